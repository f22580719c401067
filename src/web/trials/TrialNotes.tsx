import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { updateTrialOperation } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Trials.module.css';

interface TrialNotesProps {
  readonly trial: number;
  readonly name: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** A name of its own for a trial, and what people learned from it. */
export function TrialNotes({ trial, name, note, version }: TrialNotesProps) {
  const words = useWords();
  const [called, setCalled] = useState(name ?? '');
  const [text, setText] = useState(note ?? '');
  const update = useChange(updateTrialOperation, { said: 'trials.noted', values: { id: trial } });
  const isChanged = called.trim() !== (name ?? '') || text.trim() !== (note ?? '');
  const keep = () =>
    update.mutate({
      input: { trial, name: called.trim() || null, note: text.trim() || null },
      options: { ifMatch: version },
    });
  return (
    <form
      className={styles.notes}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextInput
        label={words('trials.name')}
        placeholder={words('drawing.trial', { id: trial })}
        maxLength={200}
        value={called}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
      <Textarea
        label={words('trials.note')}
        maxLength={2000}
        autosize
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isChanged && (
        <Button type="submit" size="sm" loading={update.isPending}>
          <FormattedMessage id="trials.keep" />
        </Button>
      )}
    </form>
  );
}
