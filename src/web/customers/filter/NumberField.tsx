import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { numberRead } from './numberRead.ts';

interface NumberFieldProps {
  readonly label: string;
  /** NaN where there is none. */
  readonly value: number;
  /** A `share` is written and read in per cent. */
  readonly unit: string | null;
  readonly onChange: (value: number | undefined) => void;
}

/** A number as the reader's language writes it. */
export function NumberField({ label, value, unit, onChange }: NumberFieldProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const isShare = unit === 'share';
  const times = isShare ? 100 : 1;
  const written = Number.isNaN(value)
    ? ''
    : intl.formatNumber(value * times, { useGrouping: false, maximumSignificantDigits: 12 });
  const [text, setText] = useState(written);
  useEffect(
    () => setText((was) => (numberRead(was, language) === numberRead(written, language) ? was : written)),
    [written, language],
  );
  const read = numberRead(text, language);
  return (
    <TextInput
      inputMode="decimal"
      aria-label={label}
      placeholder={label}
      value={text}
      error={text.trim() !== '' && read === undefined}
      rightSection={isShare && <span aria-hidden>%</span>}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        const next = numberRead(currentTarget.value, language);
        onChange(next === undefined ? undefined : Number((next / times).toPrecision(12)));
      }}
    />
  );
}
