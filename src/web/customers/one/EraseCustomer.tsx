import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { eraseCustomer } from '../../../customers/person/contract.ts';
import { refresh } from '../../connection/freshness.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { noticeDone, noticeFailed } from '../../shell/notices.ts';
import type { CustomerDetail } from './customerDetail.ts';

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
  const [isBusy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    try {
      const input = { customer: detail.id, confirm: typed };
      await service.perform(eraseCustomer, input, { ifMatch: detail.version, idempotencyKey: crypto.randomUUID() });
      // Away from here first: nothing is left to be read again. No event is named, for there is no way back.
      await navigate({ to: '/customers' });
      noticeDone({ said: 'customers.erased' }, undefined);
      await refresh();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
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
      <p>
        <FormattedMessage id="customers.erase.stays" />
      </p>
      <TextInput
        label={words('customers.erase.confirm', { id: detail.id })}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group mt="md">
        <Button color="red" disabled={typed !== detail.id} loading={isBusy} onClick={() => void erase()}>
          <FormattedMessage id="customers.erase.do" />
        </Button>
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="customers.cancel" />
        </Button>
      </Group>
    </Modal>
  );
}
