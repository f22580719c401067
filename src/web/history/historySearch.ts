/** What the address of the history holds: the one subject whose changes are listed; all where absent. */
export interface HistorySearch {
  readonly subject?: string;
}

/** Reads the address; what it does not understand is left out. */
export function historySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  const subject = search['subject'];
  return typeof subject === 'string' && subject !== '' && subject.length <= LONGEST ? { subject } : {};
}

/** As `events.list` takes it. */
const LONGEST = 200;
