import type { TakenColumn } from './draft.ts';

export const views = ['all', 'doubtful', 'axis', 'changed', 'ignored'] as const;
export type View = (typeof views)[number];

/** The columns of a view whose name or text holds what is looked for, in capitals or not. */
export function shownColumns(
  taken: readonly TakenColumn[],
  {
    view,
    text,
    textsOf,
  }: { readonly view: View; readonly text: string; readonly textsOf: (column: string) => readonly string[] },
): TakenColumn[] {
  const wanted = text.trim().toLocaleLowerCase();
  const holds = (each: string) => each.toLocaleLowerCase().includes(wanted);
  return taken.filter(
    (column) => isIn(view, column) && (wanted === '' || holds(column.column) || textsOf(column.column).some(holds)),
  );
}

export function isIn(view: View, { map, origin, isDoubtful, isSuspicious }: TakenColumn): boolean {
  if (view === 'doubtful') return isDoubtful || isSuspicious;
  if (view === 'axis') return map.role === 'signal' && map.axis !== undefined;
  if (view === 'changed') return origin === 'person';
  return view === 'all' || map.role === 'ignore';
}
