import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { getSetting, resetSetting, setSetting } from '../../platform/setting/contract.ts';
import { listFields } from '../../selection/find/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { answerText } from '../customers/valueText.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { AmountInput } from './AmountInput.tsx';
import styles from './Offerings.module.css';

const SETTING = 'positioning.trust';

interface Rule {
  readonly field: string;
  readonly from: string | number | null;
}

/** Which signal tells of trust: without it nothing is put before a customer first whose failure would hurt. */
export function TrustRule() {
  const words = useWords();
  const { language } = useLanguage();
  const { data: fields } = useOperation(listFields, {});
  const { data, error } = useOperation(getSetting, { setting: SETTING });
  const [draft, setDraft] = useState<Rule | null>();
  const set = useChange(setSetting, { said: 'offerings.trust.kept' });
  const reset = useChange(resetSetting, { said: 'offerings.trust.none.kept' });
  if (!data || !fields) return error ? <Refusal error={error} /> : null;
  const stated = data.value as Rule | null;
  const rule = draft === undefined ? stated : draft;
  const usable = fields.items.filter(({ kind, values }) => kind === 'number' || (values && values.length > 0));
  const field = usable.find(({ id }) => id === rule?.field);
  const isNew = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(stated);
  const options = { ifMatch: data.version };
  const done = { onSuccess: () => setDraft(undefined) };
  const keep = () => {
    if (rule === null) reset.mutate({ input: { setting: SETTING }, options }, done);
    else set.mutate({ input: { setting: SETTING, value: rule }, options }, done);
  };
  return (
    <section className={styles.group} aria-labelledby="trust">
      <h2 id="trust">
        <FormattedMessage id="offerings.trust" />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage id="offerings.trust.about" />
      </p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <NativeSelect
          label={words('offerings.trust.field')}
          value={rule?.field ?? ''}
          error={rule !== null && !field && words('offerings.fit.missing', { field: rule.field })}
          data={[
            { value: '', label: words('offerings.trust.none') },
            ...(rule !== null && !field ? [{ value: rule.field, label: rule.field }] : []),
            ...usable.map((each) => ({ value: each.id, label: fieldLabel(each, words, language) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setDraft(value === '' ? null : { field: value, from: usualFrom(usable.find(({ id }) => id === value)) })
          }
        />
        {rule !== null && field?.kind === 'number' && (
          <AmountInput
            label={words('offerings.trust.from')}
            value={rule.from === null ? null : Number(rule.from)}
            onValue={(from) => setDraft({ field: rule.field, from })}
          />
        )}
        {rule !== null && field?.values && (
          <NativeSelect
            label={words(field.isOrdered ? 'offerings.trust.from' : 'offerings.trust.is')}
            value={String(rule.from)}
            data={field.values.map((value) => ({
              value,
              label: answerText(field.id, field.kind, value, words, language),
            }))}
            onChange={({ currentTarget: { value } }) => setDraft({ field: rule.field, from: value })}
          />
        )}
        <Button
          type="submit"
          variant="default"
          disabled={!isNew || (rule !== null && rule.from === null)}
          loading={set.isPending || reset.isPending}
        >
          <FormattedMessage id="offerings.save" />
        </Button>
      </form>
    </section>
  );
}

/** The best answer; of numbers none, because nobody knows the unit. */
function usualFrom(field: FieldShown | undefined): string | null {
  return field?.values?.at(-1) ?? null;
}
