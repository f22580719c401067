import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { closeTrial, type getTrial } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';

/** Closes a trial at once where everybody has ended; else it first says what becomes of the others. */
export function CloseTrial({ trial: { id, name, figures } }: { readonly trial: OutputOf<typeof getTrial> }) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const called = { name: name ?? words('drawing.trial', { id }) };
  const close = useChange(closeTrial, { said: 'trials.closed', values: called });
  const { waiting } = figures;
  const run = () => {
    setIsAsking(false);
    close.mutate({ input: { trial: id, openMembers: waiting > 0 ? 'leave' : 'refuse' } });
  };
  return (
    <>
      <Button onClick={() => (waiting > 0 ? setIsAsking(true) : run())} loading={close.isPending}>
        <FormattedMessage id="trials.close" />
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={words('trials.closeNamed', called)}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <p>{words('trials.closeOpen', { count: waiting })}</p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setIsAsking(false)}>
            <FormattedMessage id="trials.goOn" />
          </Button>
          <Button onClick={run}>
            <FormattedMessage id="trials.close" />
          </Button>
        </Group>
      </Modal>
    </>
  );
}
