import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './ConflictChoice.module.css';

type Values = Readonly<Record<string, string | null | undefined>>;

interface ConflictChoiceProps {
  /** What was written here, and what stands there now. */
  readonly mine: object;
  readonly theirs: object;
  readonly fields: readonly { readonly field: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly onChoose: (values: object) => void;
  readonly onCancel: () => void;
}

/** Somebody else has changed the same thing: for every field that differs a person says which value holds. */
export function ConflictChoice({ mine, theirs, fields, isBusy, onChoose, onCancel }: ConflictChoiceProps) {
  const [own, others] = [mine as Values, theirs as Values];
  const different = fields.filter(({ field }) => own[field] !== others[field]);
  const [kept, setKept] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const choose = () =>
    onChoose(
      Object.fromEntries(fields.map(({ field }) => [field, kept[field] === 'theirs' ? others[field] : own[field]])),
    );
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.title}>
        <FormattedMessage id="customers.conflict" />
      </p>
      {different.map(({ field, label }) => (
        <fieldset key={field} className={styles.field}>
          <legend>{label}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className={styles.side}>
              <input
                type="radio"
                name={field}
                checked={(kept[field] ?? 'mine') === side}
                onChange={() => setKept((was) => ({ ...was, [field]: side }))}
              />
              <span className={styles.whose}>
                <FormattedMessage id={`customers.conflict.${side}`} />
              </span>
              <span className={styles.value}>{(side === 'mine' ? own : others)[field] ?? '–'}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {different.length === 0 && (
        <p>
          <FormattedMessage id="customers.conflict.same" />
        </p>
      )}
      <div className={styles.buttons}>
        <Button loading={isBusy} onClick={choose}>
          <FormattedMessage id="customers.save" />
        </Button>
        <Button variant="default" onClick={onCancel}>
          <FormattedMessage id="customers.conflict.leave" />
        </Button>
      </div>
    </div>
  );
}
