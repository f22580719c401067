import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './FieldsForm.module.css';

/** A field that a person writes in; what is left empty is not known. */
export interface FieldShape<Field extends string> {
  readonly field: Field;
  readonly label: string;
  readonly kind?: 'text' | 'email' | 'tel' | 'lines';
  readonly isRequired?: boolean;
}

export type FieldValues<Field extends string> = Readonly<Record<Field, string | null>>;

interface FieldsFormProps<Field extends string> {
  readonly fields: readonly FieldShape<Field>[];
  readonly usual?: FieldValues<Field> | undefined;
  readonly isBusy: boolean;
  readonly onSave: (values: FieldValues<Field>) => void;
  readonly onCancel: () => void;
}

/** Fields below each other: Control and Enter saves from any of them, Escape leaves. */
export function FieldsForm<Field extends string>({ fields, usual, isBusy, onSave, onCancel }: FieldsFormProps<Field>) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const textOf = (field: Field) => written[field] ?? usual?.[field] ?? '';
  const isWhole = fields.every(({ field, isRequired }) => !isRequired || textOf(field).trim() !== '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !isWhole) return;
    const values = fields.map(({ field }) => [field, textOf(field).trim() || null]);
    onSave(Object.fromEntries(values) as FieldValues<Field>);
  };
  const hear = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={hear}>
      {fields.map(({ field, label, kind = 'text', isRequired = false }, i) => {
        const shared = {
          label,
          required: isRequired,
          value: textOf(field),
          // Whoever opens the form wants to write in it.
          autoFocus: i === 0,
          maxLength: kind === 'lines' ? 2000 : 200,
          onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
            setWritten((was) => ({ ...was, [field]: value })),
        };
        return kind === 'lines' ? (
          <Textarea key={field} {...shared} rows={2} className={styles.lines ?? ''} />
        ) : (
          <TextInput key={field} {...shared} type={kind} />
        );
      })}
      <div className={styles.buttons}>
        <Button type="submit" loading={isBusy} disabled={!isWhole} aria-keyshortcuts="Control+Enter">
          <FormattedMessage id="customers.save" />
        </Button>
        <Button variant="default" onClick={onCancel} aria-keyshortcuts="Escape">
          <FormattedMessage id="customers.cancel" />
        </Button>
      </div>
    </form>
  );
}
