import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';

/** Below it nobody tells one chance from another. */
const SMALLEST = 0.0001;

/** Writes how often chance alone would do something: `12%`, `0.3%`, `less than 0.01%`. */
export function useChance(): (chance: number) => string {
  const intl = useIntl();
  const words = useWords();
  const text = (value: number) =>
    intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 2, maximumSignificantDigits: 2 });
  return (chance) => (chance < SMALLEST ? words('positioning.lessThan', { share: text(SMALLEST) }) : text(chance));
}
