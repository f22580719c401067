import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { eraseCustomer } from '../../../customers/person/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import type { CustomerDetail } from './ActiveCustomer.tsx';

interface EraseCustomerProps {
  readonly detail: CustomerDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The one change that has no way back: it asks for the id to be typed. */
export function EraseCustomer({ detail, isOpen, onClose }: EraseCustomerProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const erase = useChange(eraseCustomer, { said: 'customers.erased' });
  const confirm = () =>
    erase.mutate(
      { input: { customer: detail.id, confirm: typed }, options: { ifMatch: detail.version } },
      { onSuccess: () => void navigate({ to: '/customers' }) },
    );
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('customers.erase')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <p>
        <FormattedMessage id="customers.erase.about" />
      </p>
      <TextInput
        label={words('customers.erase.confirm', { id: detail.id })}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group mt="md">
        <Button color="red" disabled={typed !== detail.id} loading={erase.isPending} onClick={confirm}>
          <FormattedMessage id="customers.erase.do" />
        </Button>
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="customers.cancel" />
        </Button>
      </Group>
    </Modal>
  );
}
