import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { compareDecisions } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Figures } from '../drawing/Figures.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { InBoth, OnlyIn } from './ComparedPlaces.tsx';
import styles from './Decisions.module.css';
import { Differences } from './Differences.tsx';

/** Two decisions: what was decided differently, who is in both, who is in one only and why. */
export function ComparePage() {
  const intl = useIntl();
  const words = useWords();
  const { first, second } = useParams({ from: '/decisions/$first/compare/$second' });
  const { data, error } = useOperation(compareDecisions, { first: Number(first), second: Number(second) });
  return (
    <Page
      title="decisions.comparison"
      name={words('decisions.comparisonOf', { first: Number(first), second: Number(second) })}
      isWide
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <>
          <Figures
            size="plain"
            items={[data.first, data.second].map(({ id, madeAt, chosen }) => ({
              key: String(id),
              label: intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
              value: (
                <>
                  <Link to="/decisions/$decision" params={{ decision: String(id) }} className={styles.link}>
                    {words('decisions.number', { id })}
                  </Link>{' '}
                  <span className={styles.quiet}>{words('decisions.customers', { count: chosen })}</span>
                </>
              ),
            }))}
          />
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="decisions.differences" />
            </h2>
            <Differences differences={data.differences} first={data.first.id} second={data.second.id} />
          </section>
          <OnlyIn
            title={words('decisions.onlyIn', { id: data.first.id, count: data.onlyFirst.length })}
            other={data.second.id}
            only={data.onlyFirst}
          />
          <OnlyIn
            title={words('decisions.onlyIn', { id: data.second.id, count: data.onlySecond.length })}
            other={data.first.id}
            only={data.onlySecond}
          />
          <InBoth both={data.both} first={data.first.id} second={data.second.id} />
        </>
      )}
    </Page>
  );
}
