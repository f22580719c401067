import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ContactOutput } from '../../../customers/contact/contract.ts';
import { eraseContact } from '../../../customers/person/contract.ts';
import { refresh } from '../../connection/freshness.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { noticeDone, noticeFailed } from '../../shell/notices.ts';

interface EraseContactProps {
  readonly contact: ContactOutput;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what goes and what stays, for there is no way back. */
export function EraseContact({ contact, isOpen, onClose }: EraseContactProps) {
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const { id, name, version } = contact;
  const erase = async () => {
    setBusy(true);
    try {
      const options = { ifMatch: version, idempotencyKey: crypto.randomUUID() };
      await service.perform(eraseContact, { contact: id, confirm: id }, options);
      onClose();
      // No event is named, and no name: nothing is to be left of it.
      noticeDone({ said: 'customers.contact.erased' }, undefined);
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
    setBusy(false);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('customers.contact.erase', { name })}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <p>
        <FormattedMessage id="customers.contact.erase.about" />
      </p>
      <p>
        <FormattedMessage id="customers.erase.stays" />
      </p>
      <Group mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          <FormattedMessage id="customers.cancel" />
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void erase()}>
          <FormattedMessage id="customers.erase.do" />
        </Button>
      </Group>
    </Modal>
  );
}
