/** Who is chosen in the table: some, one by one, or everybody that a question finds but for some. */
export interface Choice {
  /** The question whose every answer is chosen; null where customers are chosen one by one. */
  readonly question: string | null;
  /** Ids of the chosen; of those left out where a question chooses. */
  readonly ids: ReadonlySet<string>;
}

export const nobody: Choice = { question: null, ids: new Set() };

/** The choice as it holds for a question: what another one chose does not carry over. */
export function choiceFor(choice: Choice, question: string): Choice {
  return choice.question === null || choice.question === question ? choice : nobody;
}

export function isChosen({ question, ids }: Choice, id: string): boolean {
  return (question === null) === ids.has(id);
}

export function countChosen({ question, ids }: Choice, matched: number): number {
  return question === null ? ids.size : Math.max(0, matched - ids.size);
}

export function withChosen({ question, ids }: Choice, which: Iterable<string>, isIn: boolean): Choice {
  const next = new Set(ids);
  for (const id of which) {
    if (isIn === (question === null)) next.add(id);
    else next.delete(id);
  }
  return { question, ids: next };
}
