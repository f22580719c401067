import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { observeBenchmark } from '../../positioning/benchmark/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';

/** Writes everybody's fit as a signal for the scorecard, after saying what that may do to it. */
export function ObserveFit() {
  const words = useWords();
  const offering = useOffering();
  const [isOpen, setOpen] = useState(false);
  const observe = useChange(observeBenchmark, ({ customers, unknown }) => ({
    said: 'benchmark.observed',
    values: { customers, unknown },
  }));
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <FormattedMessage id="benchmark.observe" />
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words('benchmark.observe.title')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <p>
          <FormattedMessage id="benchmark.observe.about" />
        </p>
        <p>
          <FormattedMessage id="benchmark.observe.warning" values={{ b: (text) => <b>{text}</b> }} />
        </p>
        <Group mt="md">
          <Button
            loading={observe.isPending}
            onClick={() => observe.mutate({ input: { offering } }, { onSettled: close })}
          >
            <FormattedMessage id="benchmark.observe.do" />
          </Button>
          <Button variant="default" onClick={close}>
            <FormattedMessage id="customers.cancel" />
          </Button>
        </Group>
      </Modal>
    </>
  );
}
