import { ActionIcon, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel } from '../fieldNames.ts';
import { ConditionValue } from './ConditionValue.tsx';
import { type Comparison, comparisonsOf, valuesTaken } from './comparison.ts';
import styles from './FilterBuilder.module.css';
import type { DraftCondition } from './filterDraft.ts';

interface ConditionLineProps {
  readonly condition: DraftCondition;
  readonly fields: readonly FieldShown[];
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

/** A field, what is asked of it, and the value. */
export function ConditionLine({ condition, fields, onChange, onRemove }: ConditionLineProps) {
  const words = useWords();
  const { language } = useLanguage();
  const field = fields.find(({ id }) => id === condition.field);
  const choices = field ? comparisonsOf(field) : [];
  const chooseField = (id: string | null) => {
    const next = fields.find((one) => one.id === id);
    if (!next) return;
    const possible = comparisonsOf(next);
    const comparison = possible.find((one) => one === usualComparison(next)) ?? possible[0] ?? 'is';
    onChange({ ...condition, field: next.id, comparison, values: [] });
  };
  const chooseComparison = (name: string | null) => {
    const comparison = choices.find((one) => one === name);
    if (!comparison) return;
    const taken = valuesTaken(comparison);
    const values = taken === 'list' ? condition.values : condition.values.slice(0, taken);
    onChange({ ...condition, comparison, values });
  };
  return (
    <div className={styles.condition}>
      <Select
        searchable
        className={styles.field ?? ''}
        aria-label={words('customers.filter.field')}
        placeholder={words('customers.filter.field')}
        nothingFoundMessage={words('customers.columns.none')}
        value={field ? field.id : null}
        data={grouped(fields, (one) => fieldLabel(one, words, language), words)}
        onChange={chooseField}
      />
      {field && (
        <Select
          className={styles.comparison ?? ''}
          aria-label={words('customers.filter.comparison')}
          value={condition.comparison}
          data={choices.map((name) => ({ value: name, label: words(`customers.comparison.${name}`) }))}
          allowDeselect={false}
          onChange={chooseComparison}
        />
      )}
      {field && <ConditionValue condition={condition} field={field} onChange={onChange} />}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words('customers.filter.remove')}
        onClick={onRemove}
      >
        <X size={16} />
      </ActionIcon>
    </div>
  );
}

function usualComparison({ kind }: FieldShown): Comparison {
  if (kind === 'number') return 'atLeast';
  if (kind === 'date') return 'onOrAfter';
  return kind === 'text' ? 'contains' : 'is';
}

const origins = ['judgement', 'positioning', 'selection', 'customer', 'signal'] as const;

function grouped(
  fields: readonly FieldShown[],
  labelOf: (field: FieldShown) => string,
  words: ReturnType<typeof useWords>,
) {
  return origins
    .map((origin) => ({
      group: words(`customers.origin.${origin}`),
      items: fields
        .filter((field) => field.origin === origin)
        .map((field) => ({ value: field.id, label: labelOf(field) })),
    }))
    .filter(({ items }) => items.length > 0);
}
