/**
 * The same text, free of the text it was cut from. V8 keeps a cut text of thirteen characters and more as a view of the
 * whole it was cut from, so that one stored cell of a table holds a quarter of a megabyte of its file. Copy what is kept
 * beyond the batch: identifiers, names, distinct values.
 *
 * ```ts
 * ids.push(ownCopy(row.cells[0]));
 * ```
 */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}

const SHORTEST_VIEW = 13;
