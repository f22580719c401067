import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Report } from './draft.ts';
import type { ImportSearch } from './importSearch.ts';
import styles from './ProblemList.module.css';

const MOST_SHOWN = 10;

/** Rows that contradict an earlier row of their customer, each leading to both. */
export function Contradictions({ report, search }: { readonly report: Report; readonly search: ImportSearch }) {
  const intl = useIntl();
  const { contradictions, rows } = report;
  if (rows.contradicting === 0) return null;
  return (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions" className={styles.heading}>
        <FormattedMessage id="import.contradictions" values={{ rows: rows.contradicting }} />
      </h2>
      <ul className={styles.groups}>
        {contradictions.slice(0, MOST_SHOWN).map(({ customer, row, firstRow, columns }) => {
          const [column] = columns;
          const to = (target: number) => (
            <Link
              to="/import"
              search={{ ...search, row: target, ...(column !== undefined && { column }) }}
              replace
              resetScroll={false}
              className={styles.where}
            >
              {intl.formatNumber(target)}
            </Link>
          );
          return (
            <li key={row} className={styles.contradiction}>
              <FormattedMessage
                id="import.contradiction"
                values={{
                  row: to(row),
                  first: to(firstRow),
                  customer: <bdi>{customer}</bdi>,
                  columns: <bdi>{intl.formatList(columns.slice(0, 5))}</bdi>,
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
