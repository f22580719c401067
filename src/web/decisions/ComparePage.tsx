import { Link, useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { compareDecisions } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import styles from './Decisions.module.css';
import { MovedList } from './MovedList.tsx';

/** Two decisions: who is in both, who in one only and why, and what was decided differently. */
export function ComparePage() {
  const intl = useIntl();
  const { first, second } = useParams({ from: '/decisions/$first/compare/$second' });
  const { data, error } = useOperation(compareDecisions, { first: Number(first), second: Number(second) });
  return (
    <Page title="decisions.comparison" isWide>
      <WaveTabs />
      {error && <Refusal error={error} />}
      {data && (
        <>
          <dl className={styles.facts}>
            {[data.first, data.second].map(({ id, madeAt, chosen }) => (
              <div key={id}>
                <dt>{intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}</dt>
                <dd>
                  <Link to="/decisions/$decision" params={{ decision: String(id) }} className={styles.link}>
                    <FormattedMessage id="decisions.number" values={{ id }} />
                  </Link>{' '}
                  <span className={styles.quiet}>
                    <FormattedMessage id="decisions.customers" values={{ count: chosen }} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <MovedList title="decisions.onlyFirst" moved={data.onlyFirst} />
          <MovedList title="decisions.onlySecond" moved={data.onlySecond} />
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="decisions.both" values={{ count: data.both.length }} />
            </h2>
            <ul className={styles.list}>
              {data.both.map(({ customer, name }) => (
                <li key={customer}>
                  <CustomerLink customer={customer} name={name} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Page>
  );
}
