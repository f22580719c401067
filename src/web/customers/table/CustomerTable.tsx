import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../language/useWords.ts';
import { type Choice, countChosen, isChosen } from '../choice.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { CustomerLine, isPlainNumber, lineId } from './CustomerLine.tsx';
import styles from './CustomerTable.module.css';
import { type ColumnShown, setWidth } from './columnsShown.ts';
import { customerWidth, lineStyle } from './columnWidth.ts';
import { MOST_ROWS, wantsMore } from './pagesWanted.ts';
import type { TableView } from './tableView.ts';
import type { FoundRow } from './useFound.ts';
import { useHeightBelow } from './useHeightBelow.ts';

const ROW_HEIGHT = 32;
export const GRID = 'customers-found';

interface CustomerTableProps {
  readonly rows: readonly FoundRow[];
  readonly matched: number;
  readonly columns: readonly ColumnShown[];
  readonly customerWidth: number | undefined;
  readonly sort: Pick<TableView, 'sort' | 'direction'>;
  readonly choice: Choice;
  readonly current: number;
  readonly isStale: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
  readonly onSort: (field: string) => void;
  readonly onWidth: (column: string, width: number) => void;
  readonly onChoose: (index: number, isRange: boolean) => void;
  readonly onChooseAll: (isChosen: boolean) => void;
  readonly onCurrent: (index: number) => void;
}

/** All customers of a view; only what is looked at is drawn, and only what is near it is fetched. */
export function CustomerTable(props: CustomerTableProps) {
  const { rows, matched, columns, sort, choice, current, isStale, isLoading, onMore, onCurrent, onChoose } = props;
  const words = useWords();
  const isNarrow = useMediaQuery('(max-width: 48rem)');
  const usual = isNarrow ? 'narrow' : rows[0]?.name == null ? 'unnamed' : 'named';
  const ofCustomer = setWidth(props.customerWidth) ?? customerWidth[usual];
  const frame = useRef<HTMLDivElement>(null);
  const height = useHeightBelow(frame, 24);
  const count = Math.min(matched, MOST_ROWS);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: 44,
    scrollPaddingEnd: 8,
  });
  const lines = virtual.getVirtualItems();
  const lastSeen = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!isLoading && wantsMore(lastSeen, rows.length, matched)) onMore();
  }, [isLoading, lastSeen, rows.length, matched, onMore]);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);

  const tracks = useMemo(
    () => lineStyle([ofCustomer, ...columns.map(({ width }) => width)]),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a width is made anew with every drawing
    [ofCustomer.least, ofCustomer.most, columns],
  );
  const sorted = (field: string) => (sort.sort === field ? (sort.direction ?? 'descending') : undefined);
  const press = useKeysOfGrid(props, count);
  const chosen = countChosen(choice, matched);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- it has the focus itself and names the current row
    <div
      ref={frame}
      id={GRID}
      role="grid"
      tabIndex={0}
      aria-label={words('customers.table')}
      aria-rowcount={matched + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable
      aria-busy={isStale || isLoading}
      aria-activedescendant={current >= 0 ? lineId(current) : undefined}
      className={styles.frame}
      data-stale={isStale || undefined}
      style={{ height }}
      onKeyDown={press}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.line} style={tracks}>
          <div role="columnheader" aria-colindex={1} className={styles.heading} data-first>
            <input
              type="checkbox"
              className={styles.box}
              checked={chosen > 0 && chosen === matched}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen !== matched;
              }}
              aria-label={words('customers.chooseAll', { count: matched })}
              onChange={() => props.onChooseAll(chosen === 0)}
            />
          </div>
          <ColumnHeading
            label={words('customers.customer')}
            index={2}
            width={ofCustomer}
            sorted={sorted('name') ?? sorted('id')}
            isPinned
            onSort={() => props.onSort(rows[0]?.name === null ? 'id' : 'name')}
            onWidth={(width) => props.onWidth('customer', width)}
          />
          {columns.map(({ field, label, width }, index) => (
            <ColumnHeading
              key={field.id}
              label={label}
              index={index + 3}
              width={width}
              sorted={sorted(field.id)}
              isNumber={isPlainNumber(field)}
              onSort={() => props.onSort(field.id)}
              onWidth={(wider) => props.onWidth(field.id, wider)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {lines.map(({ index, start }) => {
          const row = rows[index];
          return (
            <CustomerLine
              key={row?.id ?? index}
              row={row}
              index={index}
              columns={columns}
              isChosen={row !== undefined && isChosen(choice, row.id)}
              isCurrent={index === current}
              tracks={tracks}
              start={start}
              onChoose={onChoose}
              onCurrent={onCurrent}
            />
          );
        })}
      </div>
    </div>
  );
}

/** What a grid does by convention; `j`, `k`, `x` and Enter are heard by the page. */
function useKeysOfGrid({ current, onCurrent, onChoose }: CustomerTableProps, count: number) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + screen,
      PageUp: current - screen,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined && count > 0) {
      event.preventDefault();
      onCurrent(Math.min(count - 1, Math.max(0, next)));
    } else if (event.key === ' ' && current >= 0) {
      event.preventDefault();
      onChoose(current, event.shiftKey);
    }
  };
}
