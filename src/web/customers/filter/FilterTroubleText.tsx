import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords, type Words } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel } from '../fieldNames.ts';
import { comparisonOf } from './comparison.ts';
import styles from './FilterBuilder.module.css';
import type { FilterTrouble } from './filterTrouble.ts';

interface FilterTroubleTextProps {
  readonly trouble: FilterTrouble;
  readonly text: string;
  readonly fields: readonly FieldShown[];
  /** Goes to the place in the text. */
  readonly onPlace: (place: NonNullable<FilterTrouble['place']>) => void;
}

const AROUND = 24;

/** What is wrong, what would be right, and the place in the text, which a button goes to. */
export function FilterTroubleText({ trouble, text, fields, onPlace }: FilterTroubleTextProps) {
  const says = useSentences(fields);
  const { place } = trouble;
  return (
    <>
      {says(trouble).map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
      {place && (
        <Button size="compact-xs" variant="subtle" className={styles.place ?? ''} onClick={() => onPlace(place)}>
          <code>
            {place.from > AROUND && '…'}
            {text.slice(Math.max(0, place.from - AROUND), place.from)}
            <mark className={styles.mark}>{text.slice(place.from, place.from + place.length) || '␣'}</mark>
            {text.slice(place.from + place.length, place.from + place.length + AROUND)}
          </code>
          <FormattedMessage id="customers.trouble.place" values={{ at: place.from + 1 }} />
        </Button>
      )}
    </>
  );
}

/** What is wrong, and what would be right where that is known. */
function useSentences(fields: readonly FieldShown[]): (trouble: FilterTrouble) => readonly string[] {
  const intl = useIntl();
  const words: Words = useWords();
  const { language } = useLanguage();
  const named = (id: string) => {
    const field = fields.find((one) => one.id === id);
    return field ? fieldLabel(field, words, language) : id;
  };
  const oneOf = (texts: readonly string[]) => intl.formatList(texts, { type: 'disjunction' });
  return (trouble) => {
    switch (trouble.kind) {
      case 'unexpected':
        return [words(`customers.trouble.expected.${trouble.expected}`)];
      case 'field':
        return [
          words('customers.trouble.field', { field: trouble.field }),
          trouble.near.length > 0
            ? words('customers.trouble.meant', { list: oneOf(trouble.near) })
            : words('customers.trouble.field.how'),
        ];
      case 'comparison': {
        const possible = trouble.possible.map((operator) =>
          words(`customers.comparison.${comparisonOf(operator, false)}`),
        );
        return [
          words('customers.trouble.comparison', { field: named(trouble.field) }),
          words('customers.trouble.comparison.how', { list: oneOf(possible) }),
        ];
      }
      case 'value': {
        const { field, value, wanted } = trouble;
        if (wanted === 'number' || wanted === 'date') {
          return [words(`customers.trouble.value.${wanted}`, { field: named(field), value })];
        }
        const said = words('customers.trouble.value', { field: named(field), value });
        return wanted.length > 0 ? [said, words('customers.trouble.value.how', { list: oneOf(wanted) })] : [said];
      }
      case 'range':
        return [words('customers.trouble.range', { field: named(trouble.field) })];
      default:
        return [words(`customers.trouble.${trouble.kind}`)];
    }
  };
}
