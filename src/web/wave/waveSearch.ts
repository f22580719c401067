import type { InputOf } from '../../platform/operation/operation.ts';
import type { chooseWaveOperation } from '../../selection/wave/contract.ts';
import { addressText, stated } from '../shell/addressText.ts';

/** The rules of a wave as the address of the page holds them; what is absent is the standard. */
export interface WaveSearch {
  readonly take?: number;
  readonly reserve?: number;
  readonly gates?: readonly string[];
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly segment?: string;
  readonly limits?: readonly SegmentLimit[];
  /** Cut lines of its own, as a saved decision may have; those of the workspace where absent. */
  readonly cuts?: { readonly willingness: number; readonly needs: number };
  /** Customers whose reasons are asked for. */
  readonly why?: readonly string[];
}

export interface SegmentLimit {
  readonly segment: string;
  readonly least?: number;
  readonly most?: number;
}

/** Rules that are said anew; what is undefined, or an empty list, is as usual again. */
export function changed(
  search: WaveSearch,
  change: { readonly [Name in keyof WaveSearch]?: WaveSearch[Name] | undefined },
): WaveSearch {
  return stated<WaveSearch>({ ...search, ...change });
}

/** One place more, at most, for a segment. */
export function withSegmentPlaces(search: WaveSearch, segment: string, more: number): WaveSearch {
  const limits = (search.limits ?? []).map((limit) =>
    limit.segment === segment && limit.most !== undefined ? { ...limit, most: limit.most + more } : limit,
  );
  return { ...search, limits };
}

type WaveInput = InputOf<typeof chooseWaveOperation>;

/** Takes from an address what can be a rule, and leaves out the rest. */
export function waveSearch(raw: Readonly<Record<string, unknown>>): WaveSearch {
  return stated<WaveSearch>({
    take: places(raw['take'], 1),
    reserve: places(raw['reserve'], 0),
    gates: texts(raw['gates']),
    in: texts(raw['in']),
    out: texts(raw['out']),
    segment: addressText(raw['segment']),
    limits: limits(raw['limits']),
    cuts: cuts(raw['cuts']),
    why: texts(raw['why']),
  });
}

/** What `waves.choose` is asked for these rules. */
export function waveInput({ take, reserve, gates, segment, limits, cuts: own, why, ...locks }: WaveSearch): WaveInput {
  return {
    ...(take !== undefined && { take }),
    ...(reserve !== undefined && { reservedOutside: reserve }),
    ...(gates && { gates: [...gates] }),
    ...(locks.in && { lockedIn: [...locks.in] }),
    ...(locks.out && { lockedOut: [...locks.out] }),
    ...(segment !== undefined && { segmentSignal: segment }),
    ...(limits && { segmentLimits: limits.map((limit) => ({ ...limit })) }),
    ...(own && { cuts: { ...own } }),
    ...(why && { explain: [...why], exact: true }),
  };
}

/** A person's hand on a customer: in, or out, whatever the rules say; `free` leaves it to the rules. */
export type Lock = 'in' | 'out' | 'free';

export function locked(search: WaveSearch, customer: string, lock: Lock): WaveSearch {
  const without = (ids: readonly string[] | undefined) => (ids ?? []).filter((id) => id !== customer);
  return stated<WaveSearch>({
    ...search,
    in: lock === 'in' ? [...without(search.in), customer] : without(search.in),
    out: lock === 'out' ? [...without(search.out), customer] : without(search.out),
  });
}

function places(raw: unknown, least: number): number | undefined {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= 100_000 ? raw : undefined;
}

function texts(raw: unknown): string[] | undefined {
  return Array.isArray(raw) ? raw.map(addressText).filter((each) => each !== undefined) : undefined;
}

function limits(raw: unknown): SegmentLimit[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((each: Readonly<Record<string, unknown>> | null) => {
    const segment = addressText(each?.['segment']);
    if (segment === undefined) return [];
    const [least, most] = [places(each?.['least'], 0), places(each?.['most'], 0)];
    return [{ segment, ...(least !== undefined && { least }), ...(most !== undefined && { most }) }];
  });
}

function cuts(raw: unknown): WaveSearch['cuts'] {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { willingness, needs } = raw as Readonly<Record<string, unknown>>;
  return isCut(willingness) && isCut(needs) ? { willingness, needs } : undefined;
}

function isCut(raw: unknown): raw is number {
  return typeof raw === 'number' && raw >= 0 && raw <= 100;
}
