import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { listTrials } from '../../selection/trial/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from '../decisions/Decisions.module.css';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';

/** What runs, and what was closed. */
export function TrialsPage() {
  const intl = useIntl();
  const words = useWords();
  const { data, error } = useOperation(listTrials, { limit: 200 });
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'medium' });
  return (
    <Page title="trials.title" about="trials.about">
      <WaveTabs />
      {error && <Refusal error={error} />}
      {data?.items.length === 0 && (
        <p>
          <FormattedMessage id="trials.none" />
        </p>
      )}
      {data && data.items.length > 0 && (
        <div className={styles.frame} tabIndex={0} role="region" aria-label={words('trials.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['name', 'members', 'openedAt', 'closedAt', 'note'] as const).map((column) => (
                  <th key={column} scope="col">
                    <FormattedMessage id={`trials.column.${column}`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, name, members, openedAt, closedAt, note }) => (
                <tr key={id}>
                  <td>
                    <Link to="/trials/$trial" params={{ trial: String(id) }} className={styles.link}>
                      {name ?? words('trials.number', { id })}
                    </Link>
                  </td>
                  <td>{intl.formatNumber(members)}</td>
                  <td>{day(openedAt)}</td>
                  <td>{closedAt === null ? <FormattedMessage id="trials.running" /> : day(closedAt)}</td>
                  <td className={styles.note}>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
