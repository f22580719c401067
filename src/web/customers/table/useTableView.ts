import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { filterText } from '../../../evidence/filter/filterText.ts';
import { findCustomers } from '../../../selection/find/contract.ts';
import { useWatched } from '../../connection/watched.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { aboutOffering } from '../../offerings/aboutOffering.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import type { FieldShown } from '../fieldNames.ts';
import { type FilterTrouble, readFilterText } from '../filter/filterTrouble.ts';
import { type Asked, askedOf } from './askedOf.ts';
import { columnsKept, widthsKept } from './columnsKept.ts';
import { type ColumnShown, columnsShown } from './columnsShown.ts';
import { savedViews } from './savedViews.ts';
import { type TableView, tableViewOf } from './tableView.ts';

/** The view of the table, what it asks of the service, and how to change it. */
export interface TableState {
  readonly view: TableView;
  /** `isPassing`: another letter of a search, no step to come back to. */
  readonly show: (view: TableView, isPassing?: boolean) => void;
  readonly fields: readonly FieldShown[] | undefined;
  readonly columns: readonly ColumnShown[];
  /** Columns go into the address, and this browser remembers them. */
  readonly showColumns: (ids: readonly string[]) => void;
  /** Null while the fields are on the way, or the filter of the address means nothing. */
  readonly asked: Asked | null;
  readonly trouble: FilterTrouble | null;
}

export function useTableView(fields: readonly FieldShown[] | undefined): TableState {
  // The offering is the page's, no part of a view.
  const view: TableView = useSearch({ from: '/customers', select: tableViewOf, structuralSharing: true });
  const offering = useOffering();
  const navigate = useNavigate({ from: '/customers' });
  const words = useWords();
  const { language } = useLanguage();
  const keptColumns = useWatched(columnsKept);
  const widths = useWatched(widthsKept);
  const chosen = view.columns ?? keptColumns;
  const columns = useMemo(
    () => columnsShown(chosen, fields ?? [], widths, words, language),
    [chosen, fields, widths, words, language],
  );
  const read = useMemo(
    () => (fields && view.filter !== undefined ? readFilterText(view.filter, fields) : undefined),
    [fields, view.filter],
  );
  const trouble = read && 'trouble' in read ? read.trouble : null;
  const ids = columns.map(({ field }) => field.id).join('\n');
  const asked = useMemo(() => {
    if (!fields || trouble) return null;
    const { filter: _, sort, ...others } = view;
    const known: TableView = {
      ...others,
      ...(read && 'filter' in read && { filter: filterText(read.filter) }),
      ...(sort !== undefined && fields.some(({ id }) => id === sort) && { sort }),
    };
    return aboutOffering(findCustomers, askedOf(known, ids === '' ? [] : ids.split('\n')), offering) as Asked;
  }, [fields, trouble, read, view, ids, offering]);
  const show = useCallback(
    (next: TableView, isPassing = false) => void navigate({ search: next, replace: isPassing }),
    [navigate],
  );
  useEffect(() => {
    const first = savedViews.now().find(({ isFirst }) => isFirst);
    if (first && Object.keys(view).length === 0) show(first.view, true);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- who clears everything while here means it
  }, []);
  const showColumns = useCallback(
    (next: readonly string[]) => {
      columnsKept.put(next);
      show({ ...view, columns: next });
    },
    [show, view],
  );
  return { view, show, fields, columns, showColumns, asked, trouble };
}
