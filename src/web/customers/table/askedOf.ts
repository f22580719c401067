import type { Filter } from '../../../evidence/filter/filter.ts';
import { parseFilterText } from '../../../evidence/filter/parseFilterText.ts';
import { groupNames } from '../../../readiness/group.ts';
import { axisNames } from '../fieldNames.ts';
import { orderOf, type TableView } from './tableView.ts';

/** What `customers.find` and `customers.export` are asked for a view. */
export interface Asked {
  /** The first where absent. */
  readonly offering?: number;
  /** A filter as a tree. */
  readonly filter?: Record<string, unknown>;
  readonly sort: string;
  readonly direction: 'ascending' | 'descending';
  readonly columns: string[];
}

/** Raises `filter-invalid` where the text of the filter cannot be read. */
export function askedOf(view: TableView, columns: readonly string[]): Asked {
  const filter = filterOfView(view);
  return {
    ...(filter && { filter: { ...filter } }),
    ...orderOf(view),
    columns: [...new Set(columns.flatMap(fieldsOfColumn))],
  };
}

/** The filter and the search of a view as one filter. */
export function filterOfView({ q, filter }: TableView): Filter | undefined {
  const parts: Filter[] = [];
  if (filter !== undefined) parts.push(parseFilterText(filter));
  if (q !== undefined) {
    parts.push({
      any: [
        { field: 'id', operator: 'contains', value: q },
        { field: 'name', operator: 'contains', value: q },
      ],
    });
  }
  const stated = parts.filter((part) => !('all' in part) || part.all.length > 0);
  return stated.length > 1 ? { all: stated } : stated[0];
}

/** A figure is shown with its interval, a group with all its probabilities. */
export function fieldsOfColumn(column: string): readonly string[] {
  if (column === 'group') return ['group', ...groupNames.map((group) => `${group}Share`)];
  const isFigure = column === 'odds' || (axisNames as readonly string[]).includes(column);
  return isFigure ? [column, `${column}Low`, `${column}High`] : [column];
}
