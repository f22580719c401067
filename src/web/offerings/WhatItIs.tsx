import { Textarea, TextInput } from '@mantine/core';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';
import { withSaid } from '../positioning/said.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LinesInput } from './LinesInput.tsx';
import styles from './Offerings.module.css';
import type { CatalogueFieldsProps } from './offeringTypes.ts';

interface WhatItIsProps extends CatalogueFieldsProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export function WhatItIs({ name, onName, catalogue, onState }: WhatItIsProps) {
  const words = useWords();
  return (
    <FieldGroup title="offerings.what">
      <TextInput
        label={words('offerings.column.name')}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget: { value } }) => onName(value)}
      />
      <TextInput
        label={words('offerings.kind')}
        placeholder={words('offerings.kind.example')}
        maxLength={200}
        value={catalogue.kind}
        onChange={({ currentTarget: { value } }) => onState({ kind: value })}
      />
      <LinesInput
        label={words('offerings.replaces')}
        description={words('offerings.onePerLine')}
        lines={catalogue.replaces}
        onLines={(replaces) => onState({ replaces })}
      />
      <fieldset className={styles.languages}>
        <legend>{words('offerings.inWords')}</legend>
        {languageCodes.map((code) => (
          <Textarea
            key={code}
            lang={code}
            label={languages[code]}
            autosize
            minRows={2}
            maxLength={2000}
            value={catalogue.about[code] ?? ''}
            onChange={({ currentTarget: { value } }) => onState({ about: withSaid(catalogue.about, code, value) })}
          />
        ))}
      </fieldset>
    </FieldGroup>
  );
}
