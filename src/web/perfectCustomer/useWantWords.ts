import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { answerText } from '../customers/valueText.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import type { MeasureShown } from './perfectCustomerTypes.ts';
import { stepsSaid } from './stepsSaid.ts';

export interface WantWords {
  readonly field: string;
  readonly want: string;
  /** What is near; empty where nothing is. */
  readonly near: string;
}

/**
 * What a trait is measured by, in words: "Size of the company", "at least Mid", "near: Small".
 *
 * ```tsx
 * const wantWords = useWantWords(fields);
 * wantWords(trait.measure).want; // "Current or Past"
 * ```
 */
export function useWantWords(fields: readonly FieldShown[] | undefined): (measure: MeasureShown) => WantWords {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  return useCallback(
    ({ field: id, want }) => {
      const field = fields?.find((each) => each.id === id);
      const name = field ? fieldLabel(field, words, language) : id;
      const answer = (value: string) => answerText(id, field?.kind ?? 'choice', value, words, language);
      const number = (value: number) =>
        field?.unit === 'share'
          ? intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 1 })
          : intl.formatNumber(value, { maximumSignificantDigits: 9 });
      const answers = (values: readonly string[]) => intl.formatList(values.map(answer), { type: 'disjunction' });
      if (want.kind === 'values') {
        const near = want.near.length > 0 ? words('perfectCustomer.near.values', { values: answers(want.near) }) : '';
        return { field: name, want: answers(want.values), near };
      }
      if (want.kind === 'steps') {
        const { low, high, near } = stepsSaid(want, field?.values ?? []);
        return {
          field: name,
          want: range(mapped(low, answer), mapped(high, answer)),
          near: near.length > 0 ? words('perfectCustomer.near.values', { values: answers(near) }) : '',
        };
      }
      const near = want.near > 0 ? words('perfectCustomer.near.range', { distance: number(want.near) }) : '';
      return { field: name, want: range(mapped(want.low, number), mapped(want.high, number)), near };
    },
    [fields, intl, words, language],
  );

  function range(low: string | null, high: string | null): string {
    if (low !== null && high !== null) return low === high ? low : words('perfectCustomer.want.between', { low, high });
    if (low !== null) return words('perfectCustomer.want.atLeast', { low });
    return high === null ? words('perfectCustomer.want.nothing') : words('perfectCustomer.want.atMost', { high });
  }
}

function mapped<Value, Other>(value: Value | null, of: (value: Value) => Other): Other | null {
  return value === null ? null : of(value);
}
