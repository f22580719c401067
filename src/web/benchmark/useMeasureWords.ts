import { useIntl } from 'react-intl';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { fieldLabel } from '../customers/fieldNames.ts';
import { answerText } from '../customers/valueText.ts';
import { knownWord } from '../language/knownWords.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { stepsSaid } from '../perfectCustomer/stepsSaid.ts';
import type { Measure } from './benchmarkTypes.ts';

/** What a trait is measured by, wants and has, in the reader's words. */
export function useMeasureWords() {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const { data } = useOperation(listFields, {});
  const number = (value: number, unit: string | null) => {
    const text = intl.formatNumber(value, { maximumSignificantDigits: 6 });
    return unit === null || unit === '' ? text : `${text}\u00a0${unit}`;
  };
  const valueOf = (field: string, kind: Measure['kind'], unit: string | null, value: string | number | null) => {
    if (value === null) return words('benchmark.notKnown');
    if (typeof value === 'number') return number(value, unit);
    if (kind === 'date') return intl.formatDate(`${value}T00:00:00`, { dateStyle: 'medium' });
    return answerText(field, kind ?? 'choice', value, words, language);
  };
  const labelText = (id: string, label: string | null) => {
    const field = data?.items.find((each) => each.id === id);
    return field ? fieldLabel(field, words, language) : knownWord(label ?? id, language);
  };
  const valueText = (measure: Measure | null, value: string | number | null) =>
    measure ? valueOf(measure.field, measure.kind, measure.unit, value) : words('benchmark.notKnown');
  const wantText = ({ field, kind, unit, values, want }: Measure) => {
    const said = (value: string | number) => valueOf(field, kind, unit, value);
    if (want.kind === 'values') return intl.formatList(want.values.map(said), { type: 'disjunction' });
    const { low, high } = want.kind === 'steps' ? stepsSaid(want, values ?? []) : want;
    if (low !== null && high !== null) {
      return low === high ? said(low) : words('benchmark.want.between', { low: said(low), high: said(high) });
    }
    if (low !== null) return words('benchmark.want.atLeast', { low: said(low) });
    return high === null ? words('benchmark.want.any') : words('benchmark.want.atMost', { high: said(high) });
  };
  return { labelText, valueText, wantText, valueOf };
}
