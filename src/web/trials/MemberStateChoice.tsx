import { NativeSelect } from '@mantine/core';
import { setMember } from '../../selection/trialMember/contract.ts';
import { memberStates } from '../../selection/trialMember/memberState.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import type { Member, MemberProps } from './member.ts';
import styles from './Trials.module.css';

/** How a customer stands in a trial. */
export function MemberStateChoice({ trial, member: { customer, name, state }, isFixed }: MemberProps) {
  const words = useWords();
  const who = { name: name ?? customer };
  const set = useChange(setMember, { said: 'trials.stateSet', values: who });
  const shown = words(`trials.state.${state}`);
  if (isFixed) return shown;
  return (
    <>
      <span className={styles.paper}>{shown}</span>
      <NativeSelect
        className={styles.screen ?? ''}
        size="xs"
        w="9.5rem"
        maw="100%"
        disabled={set.isPending}
        aria-label={words('trials.stateOf', who)}
        value={state}
        data={memberStates.map((each) => ({ value: each, label: words(`trials.state.${each}`) }))}
        onChange={(event) =>
          set.mutate({ input: { trial, customer, state: event.currentTarget.value as Member['state'] } })
        }
      />
    </>
  );
}
