/** What a person chose to see of the customers; it stands in the address, without what is as usual. */
export interface TableView {
  /** A part of the id or the name. */
  readonly q?: string;
  /** A filter in its text form. */
  readonly filter?: string;
  /** Id of a field; the best odds first where absent. */
  readonly sort?: string;
  readonly direction?: 'ascending';
  /** Ids of fields, in their order; those of this browser where absent. */
  readonly columns?: readonly string[];
}

export const usualColumns: readonly string[] = ['odds', 'group', 'willingness', 'needs', 'outcome'];

/** The view that an address states; what it cannot mean is left out. */
export function tableViewOf(search: Readonly<Record<string, unknown>>): TableView {
  const q = textOf(search['q']);
  const filter = textOf(search['filter']);
  const sort = textOf(search['sort']);
  const columns = search['columns'];
  const isList = Array.isArray(columns) && columns.every((id) => typeof id === 'string' || typeof id === 'number');
  return {
    ...(q && { q }),
    ...(filter && { filter }),
    ...(sort && { sort }),
    ...(search['direction'] === 'ascending' && { direction: 'ascending' as const }),
    ...(isList && { columns: columns.map(String) }),
  };
}

export interface Order {
  readonly sort: string;
  readonly direction: 'ascending' | 'descending';
}

/** The order of a view: the best odds first unless it says another. */
export function orderOf({ sort, direction }: TableView): Order {
  return { sort: sort ?? USUAL_ORDER, direction: direction ?? 'descending' };
}

const USUAL_ORDER = 'odds';

/** The same view in the order of a column: the highest first, then the lowest, then as usual. */
export function sortedBy(view: TableView, field: string): TableView {
  const now = orderOf(view);
  const { sort: _sort, direction: _direction, ...others } = view;
  if (now.sort !== field) return field === USUAL_ORDER ? others : { ...others, sort: field };
  return now.direction === 'ascending' ? others : { ...others, sort: field, direction: 'ascending' };
}

/** An address may hold what looks like a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
