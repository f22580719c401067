import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import type { Points } from './points.ts';
import styles from './RowList.module.css';

interface RowListProps {
  /** In the order of the list. */
  readonly rows: Uint32Array;
  readonly points: Points;
  /** Beside the name; the odds where absent. */
  readonly noteOf?: (row: number) => ReactNode;
}

const ROWS_SHOWN = 10;

/** Customers of the picture by name, page by page. */
export function RowList({ rows, points, noteOf }: RowListProps) {
  const words = useWords();
  const intl = useIntl();
  const [asked, setPage] = useState(0);
  useEffect(() => setPage(0), [rows]);
  const pages = Math.ceil(rows.length / ROWS_SHOWN);
  const page = Math.min(asked, Math.max(0, pages - 1));
  const shown = [...rows.subarray(page * ROWS_SHOWN, (page + 1) * ROWS_SHOWN)];
  const { data } = useOperation(
    findCustomers,
    { numbers: shown.map((row) => points.numbers[row] as number), columns: [], limit: ROWS_SHOWN },
    shown.length > 0,
  );
  const found = new Map(data?.items.map((item) => [item.number, item]));
  const share = (row: number) => {
    const odds = points.odds[row] as number;
    return Number.isNaN(odds) ? null : intl.formatNumber(odds, { style: 'percent', maximumFractionDigits: 0 });
  };
  return (
    <>
      <ol className={styles.list} start={page * ROWS_SHOWN + 1}>
        {shown.map((row) => {
          const customer = found.get(points.numbers[row] as number);
          return (
            <li key={row} className={styles.entry}>
              {customer ? (
                <Link to="/customers/$customer" params={{ customer: customer.id }}>
                  {customer.name ?? customer.id}
                </Link>
              ) : (
                <span aria-hidden>…</span>
              )}
              <span className={styles.note}>{noteOf ? noteOf(row) : share(row)}</span>
            </li>
          );
        })}
      </ol>
      {pages > 1 && (
        <div className={styles.pages}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('matrix.page.before')}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft size={16} />
          </ActionIcon>
          <span aria-live="polite">
            {words('matrix.page', { page: intl.formatNumber(page + 1), pages: intl.formatNumber(pages) })}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words('matrix.page.next')}
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight size={16} />
          </ActionIcon>
        </div>
      )}
    </>
  );
}
