import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { byDay } from './days.ts';
import { EventRow } from './EventRow.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import styles from './HistoryPage.module.css';
import { JobList } from './JobList.tsx';
import { useEvents } from './useEvents.ts';
import { useHistoryTable } from './useHistoryTable.ts';
import { useSubjectWords } from './useSubjectWords.ts';

/** All that was done, newest first, each change with its way back; above it what is being done. */
export function HistoryPage() {
  const intl = useIntl();
  const subjectWords = useSubjectWords();
  const search = useSearch({ from: '/history' });
  const { subject } = search;
  const table = useHistoryTable(search);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useEvents(search);
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  const known = new Map(data?.pages.flatMap((page) => [...page.items, ...page.undone]).map((each) => [each.id, each]));
  const customers = new Map(data?.pages.flatMap((page) => [...page.customers]));
  const hasManyActors = new Set(events.map(({ actor }) => actor.id)).size > 1;
  const days = byDay(events, (at) => intl.formatDate(at, { dateStyle: 'full' }));
  return (
    <Page
      title="history.title"
      about="history.about"
      actions={<SaveTableMenu table={table} isDisabled={events.length === 0} />}
    >
      {subject === undefined && <JobList />}
      {subject === undefined && <HistoryFilters search={search} />}
      {subject !== undefined && (
        <p className={styles.only}>
          <strong>
            <FormattedMessage id="history.onlyNow" values={{ subject: subjectWords(subject) }} />
          </strong>
          <Link to="/history" search={{}} className={styles.link}>
            <FormattedMessage id="history.all" />
          </Link>
        </p>
      )}
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && events.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={Object.keys(search).length === 0 ? 'history.none' : 'history.noneOfSubject'} />
        </p>
      )}
      {days.map(({ day, items }) => (
        <section key={day} className={styles.day}>
          <h2 className={styles.date}>{day}</h2>
          <ol className={styles.list}>
            {items.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                known={known}
                customers={customers}
                isFiltered={subject !== undefined}
                hasManyActors={hasManyActors}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="light" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <FormattedMessage id="history.older" />
        </Button>
      )}
    </Page>
  );
}
