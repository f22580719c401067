import { MultiSelect, NumberInput, Select } from '@mantine/core';
import type { Want } from '../../../positioning/perfectCustomer/contract.ts';
import { wantKindOf } from '../../../positioning/perfectCustomer/traitField.ts';
import { type FieldShown, fieldLabel } from '../../customers/fieldNames.ts';
import { NumberField } from '../../customers/filter/NumberField.tsx';
import { answerText } from '../../customers/valueText.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import type { MeasureShown } from '../perfectCustomerTypes.ts';
import styles from './MeasureEditor.module.css';

interface MeasureEditorProps {
  readonly measure: MeasureShown | null;
  readonly fields: readonly FieldShown[];
  readonly onMeasure: (measure: MeasureShown | null) => void;
}

/** By which field a trait is measured, and what of it is wanted: answers there are, or from and to. */
export function MeasureEditor({ measure, fields, onMeasure }: MeasureEditorProps) {
  const words = useWords();
  const { language } = useLanguage();
  const field = fields.find(({ id }) => id === measure?.field);
  const gone = measure && !field ? [{ value: measure.field, label: measure.field }] : [];
  const choose = (id: string | null) => {
    const chosen = fields.find((each) => each.id === id);
    if (chosen?.id !== measure?.field) onMeasure(chosen ? { field: chosen.id, want: nothingWanted(chosen) } : null);
  };
  return (
    <div className={styles.measure}>
      <Select
        searchable
        clearable
        clearButtonProps={{ 'aria-label': words('perfectCustomer.measure.none') }}
        label={words('perfectCustomer.measure')}
        description={words('perfectCustomer.measure.about')}
        placeholder={words('perfectCustomer.told')}
        value={measure?.field ?? null}
        data={[...gone, ...fields.map((each) => ({ value: each.id, label: fieldLabel(each, words, language) }))]}
        onChange={choose}
      />
      {measure && field && (
        <WantEditor want={measure.want} field={field} onWant={(want) => onMeasure({ ...measure, want })} />
      )}
    </div>
  );
}

interface WantEditorProps {
  readonly want: Want;
  readonly field: FieldShown;
  readonly onWant: (want: Want) => void;
}

function WantEditor({ want, field, onWant }: WantEditorProps) {
  const words = useWords();
  const { language } = useLanguage();
  const answers = (field.values ?? []).map((value) => ({
    value,
    label: answerText(field.id, field.kind, value, words, language),
  }));
  if (want.kind === 'values') {
    return (
      <div className={styles.want}>
        <MultiSelect
          label={words('perfectCustomer.want.values')}
          data={answers}
          value={[...want.values]}
          onChange={(values) => onWant({ ...want, values, near: want.near.filter((each) => !values.includes(each)) })}
        />
        {answers.length > 2 && (
          <MultiSelect
            label={words('perfectCustomer.near')}
            data={answers.filter(({ value }) => !want.values.includes(value))}
            value={[...want.near]}
            onChange={(near) => onWant({ ...want, near })}
          />
        )}
      </div>
    );
  }
  if (want.kind === 'steps') {
    const end = (side: 'low' | 'high') => (
      <Select
        clearable
        clearButtonProps={{ 'aria-label': words('perfectCustomer.want.open') }}
        label={words(`perfectCustomer.want.${side}`)}
        placeholder={words('perfectCustomer.want.open')}
        data={answers}
        value={want[side]}
        onChange={(value) => onWant({ ...want, [side]: value })}
      />
    );
    return (
      <div className={styles.want}>
        {end('low')}
        {end('high')}
        <NumberInput
          label={words('perfectCustomer.near.count')}
          min={0}
          max={20}
          allowDecimal={false}
          value={want.near}
          onChange={(near) => typeof near === 'number' && onWant({ ...want, near })}
        />
      </div>
    );
  }
  const end = (side: 'low' | 'high' | 'near', value: number | null) => (
    <div className={styles.end}>
      <span aria-hidden>
        {words(side === 'near' ? 'perfectCustomer.near.distance' : `perfectCustomer.want.${side}`)}
      </span>
      <NumberField
        label={words(side === 'near' ? 'perfectCustomer.near.distance' : `perfectCustomer.want.${side}`)}
        value={value ?? Number.NaN}
        unit={field.unit}
        onChange={(next) => onWant({ ...want, [side]: next ?? (side === 'near' ? 0 : null) })}
      />
    </div>
  );
  return (
    <div className={styles.want}>
      {end('low', want.low)}
      {end('high', want.high)}
      {end('near', want.near === 0 ? null : want.near)}
    </div>
  );
}

function nothingWanted({ kind, isOrdered }: FieldShown): Want {
  switch (wantKindOf({ kind, isOrdered })) {
    case 'range':
      return { kind: 'range', low: null, high: null, near: 0 };
    case 'steps':
      return { kind: 'steps', low: null, high: null, near: 1 };
    default:
      return { kind: 'values', values: [], near: [] };
  }
}
