import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type ContactOutput, getContact, removeContact, updateContact } from '../../../customers/contact/contract.ts';
import { exportContact } from '../../../customers/person/contract.ts';
import { saveFile, wholeOf } from '../../connection/saveFile.ts';
import { service } from '../../connection/service.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import { noticeFailed } from '../../shell/notices.ts';
import styles from './ContactList.module.css';
import { contactFields } from './contactFields.ts';
import { EditThing } from './EditThing.tsx';
import { EraseContact } from './EraseContact.tsx';

/** A person there: how to reach it, and what is kept of it handed over, removed or erased. */
export function ContactLine({ contact }: { readonly contact: ContactOutput }) {
  const { id, name, position, email, phone, note, version } = contact;
  const words = useWords();
  const [opened, setOpened] = useState<'edit' | 'erase'>();
  const remove = useChange(removeContact, { said: 'customers.contact.removed', values: { name } });
  const close = () => setOpened(undefined);
  if (opened === 'edit') {
    return (
      <EditThing
        thing={contact}
        fields={contactFields(words)}
        operation={updateContact}
        said="customers.contact.changed"
        inputOf={({ name: written, ...others }) => ({ contact: id, name: written ?? name, ...others })}
        current={() => service.call(getContact, { contact: id })}
        onDone={close}
      />
    );
  }
  return (
    <div className={styles.contact}>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        {position !== null && <span className={styles.quiet}>{position}</span>}
      </div>
      <div className={styles.reach}>
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words('customers.contact.edit', { name })}
        onClick={() => setOpened('edit')}
      >
        <Pencil size={16} />
      </ActionIcon>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={words('customers.contact.more', { name })}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void handOver(id)}>
            <FormattedMessage id="customers.contact.handOver" />
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => remove.mutate({ input: { contact: id }, options: { ifMatch: version } })}>
            <FormattedMessage id="customers.remove" />
          </Menu.Item>
          <Menu.Item color="red" onClick={() => setOpened('erase')}>
            <FormattedMessage id="customers.erase" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {note !== null && <p className={styles.note}>{note}</p>}
      <EraseContact contact={contact} isOpen={opened === 'erase'} onClose={close} />
    </div>
  );
}

async function handOver(contact: number): Promise<void> {
  try {
    const { fileName, content } = await service.fetchFile(exportContact, { contact });
    saveFile(fileName, await wholeOf(content, 'application/json'));
  } catch (error) {
    noticeFailed(error);
  }
}
