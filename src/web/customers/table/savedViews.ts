import { kept } from '../../connection/kept.ts';
import { type TableView, tableViewOf } from './tableView.ts';

/** A view that a person has given a name, kept in this browser. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: TableView;
  /** Shown first, where an address states nothing. */
  readonly isFirst?: true;
}

export const savedViews = kept<readonly SavedView[]>('bellwether.customers.views', [], isViews);

export function saveView(name: string, view: TableView): void {
  savedViews.put([...savedViews.now(), { id: crypto.randomUUID(), name, view }]);
}

export function renameView(id: string, name: string): void {
  savedViews.put(savedViews.now().map((saved) => (saved.id === id ? { ...saved, name } : saved)));
}

/** Shows one view first, or none. */
export function showFirst(id: string | null): void {
  savedViews.put(
    savedViews.now().map(({ id: own, name, view }) => ({ id: own, name, view, ...(own === id && { isFirst: true }) })),
  );
}

/** Gives back what puts it where it was. */
export function deleteView(id: string): () => void {
  const before = savedViews.now();
  savedViews.put(before.filter((saved) => saved.id !== id));
  return () => savedViews.put(before);
}

export function isSameView(a: TableView, b: TableView): boolean {
  return JSON.stringify(tableViewOf({ ...a })) === JSON.stringify(tableViewOf({ ...b }));
}

function isViews(stored: unknown): stored is readonly SavedView[] {
  return (
    Array.isArray(stored) &&
    stored.every(
      (saved: unknown) =>
        typeof saved === 'object' &&
        saved !== null &&
        'id' in saved &&
        typeof saved.id === 'string' &&
        'name' in saved &&
        typeof saved.name === 'string' &&
        'view' in saved &&
        typeof saved.view === 'object',
    )
  );
}
