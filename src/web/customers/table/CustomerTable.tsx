import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import { type Choice, countChosen, isChosen } from '../choice.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { CustomerLine, isPlainNumber, lineId } from './CustomerLine.tsx';
import styles from './CustomerTable.module.css';
import { type ColumnShown, setWidth } from './columnsShown.ts';
import { customerWidth, lineStyle, narrowLine } from './columnWidth.ts';
import { MOST_ROWS, pagesAround } from './pagesWanted.ts';
import type { Order } from './tableView.ts';
import type { FoundRow } from './useFound.ts';
import { useHeightBelow } from './useHeightBelow.ts';

/** Milliseconds after which the hand rests: who drags through a long list asks only for what stands where it stops. */
const REST = 60;
const ROW_HEIGHT = 32;
/** Where a window is narrow a customer has two lines: its name beside the first column, and the second column. */
const NARROW_ROW_HEIGHT = 64;
const NARROW_COLUMNS = 2;
export const GRID = 'customers-found';

interface CustomerTableProps {
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => FoundRow | undefined;
  /** Another one begins at its first row. */
  readonly question: string;
  readonly matched: number;
  readonly columns: readonly ColumnShown[];
  readonly customerWidth: number | undefined;
  readonly order: Order;
  readonly choice: Choice;
  readonly current: number;
  readonly isStale: boolean;
  readonly isLoading: boolean;
  /** Tells which pages are looked at. */
  readonly onLook: (pages: readonly number[]) => void;
  readonly onSort: (field: string) => void;
  readonly onWidth: (column: string, width: number) => void;
  readonly onChoose: (index: number, isRange: boolean) => void;
  readonly onChooseAll: (isChosen: boolean) => void;
  readonly onCurrent: (index: number) => void;
}

/** All customers of a view; only what is looked at is drawn, and only what is near it is fetched. */
export function CustomerTable(props: CustomerTableProps) {
  const { rowAt, question, matched, order, choice, current, isStale, isLoading, onLook } = props;
  const { onCurrent, onChoose } = props;
  const firstRow = rowAt(0);
  const words = useWords();
  const isNarrow = useMediaQuery('(max-width: 36rem)', undefined, { getInitialValueInEffect: false });
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const columns = useMemo(
    () => (isNarrow ? props.columns.slice(0, NARROW_COLUMNS) : props.columns),
    [isNarrow, props.columns],
  );
  const hidden = props.columns.length - columns.length;
  const usual = firstRow?.name == null ? 'unnamed' : 'named';
  const ofCustomer = useMemo(() => setWidth(props.customerWidth) ?? customerWidth[usual], [props.customerWidth, usual]);
  const frame = useRef<HTMLDivElement>(null);
  const height = useHeightBelow(frame, 24);
  const count = Math.min(matched, MOST_ROWS);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: 44,
    scrollPaddingEnd: 8,
  });
  const lines = virtual.getVirtualItems();
  const looked = pagesAround(lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0, count).join();
  useEffect(() => {
    const timer = setTimeout(() => onLook(looked.split(',').map(Number)), REST);
    return () => clearTimeout(timer);
  }, [looked, onLook]);
  useEffect(() => {
    if (frame.current && question !== '') frame.current.scrollTop = 0;
  }, [question]);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);

  useLayoutEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);

  const tracks = useMemo(
    () => (isNarrow ? narrowLine : lineStyle([ofCustomer, ...columns.map(({ width }) => width)])),
    [isNarrow, ofCustomer, columns],
  );
  const sorted = (field: string) => (order.sort === field ? order.direction : undefined);
  const press = useKeysOfGrid(props, count, rowHeight);
  const chosen = countChosen(choice, matched);
  return (
    <>
      {hidden > 0 && (
        <p className={styles.hidden}>
          <FormattedMessage id="customers.columns.hidden" values={{ count: hidden }} />
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- it has the focus itself and names the current row */}
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
        data-narrow={isNarrow || undefined}
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
              onSort={() => props.onSort(firstRow?.name === null ? 'id' : 'name')}
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
            const row = rowAt(index);
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
    </>
  );
}

/** What a grid does by convention; `j`, `k`, `x` and Enter are heard by the page. */
function useKeysOfGrid({ current, onCurrent, onChoose }: CustomerTableProps, count: number, rowHeight: number) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const screen = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
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
