import { ActionIcon, Button } from '@mantine/core';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type ContactOutput, createContact, listContacts, removeContact } from '../../../customers/contact/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import { ContactForm } from './ContactForm.tsx';
import styles from './ContactList.module.css';
import { EditContact } from './EditContact.tsx';

/** The people there. They are never scored. */
export function ContactList({ customer }: { readonly customer: string }) {
  const { data } = useOperation(listContacts, { customer, limit: 1000 });
  const [edited, setEdited] = useState<number>();
  const [isAdding, setAdding] = useState(false);
  const create = useChange(createContact, { said: 'customers.contact.added' });
  if (!data) return <div className={styles.waiting} aria-hidden />;
  return (
    <div className={styles.contacts}>
      <p className={styles.quiet}>
        <FormattedMessage id="customers.contact.about" />
      </p>
      <ul className={styles.list}>
        {data.items.map((contact) => (
          <li key={contact.id}>
            {edited === contact.id ? (
              <EditContact contact={contact} onDone={() => setEdited(undefined)} />
            ) : (
              <ContactLine contact={contact} onEdit={() => setEdited(contact.id)} />
            )}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <ContactForm
          isBusy={create.isPending}
          onCancel={() => setAdding(false)}
          onSave={(fields) => create.mutate({ input: { customer, ...fields } }, { onSuccess: () => setAdding(false) })}
        />
      ) : (
        <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          <FormattedMessage id="customers.contact.add" />
        </Button>
      )}
    </div>
  );
}

function ContactLine({ contact, onEdit }: { readonly contact: ContactOutput; readonly onEdit: () => void }) {
  const { id, name, position, email, phone, note, version } = contact;
  const words = useWords();
  const remove = useChange(removeContact, { said: 'customers.contact.removed', values: { name } });
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
      <ActionIcon variant="subtle" color="gray" aria-label={words('customers.contact.edit', { name })} onClick={onEdit}>
        <Pencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={remove.isPending}
        aria-label={words('customers.contact.remove', { name })}
        onClick={() => remove.mutate({ input: { contact: id }, options: { ifMatch: version } })}
      >
        <Trash2 size={16} />
      </ActionIcon>
      {note !== null && <p className={styles.note}>{note}</p>}
    </div>
  );
}
