import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { createContact, listContacts } from '../../../customers/contact/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import { ContactLine } from './ContactLine.tsx';
import styles from './ContactList.module.css';
import { contactFields } from './contactFields.ts';
import { FieldsForm } from './FieldsForm.tsx';

/** The people there. They are never scored. */
export function ContactList({ customer }: { readonly customer: string }) {
  const words = useWords();
  const { data } = useOperation(listContacts, { customer, limit: 1000 });
  const [isAdding, setAdding] = useState(false);
  const create = useChange(createContact, { said: 'customers.contact.added' });
  const add = useRef<HTMLButtonElement>(null);
  const count = data?.items.length ?? 0;
  const before = useRef(0);
  useEffect(() => {
    // The contact that is gone took the focus away with it.
    if (count < before.current && document.activeElement === document.body) add.current?.focus();
    before.current = count;
  }, [count]);
  if (!data) return <div className={styles.waiting} aria-hidden />;
  return (
    <div className={styles.contacts}>
      <p className={styles.quiet}>
        <FormattedMessage id="customers.contact.about" />
      </p>
      <ul className={styles.list}>
        {data.items.map((contact) => (
          <li key={contact.id}>
            <ContactLine contact={contact} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <FieldsForm
          fields={contactFields(words)}
          isBusy={create.isPending}
          onCancel={() => setAdding(false)}
          onSave={({ name, ...others }) =>
            create.mutate({ input: { customer, name: name ?? '', ...others } }, { onSuccess: () => setAdding(false) })
          }
        />
      ) : (
        <Button
          ref={add}
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          <FormattedMessage id="customers.contact.add" />
        </Button>
      )}
    </div>
  );
}
