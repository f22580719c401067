import { NativeSelect } from '@mantine/core';
import { recordOutcome } from '../../selection/trialMember/contract.ts';
import { useChange } from '../connection/useChange.ts';
import styles from '../decisions/Decisions.module.css';
import { OutcomeMark } from '../drawing/OutcomeMark.tsx';
import { useWords } from '../language/useWords.ts';
import { ChangeOutcome } from './ChangeOutcome.tsx';
import type { MemberProps } from './member.ts';
import own from './Trials.module.css';
import { useEnds } from './useEnds.ts';

interface MemberOutcomeProps extends MemberProps {
  /** Whoever is only invited will not join any more. */
  readonly isClosed: boolean;
}

/** How it ended with a customer; to be said once it has joined. */
export function MemberOutcome({
  trial,
  member: { customer, name, state, outcome },
  isFixed,
  isClosed,
}: MemberOutcomeProps) {
  const words = useWords();
  const who = { name: name ?? customer };
  const ends = useEnds();
  const record = useChange(recordOutcome, { said: 'trials.outcomeRecorded', values: who });
  if (outcome !== null && !isFixed && ends.length > 1) {
    const alike = ends.filter(({ kind }) => kind === outcome);
    return (
      <span className={own.outcome}>
        <OutcomeMark outcome={outcome} />
        <span className={own.screen}>
          <ChangeOutcome
            name={who.name}
            present={alike.length === 1 ? (alike[0]?.value ?? '') : ''}
            ends={ends}
            isPending={record.isPending}
            onChange={(end) => record.mutate({ input: { trial, customer, outcome: end } })}
          />
        </span>
      </span>
    );
  }
  if (outcome !== null || isFixed || ends.length === 0) return <OutcomeMark outcome={outcome} />;
  if (state === 'declined') return <span className={styles.quiet}>–</span>;
  if (state === 'invited' && isClosed) return <OutcomeMark outcome={null} />;
  if (state === 'invited') return <span className={styles.quiet}>{words('trials.outcome.afterJoining')}</span>;
  return (
    <>
      <span className={own.paper}>{words('drawing.outcome.open')}</span>
      <NativeSelect
        className={own.screen ?? ''}
        size="xs"
        w="9.5rem"
        maw="100%"
        aria-label={words('trials.outcomeOf', who)}
        disabled={record.isPending}
        value=""
        data={[{ value: '', label: words('drawing.outcome.open') }, ...ends]}
        onChange={(event) => {
          const end = event.currentTarget.value;
          if (end !== '') record.mutate({ input: { trial, customer, outcome: end } });
        }}
      />
    </>
  );
}
