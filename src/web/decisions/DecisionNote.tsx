import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { annotateDecision } from '../../selection/decision/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';

interface DecisionNoteProps {
  readonly decision: number;
  readonly note: string | null;
  readonly version: number;
}

/** What people say about a decision; what was decided stays as it is. */
export function DecisionNote({ decision, note, version }: DecisionNoteProps) {
  const words = useWords();
  const [text, setText] = useState(note ?? '');
  const annotate = useChange(annotateDecision, { said: 'decisions.annotated', values: { id: decision } });
  const isChanged = text.trim() !== (note ?? '');
  const keep = () =>
    annotate.mutate({
      input: { decision, note: text.trim() === '' ? null : text.trim() },
      options: { ifMatch: version },
    });
  return (
    <>
      <Textarea
        label={words('decisions.column.note')}
        maxLength={2000}
        autosize
        minRows={1}
        maw="46rem"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isChanged && (
        <Group mt="xs">
          <Button size="compact-sm" onClick={keep} loading={annotate.isPending}>
            <FormattedMessage id="decisions.annotate" />
          </Button>
        </Group>
      )}
    </>
  );
}
