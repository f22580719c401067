import { addressText, stated } from '../shell/addressText.ts';

export const heatOrders = ['structure', 'line', 'fit', 'name'] as const;
export type HeatOrder = (typeof heatOrders)[number];

/** What may stand beside each customer's states, so that they can be compared with it. */
export const sideChoices = ['none', 'group', 'outcome'] as const;
export type SideChoice = (typeof sideChoices)[number];

/** What the address of the page holds; what is absent is as usual: everybody, ordered by structure, as a picture. */
export interface BenchmarkSearch {
  readonly order?: Exclude<HeatOrder, 'structure'>;
  /** In the filter language. */
  readonly filter?: string;
  /** Absent: the outcome where any is known, else the group. */
  readonly side?: SideChoice;
  readonly show?: 'table';
}

/** Reads the address; what cannot be meant is left out. */
export function benchmarkSearch(raw: Readonly<Record<string, unknown>>): BenchmarkSearch {
  return stated<BenchmarkSearch>({
    order: heatOrders.find(
      (each): each is Exclude<HeatOrder, 'structure'> => each === raw['order'] && each !== 'structure',
    ),
    filter: addressText(raw['filter']),
    side: sideChoices.find((each) => each === raw['side']),
    show: raw['show'] === 'table' ? 'table' : undefined,
  });
}
