/** What the address of the page holds: the signal whose answers are shown; the first where absent. */
export interface LearningSearch {
  readonly signal?: string;
}

export function learningSearch(search: Readonly<Record<string, unknown>>): LearningSearch {
  const { signal } = search;
  return typeof signal === 'string' && signal !== '' ? { signal } : {};
}
