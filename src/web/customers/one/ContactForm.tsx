import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import styles from './ContactList.module.css';

export interface ContactFields {
  readonly name: string;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

interface ContactFormProps {
  readonly usual?: ContactFields;
  readonly isBusy: boolean;
  readonly onSave: (fields: ContactFields) => void;
  readonly onCancel: () => void;
}

const others = ['position', 'email', 'phone', 'note'] as const;
const kinds = { position: 'text', email: 'email', phone: 'tel', note: 'text' } as const;

/** Name and how to reach a person; what is left empty is not known. */
export function ContactForm({ usual, isBusy, onSave, onCancel }: ContactFormProps) {
  const words = useWords();
  const [fields, setFields] = useState<Readonly<Record<keyof ContactFields, string>>>({
    name: usual?.name ?? '',
    position: usual?.position ?? '',
    email: usual?.email ?? '',
    phone: usual?.phone ?? '',
    note: usual?.note ?? '',
  });
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, position, email, phone, note } = fields;
    onSave({
      name: name.trim(),
      position: orNull(position),
      email: orNull(email),
      phone: orNull(phone),
      note: orNull(note),
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        required
        label={words('customers.contact.name')}
        value={fields.name}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => setFields((was) => ({ ...was, name: value }))}
      />
      {others.map((field) => (
        <TextInput
          key={field}
          type={kinds[field]}
          label={words(`customers.contact.${field}`)}
          value={fields[field]}
          onChange={({ currentTarget: { value } }) => setFields((was) => ({ ...was, [field]: value }))}
        />
      ))}
      <div className={styles.buttons}>
        <Button type="submit" loading={isBusy} disabled={fields.name.trim() === ''}>
          <FormattedMessage id="customers.save" />
        </Button>
        <Button variant="default" onClick={onCancel}>
          <FormattedMessage id="customers.cancel" />
        </Button>
      </div>
    </form>
  );
}
