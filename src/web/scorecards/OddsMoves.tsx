import { FormattedMessage, useIntl } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';
import type { Comparison } from './scorecardTypes.ts';

/** For how many customers the odds would move, and how far. */
export function OddsMoves({ comparison: { first, second, odds } }: { readonly comparison: Comparison }) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const most = Math.max(1, ...(odds?.moves ?? []).map(({ customers }) => customers));
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.moves" />
      </h2>
      {!odds && <p className={styles.quiet}>{words('scorecards.moves.none')}</p>}
      {odds && (
        <>
          <p>
            {words('scorecards.moves.about', {
              first: first.id,
              second: second.id,
              moved: odds.moved,
              customers: odds.customers,
              mean: share(odds.meanMove, 1),
            })}
          </p>
          <ul className={styles.moves}>
            {odds.moves.map(({ from, to, customers }) => (
              <li key={`${from} ${to}`} data-still={(from !== null && to !== null && from < 0 && to > 0) || undefined}>
                <span>
                  {words('scorecards.moves.from', {
                    end: from === null ? 'below' : to === null ? 'above' : 'between',
                    from: share(from ?? 0),
                    to: share(from === null ? Math.abs(to ?? 0) : (to ?? 0)),
                  })}
                </span>
                <span className={styles.moveBar} style={{ width: `${(100 * customers) / most}%` }} aria-hidden />
                <span className={styles.moveCount}>{intl.formatNumber(customers)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
