import { MultiSelect, NativeSelect, TagsInput } from '@mantine/core';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { answerText } from '../customers/valueText.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LinesInput } from './LinesInput.tsx';
import styles from './Offerings.module.css';
import type { CatalogueFieldsProps, Fitting } from './offeringTypes.ts';

/** Where it fits, by fields of customers; none: everywhere. */
export function FitFields({ catalogue, onState, offering }: CatalogueFieldsProps & { readonly offering: number }) {
  const words = useWords();
  const { data } = useOperation(listFields, { offering });
  const fields = data?.items.filter(({ kind }) => kind !== 'number' && kind !== 'date') ?? [];
  return (
    <FieldGroup title="offerings.fit" about="offerings.fit.about">
      {(['regions', 'industries', 'channelField'] as const).map((name) => (
        <FitChoice
          key={name}
          label={words(`offerings.${name}`)}
          fitting={catalogue[name]}
          fields={fields}
          onFitting={(next) => onState({ [name]: next })}
        />
      ))}
      <LinesInput
        label={words('offerings.channels')}
        description={words('offerings.channels.about')}
        lines={catalogue.channels}
        onLines={(channels) => onState({ channels })}
      />
    </FieldGroup>
  );
}

/** Whether a region, an industry or a channel can be told by it: by what is known of customers, not by what they are judged by. */
function tellsWhere({ origin }: FieldShown): boolean {
  return origin === 'signal';
}

interface FitChoiceProps {
  readonly label: string;
  readonly fitting: Fitting | null;
  readonly fields: readonly FieldShown[];
  readonly onFitting: (fitting: Fitting | null) => void;
}

function FitChoice({ label, fitting, fields, onFitting }: FitChoiceProps) {
  const words = useWords();
  const { language } = useLanguage();
  const field = fields.find(({ id }) => id === fitting?.field);
  const values = [...(fitting?.values ?? [])];
  const put = (next: string[]) => onFitting(fitting && { ...fitting, values: next });
  const many = { label: words('offerings.fit.values', { label }), value: values, onChange: put };
  const isMissing = fitting !== null && fields.length > 0 && !field;
  return (
    <div className={styles.fit}>
      <NativeSelect
        label={label}
        value={fitting?.field ?? ''}
        error={isMissing && words('offerings.fit.missing', { field: fitting.field })}
        data={[
          { value: '', label: words('offerings.fit.everywhere') },
          ...(fitting !== null && !field ? [{ value: fitting.field, label: fitting.field }] : []),
          ...fields
            .filter((each) => each === field || tellsWhere(each))
            .map((each) => ({ value: each.id, label: fieldLabel(each, words, language) })),
        ]}
        onChange={({ currentTarget: { value } }) => onFitting(value === '' ? null : { field: value, values: [] })}
      />
      {fitting !== null &&
        (field?.values ? (
          <MultiSelect
            {...many}
            searchable
            data={[...new Set([...field.values, ...values])].map((value) => ({
              value,
              label: answerText(field.id, field.kind, value, words, language),
            }))}
          />
        ) : (
          <TagsInput {...many} />
        ))}
    </div>
  );
}
