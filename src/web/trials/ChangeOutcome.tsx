import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';

interface ChangeOutcomeProps {
  readonly name: string;
  /** As it stands; empty where several ends could be it. */
  readonly present: string;
  readonly ends: readonly { readonly value: string; readonly label: string }[];
  readonly isPending: boolean;
  readonly onChange: (outcome: string) => void;
}

/** Another outcome in the place of a wrong one, once somebody has said so twice. */
export function ChangeOutcome({ name, present, ends, isPending, onChange }: ChangeOutcomeProps) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [end, setEnd] = useState(present);
  const close = () => {
    setIsAsking(false);
    setEnd(present);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={isPending}
        aria-label={words('trials.outcome.changeOf', { name })}
        onClick={() => {
          setEnd(present);
          setIsAsking(true);
        }}
      >
        <FormattedMessage id="trials.outcome.change" />
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={words('trials.outcome.changeOf', { name })}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onChange(end);
            close();
          }}
        >
          <p>{words('trials.outcome.change.about')}</p>
          <NativeSelect
            label={words('trials.column.outcome')}
            value={end}
            data={present === '' ? [{ value: '', label: '–' }, ...ends] : [...ends]}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              <FormattedMessage id="decisions.openTrial.not" />
            </Button>
            <Button type="submit" disabled={end === '' || end === present}>
              <FormattedMessage id="trials.outcome.change" />
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
