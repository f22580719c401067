import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { openTrial } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';

interface OpenTrialProps {
  readonly decision: number;
  readonly offering: number;
  /** How many it would invite. */
  readonly customers: number;
}

/** Opens a trial with the customers of a decision, after saying what that does to them. */
export function OpenTrial({ decision, offering, customers }: OpenTrialProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [name, setName] = useState('');
  const open = useChange(openTrial, ({ id, name: called }) => ({
    said: 'trials.opened',
    values: { name: called ?? words('drawing.trial', { id }) },
  }));
  const run = async () => {
    const called = name.trim();
    const { output } = await open.mutateAsync({
      input: { offering, decision, ...(called !== '' && { name: called }) },
    });
    await navigate({ to: '/trials/$trial', params: { trial: String(output.id) } });
  };
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>
        <FormattedMessage id="decisions.openTrial" />
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={words('decisions.openTrial')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run().catch(() => {});
          }}
        >
          <p>
            <FormattedMessage id="decisions.openTrial.about" values={{ count: customers }} />
          </p>
          <TextInput
            label={words('decisions.openTrial.name')}
            maxLength={200}
            value={name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={() => setIsAsking(false)}>
              <FormattedMessage id="decisions.openTrial.not" />
            </Button>
            <Button type="submit" loading={open.isPending}>
              <FormattedMessage id="decisions.openTrial" />
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
