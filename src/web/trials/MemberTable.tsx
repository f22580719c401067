import { NativeSelect } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { listSignals } from '../../evidence/signal/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { listMembers, recordOutcome, setMember } from '../../selection/trialMember/contract.ts';
import { memberStates } from '../../selection/trialMember/memberState.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from '../decisions/Decisions.module.css';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { OutcomeMark } from '../drawing/OutcomeMark.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from '../wave/CustomerLink.tsx';

type Member = OutputOf<typeof listMembers>['items'][number];

interface MemberTableProps {
  readonly trial: number;
  readonly isClosed: boolean;
}

/** The customers in a trial: how each stands, and how it ended. */
export function MemberTable({ trial, isClosed }: MemberTableProps) {
  const words = useWords();
  const { data, error } = useOperation(listMembers, { trial, limit: 1000 });
  const { data: signals } = useOperation(listSignals, { limit: 1000 });
  const rule = signals?.items.find(({ role, isRetired }) => role === 'outcome' && !isRetired)?.outcome;
  const ends = rule ? [...rule.good, ...rule.notGood] : [];
  if (error) return <Refusal error={error} />;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={words('trials.members')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['customer', 'state', 'odds', 'outcome'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`trials.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data?.items.map((member) => (
            <MemberRow key={member.number} trial={trial} member={member} isClosed={isClosed} ends={ends} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MemberRowProps {
  readonly trial: number;
  readonly member: Member;
  readonly isClosed: boolean;
  /** The texts that say how it ended. */
  readonly ends: readonly string[];
}

function MemberRow({ trial, member: { customer, name, state, odds, outcome }, isClosed, ends }: MemberRowProps) {
  const words = useWords();
  const set = useChange(setMember, { said: 'trials.stateSet' });
  const record = useChange(recordOutcome, { said: 'trials.outcomeRecorded' });
  const who = { name: name ?? customer };
  return (
    <tr>
      <td>
        <CustomerLink customer={customer} name={name} />
      </td>
      <td>
        <NativeSelect
          size="xs"
          w="9rem"
          disabled={isClosed || set.isPending}
          aria-label={words('trials.stateOf', who)}
          value={state}
          data={memberStates.map((each) => ({ value: each, label: words(`trials.state.${each}`) }))}
          onChange={(event) =>
            set.mutate({ input: { trial, customer, state: event.currentTarget.value as Member['state'] } })
          }
        />
      </td>
      <td>
        <IntervalBar figure={odds} scale="share" label={words('wave.column.odds')} />
      </td>
      <td>
        {outcome !== null || ends.length === 0 ? (
          <OutcomeMark outcome={outcome} />
        ) : (
          <NativeSelect
            size="xs"
            w="9rem"
            aria-label={words('trials.outcomeOf', who)}
            disabled={record.isPending}
            value=""
            data={[{ value: '', label: words('drawing.outcome.open') }, ...ends]}
            onChange={(event) => {
              const end = event.currentTarget.value;
              if (end !== '') record.mutate({ input: { trial, customer, outcome: end } });
            }}
          />
        )}
      </td>
    </tr>
  );
}
