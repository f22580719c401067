import { ActionIcon } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListFilter } from 'lucide-react';
import type { Event } from '../../platform/event/contract.ts';
import { useWords } from '../language/useWords.ts';
import styles from './HistoryPage.module.css';
import { customerNumberOf, subjectOf } from './subject.ts';
import type { NamedCustomer } from './useEvents.ts';
import { useSubjectWords } from './useSubjectWords.ts';

interface SubjectLinksProps {
  readonly event: Event;
  readonly customers: ReadonlyMap<number, NamedCustomer>;
  readonly isFiltered: boolean;
}

/** What was changed, leading to its page where it has one, and to all changes of it. */
export function SubjectLinks({ event, customers, isFiltered }: SubjectLinksProps) {
  const words = useWords();
  const navigate = useNavigate();
  const subjectWords = useSubjectWords();
  const { kind } = subjectOf(event.subject);
  const { trial } = event.detail;
  const customer = customers.get(customerNumberOf(event) ?? 0);
  // Who was removed is not found any more: the change says by which id they were known.
  const nameless =
    kind === 'customer' && typeof event.detail['id'] === 'string' ? event.detail['id'] : subjectWords(event.subject);
  const label = kind === 'customer' && customer ? (customer.name ?? customer.id) : nameless;
  return (
    <span className={styles.subject}>
      {kind !== 'customer' && !(kind === 'delivery' && customer) && (
        <SubjectLink subject={event.subject} label={label} />
      )}
      {customer && (
        <Link to="/customers/$customer" params={{ customer: customer.id }} className={styles.link}>
          <bdi>{customer.name ?? customer.id}</bdi>
        </Link>
      )}
      {kind === 'customer' && !customer && <span>{label}</span>}
      {kind !== 'trial' && typeof trial === 'number' && (
        <SubjectLink subject={`trial/${trial}`} label={subjectWords(`trial/${trial}`)} />
      )}
      {!isFiltered && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={words('history.only', { subject: label })}
          onClick={() => void navigate({ to: '/history', search: { subject: event.subject } })}
        >
          <ListFilter size={14} strokeWidth={1.75} />
        </ActionIcon>
      )}
    </span>
  );
}

function SubjectLink({ subject, label }: { readonly subject: string; readonly label: string }) {
  const { kind, id } = subjectOf(subject);
  const text = <bdi>{label}</bdi>;
  if (kind === 'import') {
    return (
      <Link to="/imports/$import" params={{ import: id }} className={styles.link}>
        {text}
      </Link>
    );
  }
  if (kind === 'decision') {
    return (
      <Link to="/decisions/$decision" params={{ decision: id }} className={styles.link}>
        {text}
      </Link>
    );
  }
  if (kind === 'trial') {
    return (
      <Link to="/trials/$trial" params={{ trial: id }} className={styles.link}>
        {text}
      </Link>
    );
  }
  if (kind === 'pair') {
    return (
      <Link to="/duplicates" className={styles.link}>
        {text}
      </Link>
    );
  }
  return <span>{text}</span>;
}
