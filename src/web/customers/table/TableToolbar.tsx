import { Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ListFilter, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import { useKeys } from '../../shell/keys.ts';
import { customerKeys } from '../keys.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { SavedViewMenu } from './SavedViewMenu.tsx';
import styles from './TableToolbar.module.css';
import type { TableState } from './useTableView.ts';

/** What builds a filter is large, and comes once it is opened. */
const FilterPanel = lazy(async () => ({ default: (await import('../filter/FilterPanel.tsx')).FilterPanel }));

/** What narrows the table, and which columns it shows. */
export function TableToolbar({ table }: { readonly table: TableState }) {
  const { view, show } = table;
  const words = useWords();
  const search = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(table.trouble !== null);
  const [q, setQ] = useState(view.q ?? '');
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => setQ(view.q ?? ''), [view.q]);
  const seek = useDebouncedCallback((text: string) => {
    const { q: _, ...others } = latest.current;
    show(text.trim() === '' ? others : { ...others, q: text }, true);
  }, 200);
  useKeys([
    { ...customerKeys.search, run: () => search.current?.focus() },
    { ...customerKeys.filter, run: () => setOpen((was) => !was) },
  ]);
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          ref={search}
          type="search"
          className={styles.search ?? ''}
          leftSection={<Search size={16} aria-hidden />}
          aria-label={words('customers.search')}
          placeholder={words('customers.search')}
          value={q}
          onChange={({ currentTarget: { value } }) => {
            setQ(value);
            seek(value);
          }}
        />
        <Button
          variant={view.filter === undefined ? 'default' : 'light'}
          leftSection={<ListFilter size={16} aria-hidden />}
          aria-expanded={isOpen || table.trouble !== null}
          onClick={() => setOpen(!isOpen)}
        >
          <FormattedMessage id="customers.filter" />
        </Button>
        <ColumnMenu table={table} />
        <SavedViewMenu view={{ ...view, columns: table.columns.map(({ field }) => field.id) }} onShow={show} />
      </div>
      <Suspense fallback={<Skeleton height={140} />}>
        {(isOpen || table.trouble !== null) && table.fields && <FilterPanel table={table} fields={table.fields} />}
      </Suspense>
    </>
  );
}
