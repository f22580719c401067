import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Decisions.module.css';

/** When a trial was opened from a decision, leading to it; by its name where it has one. */
export function TrialLink({ trial }: { readonly trial: OutputOf<typeof getDecision>['trials'][number] }) {
  const intl = useIntl();
  const words = useWords();
  const { trial: id, name, openedAt, closedAt } = trial;
  const date = intl.formatDate(closedAt ?? openedAt, { dateStyle: 'medium' });
  return (
    <Link to="/trials/$trial" params={{ trial: String(id) }} className={styles.link}>
      {words(closedAt === null ? 'decisions.trial.openedOn' : 'decisions.trial.closedOn', {
        name: name ?? words('drawing.trial', { id }),
        date,
      })}
    </Link>
  );
}
