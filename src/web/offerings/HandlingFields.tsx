import { NativeSelect } from '@mantine/core';
import { useWords } from '../language/useWords.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { CatalogueFieldsProps } from './offeringTypes.ts';

const steps = [1, 2, 3, 4, 5] as const;

/** How soon it is used, and how much its failure would hurt. */
export function HandlingFields({ catalogue, onState }: CatalogueFieldsProps) {
  const words = useWords();
  return (
    <FieldGroup title="offerings.handling" about="offerings.handling.about">
      {(['simplicity', 'harm'] as const).map((field) => (
        <NativeSelect
          key={field}
          label={words(`offerings.${field}`)}
          value={catalogue[field] ?? ''}
          data={[
            { value: '', label: words('offerings.notStated') },
            ...steps.map((step) => ({ value: String(step), label: words(`offerings.${field}.${step}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => onState({ [field]: value === '' ? null : Number(value) })}
        />
      ))}
    </FieldGroup>
  );
}
