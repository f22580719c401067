import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Event } from '../../platform/event/contract.ts';
import { takeBack } from '../connection/takeBack.ts';
import { useWords } from '../language/useWords.ts';
import { changeDetail } from './changeDetail.ts';
import styles from './HistoryPage.module.css';
import { SubjectLinks } from './SubjectLinks.tsx';
import { turnsOf } from './turns.ts';
import { useDid } from './useDid.ts';
import type { NamedCustomer } from './useEvents.ts';

interface EventRowProps {
  readonly event: Event;
  /** Every change that was read, by its number. */
  readonly known: ReadonlyMap<number, Event>;
  readonly customers: ReadonlyMap<number, NamedCustomer>;
  readonly isFiltered: boolean;
  readonly hasManyActors: boolean;
}

/** One change: when, what, of what, and the way back where there is one. */
export function EventRow({ event, known, customers, isFiltered, hasManyActors }: EventRowProps) {
  const { id, at, actor, canBeUndone, undoneBy } = event;
  const intl = useIntl();
  const words = useWords();
  const { operation, way } = turnsOf(event, known);
  const done = useDid().did(operation);
  const what = way === 'did' ? done : words(`history.${way}`, { what: done });
  const detail = changeDetail(event);
  const [isPending, setPending] = useState(false);
  const isRedo = way === 'tookBack';
  const run = async () => {
    setPending(true);
    await takeBack(id);
    setPending(false);
  };
  return (
    <li className={styles.event} data-undone={undoneBy !== null || undefined}>
      <time className={styles.time} dateTime={at}>
        {intl.formatTime(at, { timeStyle: 'short' })}
      </time>
      <span className={styles.what}>
        <span className={styles.did}>{what}</span>
        {detail && (
          <span className={styles.quiet}>
            <FormattedMessage {...detail} />
          </span>
        )}
        {undoneBy !== null && (
          <span className={styles.mark}>
            <FormattedMessage id="history.isTakenBack" />
          </span>
        )}
        {hasManyActors && <span className={styles.quiet}>{actor.name}</span>}
      </span>
      <SubjectLinks event={event} customers={customers} isFiltered={isFiltered} />
      <span className={styles.back}>
        {canBeUndone && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={isPending}
            aria-label={isRedo ? words('history.redoOne', { id }) : words('history.undoOne', { id, what })}
            onClick={() => void run()}
          >
            <FormattedMessage id={isRedo ? 'history.redo' : 'history.undo'} />
          </Button>
        )}
      </span>
    </li>
  );
}
