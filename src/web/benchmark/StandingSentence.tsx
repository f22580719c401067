import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { filterText } from '../../evidence/filter/filterText.ts';
import type { Standing } from '../../positioning/benchmark/benchmark.ts';
import { usualColumns } from '../customers/table/tableView.ts';
import { useShare } from '../drawing/useShare.ts';
import styles from './Benchmark.module.css';
import type { Benchmark } from './benchmarkTypes.ts';
import { standingFilter } from './standingFilter.ts';

const standings = ['over', 'likelyOver', 'likelyUnder', 'under', 'unknown'] as const;

/** How many customers are over the line, how surely, in a sentence whose numbers lead to them, and as one bar. */
export function StandingSentence({ benchmark: { line, customers } }: { readonly benchmark: Benchmark }) {
  const share = useShare();
  const listOf = (standing: Standing) => (text: ReactNode) => (
    <Link
      key={standing}
      to="/customers"
      search={{
        filter: filterText(standingFilter(standing, line)),
        columns: ['fit', ...usualColumns],
        ...(standing !== 'unknown' && { sort: 'fit' }),
      }}
      className={styles.link}
    >
      <b>{text}</b>
    </Link>
  );
  return (
    <div className={styles.standing}>
      <p className={styles.lead}>
        <FormattedMessage
          id="benchmark.standing"
          values={{
            total: customers.total,
            line: share(line),
            ...Object.fromEntries(standings.map((each) => [each, customers[each]])),
            ...Object.fromEntries(standings.map((each) => [`to${each}`, listOf(each)])),
          }}
        />
        {customers.unknown > 0 && (
          <>
            {' '}
            <FormattedMessage
              id="benchmark.standing.unknown"
              values={{ unknown: customers.unknown, to: listOf('unknown') }}
            />
          </>
        )}
      </p>
      <div className={styles.bar} aria-hidden>
        {standings.map(
          (each) =>
            customers[each] > 0 && <span key={each} data-standing={each} style={{ flexGrow: customers[each] }} />,
        )}
      </div>
    </div>
  );
}
