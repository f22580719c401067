/** What the address of a decision holds: whether the choice of today is shown beside it. */
export interface DecisionSearch {
  readonly today?: true;
}

export function decisionSearch(search: Readonly<Record<string, unknown>>): DecisionSearch {
  return search['today'] === true ? { today: true } : {};
}

/** What the address of a list holds: whether it lists what was removed. */
export interface RemovedSearch {
  readonly removed?: true;
}

export function removedSearch(search: Readonly<Record<string, unknown>>): RemovedSearch {
  return search['removed'] === true ? { removed: true } : {};
}
