import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { getCustomer, updateCustomer } from '../../../customers/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './ActiveCustomer.module.css';
import { ConflictChoice } from './ConflictChoice.tsx';
import type { CustomerDetail } from './customerDetail.ts';
import { useVersionedChange } from './useVersionedChange.ts';

const fieldNames = ['name', 'domain', 'country'] as const;
type Fields = Readonly<Record<(typeof fieldNames)[number], string | null>>;

/** What a customer is called and where it is; two people who change it at once are both heard. */
export function EditCustomer({ detail, onDone }: { readonly detail: CustomerDetail; readonly onDone: () => void }) {
  const words = useWords();
  // The version that was seen when the form was opened: what others change meanwhile is a conflict.
  const [seen] = useState(detail);
  const [fields, setFields] = useState<Fields>(seen);
  const change = useVersionedChange<Fields, CustomerDetail>({
    operation: updateCustomer,
    said: 'customers.changed',
    inputOf: ({ name, domain, country }) => ({ customer: seen.id, name, domain, country }),
    current: () => service.call(getCustomer, { customer: seen.id }),
    onDone,
  });
  if (change.conflict) {
    const { mine, theirs } = change.conflict;
    return (
      <ConflictChoice
        mine={mine}
        theirs={theirs}
        fields={fieldNames.map((field) => ({ field, label: words(`customers.edit.${field}`) }))}
        isBusy={change.isBusy}
        onChoose={(values) => change.save(values as Fields, theirs.version)}
        onCancel={onDone}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.save(fields, seen.version);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {fieldNames.map((field) => (
        <TextInput
          key={field}
          label={words(`customers.edit.${field}`)}
          value={fields[field] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFields((was) => ({ ...was, [field]: value.trim() === '' ? null : value }))
          }
        />
      ))}
      <Button type="submit" loading={change.isBusy}>
        <FormattedMessage id="customers.save" />
      </Button>
      <Button variant="default" onClick={onDone}>
        <FormattedMessage id="customers.cancel" />
      </Button>
    </form>
  );
}
