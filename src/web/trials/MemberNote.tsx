import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { setMember } from '../../selection/trialMember/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import type { MemberProps } from './member.ts';
import styles from './Trials.module.css';

/** What is to be remembered of a customer in a trial; kept on Enter and when the field is left. */
export function MemberNote({ trial, member: { customer, name, state, note }, isFixed }: MemberProps) {
  const words = useWords();
  const who = { name: name ?? customer };
  const [text, setText] = useState(note ?? '');
  const set = useChange(setMember, { said: 'trials.memberNoted', values: who });
  // Enter takes the focus away as it saves, and that is not to save again.
  const kept = useRef(note);
  const keep = () => {
    const next = text.trim() || null;
    if (next === kept.current) return;
    kept.current = next;
    set.mutate(
      { input: { trial, customer, state, note: next } },
      {
        onError: () => {
          kept.current = note;
        },
      },
    );
  };
  if (isFixed) return note;
  return (
    <>
      <span className={styles.paper}>{note}</span>
      <TextInput
        className={styles.screen ?? ''}
        size="xs"
        maxLength={2000}
        aria-label={words('trials.noteOf', who)}
        value={text}
        disabled={set.isPending}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </>
  );
}
