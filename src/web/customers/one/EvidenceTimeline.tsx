import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  listObservations,
  type ObservationOutput,
  reinstateObservation,
  retractObservation,
} from '../../../evidence/observation/contract.ts';
import { service } from '../../connection/service.ts';
import { useChange } from '../../connection/useChange.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { Age } from './Age.tsx';
import styles from './EvidenceTimeline.module.css';
import { FactValue, Weight } from './FactList.tsx';
import { FileRow } from './FileRow.tsx';
import { SourceName } from './SourceName.tsx';
import { signalLabel } from './signalLabel.ts';

const AT_ONCE = 50;

/** Everything that was ever said of a customer, newest first: by whom, how long ago, how far believed, and whether it was taken back. */
export function EvidenceTimeline({ customer }: { readonly customer: string }) {
  const intl = useIntl();
  const [row, setRow] = useState<ObservationOutput>();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [listObservations.id, customer],
    queryFn: ({ pageParam, signal }) =>
      service.call(
        listObservations,
        { customer, limit: AT_ONCE, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (!data) return <div className={styles.waiting} aria-hidden />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <p>
        <FormattedMessage id="customers.evidence.none" />
      </p>
    );
  }
  const days = byDay(items);
  return (
    <div className={styles.timeline}>
      {[...days].map(([day, said]) => (
        <section key={day} className={styles.day}>
          <h3 className={styles.date}>
            <time dateTime={day}>{intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })}</time>{' '}
            <span className={styles.age}>
              <Age days={said[0]?.ageDays ?? 0} />
            </span>
          </h3>
          <ul className={styles.list}>
            {said.map((one) => (
              <Said key={one.id} said={one} onRow={() => setRow(one)} />
            ))}
          </ul>
        </section>
      ))}
      {row && row.import !== null && (
        <FileRow customer={customer} said={{ ...row, import: row.import }} onClose={() => setRow(undefined)} />
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <FormattedMessage id="customers.evidence.more" />
        </Button>
      )}
    </div>
  );
}

/** In the order they come, newest first. */
function byDay(items: readonly ObservationOutput[]): ReadonlyMap<string, readonly ObservationOutput[]> {
  const days = new Map<string, ObservationOutput[]>();
  for (const item of items) {
    const day = item.observedAt.slice(0, 10);
    const said = days.get(day);
    if (said) said.push(item);
    else days.set(day, [item]);
  }
  return days;
}

function Said({ said, onRow }: { readonly said: ObservationOutput; readonly onRow: () => void }) {
  const words = useWords();
  const { language } = useLanguage();
  const retract = useChange(retractObservation, { said: 'customers.retracted' });
  const reinstate = useChange(reinstateObservation, { said: 'customers.reinstated' });
  const label = signalLabel(said.signal, said.label, language);
  const isOwnRetraction = said.retractedBy?.takesBack === 'fact';
  return (
    <li className={styles.said} data-gone={!said.stands || undefined} data-former={!said.isLatest || undefined}>
      <span className={styles.signal}>{label}</span>
      <span className={styles.value}>
        <FactValue signal={said.signal} kind="yesno" value={said.value} />
      </span>
      <span className={styles.quiet}>
        <SourceName source={said.source} />
        {said.import !== null && (
          <>
            {' · '}
            <button type="button" className={styles.row} onClick={onRow}>
              <FormattedMessage id="customers.evidence.row" />
            </button>
          </>
        )}
      </span>
      <span className={styles.quiet}>
        {!said.stands && <FormattedMessage id="customers.evidence.retracted" />}
        {said.stands && !said.isLatest && <FormattedMessage id="customers.evidence.former" />}
        {said.stands && said.isLatest && <Weight share={said.weight} />}
      </span>
      {said.stands && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={retract.isPending}
          aria-label={words('customers.evidence.retractThis', { signal: label })}
          onClick={() => retract.mutate({ input: { observation: said.id } })}
        >
          <FormattedMessage id="customers.evidence.retract" />
        </Button>
      )}
      {!said.stands && isOwnRetraction && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={reinstate.isPending}
          aria-label={words('customers.evidence.reinstateThis', { signal: label })}
          onClick={() => reinstate.mutate({ input: { observation: said.id } })}
        >
          <FormattedMessage id="customers.evidence.reinstate" />
        </Button>
      )}
    </li>
  );
}
