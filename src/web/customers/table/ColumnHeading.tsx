import { ArrowDown, ArrowDownUp, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../language/useWords.ts';
import styles from './CustomerTable.module.css';
import { boundedWidth, type ColumnWidth, LEAST_WIDTH, MOST_WIDTH } from './columnWidth.ts';

interface ColumnHeadingProps {
  readonly label: string;
  readonly width: ColumnWidth;
  readonly index: number;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly isNumber?: boolean;
  readonly isPinned?: boolean;
  readonly onSort: () => void;
  readonly onWidth: (width: number) => void;
}

/** A column's name, which sorts, and the edge that makes it wider by pointer or arrow keys. */
export function ColumnHeading(props: ColumnHeadingProps) {
  const { label, width, index, sorted, isNumber, isPinned, onSort, onWidth } = props;
  const words = useWords();
  const drag = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    const width = widthNow(edge);
    edge.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent) => onWidth(boundedWidth(width + clientX - from));
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(boundedWidth(widthNow(event.currentTarget) + by));
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={sorted ?? 'none'}
      className={styles.heading}
      data-number={isNumber || undefined}
      data-pinned={isPinned || undefined}
    >
      <button type="button" className={styles.sort} onClick={onSort} title={label}>
        <span className={styles.headingText}>{label}</span>
        {sorted === 'ascending' && <ArrowUp size={14} aria-hidden />}
        {sorted === 'descending' && <ArrowDown size={14} aria-hidden />}
        {sorted === undefined && <ArrowDownUp size={12} className={styles.sortable} aria-hidden />}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that can be moved is a widget */}
      <span
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words('customers.width', { column: label })}
        aria-valuenow={width.most}
        aria-valuemin={LEAST_WIDTH}
        aria-valuemax={MOST_WIDTH}
        className={styles.edge}
        onPointerDown={drag}
        onKeyDown={step}
      />
    </div>
  );
}

function widthNow(edge: HTMLElement): number {
  return edge.parentElement?.offsetWidth ?? LEAST_WIDTH;
}
