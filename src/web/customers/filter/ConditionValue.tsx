import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { FilterValue } from '../../../evidence/filter/filter.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import type { FieldShown } from '../fieldNames.ts';
import { answerText } from '../valueText.ts';
import { valuesTaken } from './comparison.ts';
import styles from './FilterBuilder.module.css';
import type { DraftCondition } from './filterDraft.ts';
import { NumberField } from './NumberField.tsx';

interface ConditionValueProps {
  readonly condition: DraftCondition;
  readonly field: FieldShown;
  readonly onChange: (condition: DraftCondition) => void;
}

/** The value or values of a condition: the answers there are, a number, a day, or a text. */
export function ConditionValue({ condition, field, onChange }: ConditionValueProps) {
  const words = useWords();
  const { language } = useLanguage();
  const { values } = condition;
  const taken = valuesTaken(condition.comparison);
  const label = words('customers.filter.value');
  const put = (next: readonly FilterValue[]) => onChange({ ...condition, values: next });
  if (taken === 0) return null;
  const answers = field.values?.map((value) => ({
    value,
    label: answerText(field.id, field.kind, value, words, language),
  }));
  if (taken === 'list') {
    const texts = values.map(String);
    const many = { 'aria-label': label, placeholder: texts.length === 0 ? label : '', value: texts };
    const typed = (next: string[]) =>
      put(field.kind === 'number' ? next.map(Number).filter((number) => !Number.isNaN(number)) : next);
    return (
      <div className={styles.value}>
        {answers ? (
          <MultiSelect {...many} searchable data={answers} onChange={put} />
        ) : (
          <TagsInput {...many} onChange={typed} />
        )}
      </div>
    );
  }
  const one = (position: 0 | 1) => {
    const value = values[position];
    const change = (next: FilterValue | undefined) => put(withValue(values, position, next));
    if (answers) {
      return (
        <Select
          searchable
          aria-label={label}
          placeholder={label}
          value={value === undefined ? null : String(value)}
          data={answers}
          onChange={(next) => change(next ?? undefined)}
        />
      );
    }
    if (field.kind === 'number') {
      return <NumberField label={label} value={Number(value ?? Number.NaN)} unit={field.unit} onChange={change} />;
    }
    return (
      <TextInput
        type={field.kind === 'date' ? 'date' : 'text'}
        aria-label={label}
        placeholder={label}
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget }) => change(currentTarget.value === '' ? undefined : currentTarget.value)}
      />
    );
  };
  return (
    <div className={styles.value}>
      {one(0)}
      {taken === 2 && (
        <>
          <span className={styles.between}>
            <FormattedMessage id="customers.filter.and" />
          </span>
          {one(1)}
        </>
      )}
    </div>
  );
}

/** A value that is missing takes those behind it away, so that places stay right. */
function withValue(values: readonly FilterValue[], position: 0 | 1, value: FilterValue | undefined): FilterValue[] {
  const next = [...values];
  if (value === undefined) return next.slice(0, position);
  next[position] = value;
  return next;
}
