import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChartScatter, ListFilter, Table2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { FilterBuilder } from '../customers/filter/FilterBuilder.tsx';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useWords } from '../language/useWords.ts';
import { type BenchmarkSearch, heatOrders, type SideChoice } from './benchmarkSearch.ts';
import styles from './HeatToolbar.module.css';
import { type SeenHeat, useSeenHeat } from './useSeenHeat.ts';
import type { Sides } from './useSides.ts';

interface HeatToolbarProps {
  readonly search: BenchmarkSearch;
  readonly sides: Sides;
  readonly table: SeenHeat;
  /** Where the matrix is to be cut. */
  readonly line: number;
  readonly onChoose: (search: BenchmarkSearch) => void;
}

/** Order, filter, what stands beside, picture or table, and the ways out. */
export function HeatToolbar({ search, sides, table, line, onChoose }: HeatToolbarProps) {
  const words = useWords();
  const { data: fields } = useOperation(listFields, {});
  const [isOpen, setOpen] = useState(search.filter !== undefined);
  const seen = useSeenHeat();
  const isTable = search.show === 'table';
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.order}>
          <span id="heat-order" className={styles.label}>
            <FormattedMessage id="benchmark.order" />
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="heat-order"
            value={search.order ?? 'structure'}
            data={heatOrders.map((value) => ({ value, label: words(`benchmark.order.${value}`) }))}
            onChange={(order) => onChoose({ ...search, order } as BenchmarkSearch)}
          />
        </div>
        {sides.known.length > 0 && (
          <NativeSelect
            size="xs"
            className={styles.side ?? ''}
            label={words('benchmark.side')}
            value={sides.shown}
            data={(['none', ...sides.known] as const).map((value) => ({
              value,
              label: words(`benchmark.side.${value}`),
            }))}
            onChange={({ currentTarget }) => onChoose({ ...search, side: currentTarget.value as SideChoice })}
          />
        )}
        <Button
          size="xs"
          variant={search.filter === undefined ? 'default' : 'light'}
          leftSection={<ListFilter size={15} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <FormattedMessage id="customers.filter" />
        </Button>
        <Button
          size="xs"
          variant={isTable ? 'light' : 'default'}
          leftSection={<Table2 size={15} aria-hidden />}
          aria-pressed={isTable}
          onClick={() => {
            const { show: _, ...others } = search;
            onChoose(isTable ? others : { ...search, show: 'table' });
          }}
        >
          <FormattedMessage id="benchmark.asTable" />
        </Button>
        <SaveTableMenu isSmall table={() => seen(table)} isDisabled={table.rows.length === 0} />
        <Button
          size="xs"
          variant="subtle"
          renderRoot={(props) => <Link {...props} to="/matrix" search={{ x: 'fit', xAt: line, y: 'odds' }} />}
          leftSection={<ChartScatter size={15} aria-hidden />}
        >
          <FormattedMessage id="benchmark.toMatrix" />
        </Button>
      </div>
      {isOpen && fields && (
        <div className={styles.filter}>
          <FilterBuilder
            stated={search.filter ?? ''}
            fields={fields.items}
            onFilter={(text) => {
              const { filter: _, ...others } = search;
              onChoose(text === '' ? others : { ...others, filter: text });
            }}
          />
        </div>
      )}
    </>
  );
}
