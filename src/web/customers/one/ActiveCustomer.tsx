import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { getMeasures } from '../../../readiness/measure/contract.ts';
import { customerOverview } from '../../../selection/overview/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { GroupBar } from '../../drawing/GroupBar.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { Page } from '../../shell/Page.tsx';
import styles from './ActiveCustomer.module.css';
import { ContactList } from './ContactList.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { CustomerMenu } from './CustomerMenu.tsx';
import type { CustomerDetail } from './customerDetail.ts';
import { customerTab, customerTabs } from './customerTab.ts';
import { EditCustomer } from './EditCustomer.tsx';
import type { Standing } from './Effect.tsx';
import { EvidenceTimeline } from './EvidenceTimeline.tsx';
import { MeasureList } from './MeasureList.tsx';
import { NextQuestion } from './NextQuestion.tsx';
import { OddsWaterfall } from './OddsWaterfall.tsx';
import { PlaceOnMatrix } from './PlaceOnMatrix.tsx';
import { QuestionsByAxis } from './QuestionsByAxis.tsx';
import { WaveStanding } from './WaveStanding.tsx';

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
  const [before, setBefore] = useState<Standing>();
  const [isEditing, setEditing] = useState(false);
  const remember = () => setBefore(overview);
  return (
    <Page
      title="customers.customer"
      name={detail.name ?? detail.id}
      isWide
      actions={<CustomerMenu detail={detail} onEdit={() => setEditing(true)} />}
    >
      {isEditing ? (
        <EditCustomer detail={detail} onDone={() => setEditing(false)} />
      ) : (
        <CustomerFacts detail={detail} overview={overview} asked={asked} />
      )}
      {error && <Refusal error={error} />}
      <div className={styles.top}>
        <section className={styles.place} aria-labelledby="place">
          <h2 id="place" className={styles.title}>
            <FormattedMessage id="customers.place" />
          </h2>
          {overview ? (
            <PlaceOnMatrix
              willingness={overview.measures.willingness}
              needs={overview.measures.needs}
              cuts={overview.cuts}
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
        </section>
        <section className={styles.next} aria-labelledby="next">
          <h2 id="next" className={styles.title}>
            <FormattedMessage id="customers.next" />
          </h2>
          <NextQuestion customer={customer} now={overview} before={before} onAnswer={remember} />
        </section>
      </div>
      <WaveStanding customer={customer} isWanted={overview !== undefined && measured !== undefined} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: customerTab({ tab: next }), replace: true, resetScroll: false })}
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
          <QuestionsByAxis customer={customer} onAnswer={remember} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={styles.panel ?? ''}>
          <EvidenceTimeline customer={customer} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts" className={styles.panel ?? ''}>
          <ContactList customer={customer} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
