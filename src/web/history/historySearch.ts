/** Kinds of things whose changes can be listed alone. */
export const historyKinds = [
  'customer',
  'delivery',
  'import',
  'decision',
  'trial',
  'scorecard',
  'offering',
  'statement',
  'perfect-customer',
  'problem-screen',
  'agreement',
  'review',
  'vocabulary',
  'positioning',
  'signal',
  'source',
  'setting',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** How many days back, today included. */
export const historyDays = [1, 7, 30] as const;
export type HistoryDays = (typeof historyDays)[number];

/** What the address of the history holds: whose changes are listed, of which kind and since when; all where absent. */
export interface HistorySearch {
  readonly subject?: string;
  readonly kind?: HistoryKind;
  readonly days?: HistoryDays;
}

/** Reads the address; what it does not understand is left out. */
export function historySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  const subject = search['subject'];
  const kind = historyKinds.find((each) => each === search['kind']);
  const days = historyDays.find((each) => each === search['days']);
  return {
    ...(typeof subject === 'string' && subject !== '' && subject.length <= LONGEST && { subject }),
    ...(kind && { kind }),
    ...(days && { days }),
  };
}

/** The beginning of the first of so many days, on the calendar of the reader. */
export function sinceOf(days: HistoryDays, now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).toISOString();
}

/** As `events.list` takes it. */
const LONGEST = 200;
