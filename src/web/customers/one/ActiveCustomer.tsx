import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { getMeasures } from '../../../readiness/measure/contract.ts';
import { customerOverview } from '../../../selection/overview/contract.ts';
import { chooseWaveOperation } from '../../../selection/wave/contract.ts';
import { BenchmarkBlock } from '../../benchmark/one/BenchmarkBlock.tsx';
import { useOperation } from '../../connection/useOperation.ts';
import { GroupBar } from '../../drawing/GroupBar.tsx';
import { knownInterval } from '../../drawing/interval.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { Page } from '../../shell/Page.tsx';
import { waveInput } from '../../wave/waveSearch.ts';
import styles from './ActiveCustomer.module.css';
import { ContradictoryAnswers } from './ContradictoryAnswers.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import type { CustomerDetail } from './customerDetail.ts';
import { customerSearch, customerTabs } from './customerSearch.ts';
import { FirstOffering } from './FirstOffering.tsx';
import { ListWay } from './ListWay.tsx';
import { MeasureList } from './MeasureList.tsx';
import { NextQuestion } from './NextQuestion.tsx';
import { OddsWaterfall } from './OddsWaterfall.tsx';
import { PlaceOnMatrix, type Spot } from './PlaceOnMatrix.tsx';
import { type Looked, useSupposed } from './useSupposed.ts';
import { useWaveRules } from './useWaveRules.ts';
import { WaveStanding } from './WaveStanding.tsx';
import { WhatWouldChange } from './WhatWouldChange.tsx';

// What is behind a tab or a button comes once it is opened.
const ContactList = lazy(async () => ({ default: (await import('./ContactList.tsx')).ContactList }));
const EditCustomer = lazy(async () => ({ default: (await import('./EditCustomer.tsx')).EditCustomer }));
const EvidenceTimeline = lazy(async () => ({ default: (await import('./EvidenceTimeline.tsx')).EvidenceTimeline }));
const QuestionsByAxis = lazy(async () => ({ default: (await import('./QuestionsByAxis.tsx')).QuestionsByAxis }));

interface ActiveCustomerProps {
  readonly detail: CustomerDetail;
  /** The id in the address, which may be that of one merged into it. */
  readonly asked: string;
}

export function ActiveCustomer({ detail, asked }: ActiveCustomerProps) {
  const customer = detail.id;
  const { tab = 'odds' } = useSearch({ from: '/customers/$customer' });
  const navigate = useNavigate({ from: '/customers/$customer' });
  const { data: overview, error } = useOperation(customerOverview, { customer });
  const { data: measured } = useOperation(getMeasures, { customer });
  const supposed = useSupposed(customer);
  const found = useWaveRules();
  // Drawing a wave takes the service longer than the rest of the page, which is to come first.
  const isWaveWanted = found !== undefined && overview !== undefined && measured !== undefined;
  const wave = useOperation(chooseWaveOperation, waveInput({ ...found?.rules, why: [customer] }), isWaveWanted);
  const [isEditing, setEditing] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  return (
    <Page
      title="customers.customer"
      name={detail.name ?? detail.id}
      isWide
      actions={<CustomerMenu detail={detail} onEdit={() => setEditing(true)} />}
    >
      {isEditing ? (
        <Suspense fallback={<Skeleton height={160} />}>
          <EditCustomer detail={detail} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <CustomerFacts detail={detail} overview={overview} asked={asked} />
      )}
      <ListWay customer={customer} />
      {error && <Refusal error={error} />}
      <div className={styles.top}>
        <section className={styles.place} aria-labelledby="place">
          <h2 id="place" className={styles.title}>
            <FormattedMessage id="customers.place" />
          </h2>
          {measured ? (
            <PlaceOnMatrix
              willingness={measured.measures.willingness}
              needs={measured.measures.needs}
              spread={measured.spread}
              cuts={measured.cuts}
              supposed={looked ? spotOf(looked, measured.measures) : undefined}
            />
          ) : (
            <Skeleton className={styles.square ?? ''} />
          )}
        </section>
        <section className={styles.measures} aria-labelledby="measures">
          <h2 id="measures" className={styles.title}>
            <FormattedMessage id="customers.measures" />
          </h2>
          {overview ? <GroupBar probabilities={overview.group} size="full" /> : <Skeleton height={40} />}
          {measured ? <MeasureList measured={measured} /> : <Skeleton height={160} />}
          {measured && <ContradictoryAnswers measured={measured} />}
        </section>
        <section className={styles.next} aria-labelledby="next">
          <NextQuestion customer={customer} now={overview} supposed={supposed} onLook={setLooked} />
        </section>
      </div>
      <div className={styles.judged}>
        <WaveStanding customer={customer} found={found} wave={wave.data} error={wave.error} />
        <WhatWouldChange supposed={supposed} standing={wave.data?.explained[0]} />
      </div>
      <FirstOffering customer={customer} />
      <BenchmarkBlock customer={customer} />
      <Tabs
        id="odds"
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const chosen = customerTabs.find((each) => each === next) ?? 'odds';
          void navigate({
            search: (was) => customerSearch({ ...was, tab: chosen }),
            replace: true,
            resetScroll: false,
          });
        }}
      >
        <Tabs.List className={styles.tabs ?? ''}>
          {customerTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              <FormattedMessage id={`customers.tab.${each}`} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="odds" className={styles.panel ?? ''}>
          <OddsWaterfall customer={customer} />
        </Tabs.Panel>
        <Tabs.Panel value="questions" className={styles.panel ?? ''}>
          <Suspense fallback={<Skeleton height={320} />}>
            <QuestionsByAxis customer={customer} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={styles.panel ?? ''}>
          <Suspense fallback={<Skeleton height={320} />}>
            <EvidenceTimeline customer={customer} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="contacts" className={styles.panel ?? ''}>
          <Suspense fallback={<Skeleton height={320} />}>
            <ContactList customer={customer} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** Where an answer would place the customer: anew on its own axis, on the other as it stands. */
function spotOf({ axis, mean }: Looked, now: OutputOf<typeof getMeasures>['measures']): Spot | undefined {
  const willingness = axis === 'willingness' ? mean : knownInterval(now.willingness)?.mean;
  const needs = axis === 'needs' ? mean : knownInterval(now.needs)?.mean;
  if (axis === 'strategicView' || willingness === undefined || needs === undefined) return undefined;
  return { willingness, needs };
}
