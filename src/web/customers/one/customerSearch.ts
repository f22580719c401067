import { type WaveSearch, waveSearch } from '../../wave/waveSearch.ts';
import { type TableView, tableViewOf } from '../table/tableView.ts';

export const customerTabs = ['odds', 'questions', 'evidence', 'contacts'] as const;
export type CustomerTab = (typeof customerTabs)[number];

export interface CustomerSearch {
  /** The odds where it says nothing. */
  readonly tab?: CustomerTab;
  /** The list that the page was opened from, for the way back and to the next; all customers where absent. */
  readonly list?: TableView;
  /** The rules of the wave to judge by; those of the newest decision where absent. */
  readonly rules?: WaveSearch;
}

/** What an address says of a customer's page; what it cannot mean is left out. */
export function customerSearch(search: Readonly<Record<string, unknown>>): CustomerSearch {
  const tab = customerTabs.find((each) => each === search['tab']);
  const list = partOf(search['list']);
  const rules = partOf(search['rules']);
  return {
    ...(tab && tab !== 'odds' && { tab }),
    ...(list && { list: tableViewOf(list) }),
    ...(rules && { rules: waveSearch(rules) }),
  };
}

/** For a link out of a list; nothing where it lists everybody as usual. */
export function fromList(list: TableView): CustomerSearch {
  return Object.keys(list).length > 0 ? { list } : {};
}

/** For a link out of a wave, judged by its rules; those of a wave by the standard are stated too, as none at all. */
export function fromWave({ why: _why, ...rules }: WaveSearch): CustomerSearch {
  return { rules };
}

function partOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
