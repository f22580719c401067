import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import type { Points } from './points.ts';
import styles from './SelectionPanel.module.css';
import { saveCustomers } from './saveCustomers.ts';
import { byOdds, type Selection } from './selection.ts';

interface SelectionPanelProps {
  readonly selection: Selection;
  readonly points: Points;
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

const ROWS_SHOWN = 12;
const MOST_EXPORTED = 100_000;
const MOST_IN_LINK = 200;

/** Customers taken from the picture: who they are, as a file, or in the table. */
export function SelectionPanel({ selection, points, columns, onClose }: SelectionPanelProps) {
  const words = useWords();
  const intl = useIntl();
  const [page, setPage] = useState(0);
  const rows = useMemo(() => byOdds(selection.rows, points), [selection, points]);
  useEffect(() => setPage(0), [selection]);
  const numbers = Array.from(rows.subarray(page * ROWS_SHOWN, (page + 1) * ROWS_SHOWN), numberOf(points));
  const { data } = useOperation(
    findCustomers,
    { numbers, columns: ['odds'], sort: 'odds', limit: ROWS_SHOWN },
    numbers.length > 0,
  );
  const pages = Math.ceil(rows.length / ROWS_SHOWN);
  return (
    <section className={styles.panel} aria-labelledby="matrix-selected">
      <header className={styles.header}>
        <h2 id="matrix-selected" className={styles.title} aria-live="polite">
          <FormattedMessage id="matrix.selected" values={{ count: rows.length }} />
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={words('matrix.selected.close')} onClick={onClose}>
          <X size={16} />
        </ActionIcon>
      </header>
      {rows.length > 0 && (
        <>
          <ol className={styles.list} start={page * ROWS_SHOWN + 1}>
            {(data?.items ?? []).map(({ id, name, values }) => (
              <li key={id} className={styles.entry}>
                <Link to="/customers/$customer" params={{ customer: id }}>
                  {name ?? id}
                </Link>
                <span className={styles.odds}>
                  {typeof values['odds'] === 'number' &&
                    intl.formatNumber(values['odds'], { style: 'percent', maximumFractionDigits: 0 })}
                </span>
              </li>
            ))}
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
              <span>
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
          <div className={styles.actions}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Download size={14} />}
              disabled={rows.length > MOST_EXPORTED}
              onClick={() => void saveCustomers({ numbers: Array.from(rows, numberOf(points)), columns: [...columns] })}
            >
              {words('matrix.selected.csv')}
            </Button>
            {rows.length <= MOST_IN_LINK && data && pages === 1 && (
              <Link
                className={styles.link}
                to="/customers"
                search={{ filter: `id is one of (${data.items.map(({ id }) => JSON.stringify(id)).join(', ')})` }}
              >
                <FormattedMessage id="matrix.selected.table" />
              </Link>
            )}
          </div>
          {rows.length > MOST_EXPORTED && (
            <p className={styles.note}>{words('matrix.selected.many', { most: intl.formatNumber(MOST_EXPORTED) })}</p>
          )}
        </>
      )}
    </section>
  );
}

function numberOf({ numbers }: Points): (row: number) => number {
  return (row) => numbers[row] as number;
}
