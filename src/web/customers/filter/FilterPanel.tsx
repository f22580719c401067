import { useRef } from 'react';
import type { FieldShown } from '../fieldNames.ts';
import type { TableState } from '../table/useTableView.ts';
import { FilterBuilder } from './FilterBuilder.tsx';

interface FilterPanelProps {
  readonly table: TableState;
  readonly fields: readonly FieldShown[];
}

/** The filter of the customers' table, which follows it. */
export function FilterPanel({ table: { view, show }, fields }: FilterPanelProps) {
  const latest = useRef(view);
  latest.current = view;
  const apply = (text: string) => {
    const { filter: _, ...others } = latest.current;
    show(text === '' ? others : { ...others, filter: text }, true);
  };
  return <FilterBuilder stated={view.filter ?? ''} fields={fields} onFilter={apply} />;
}
