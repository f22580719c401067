import { useIntl } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import type { CustomerTrait, Measure } from '../benchmarkTypes.ts';
import { useMeasureWords } from '../useMeasureWords.ts';

type Gap = NonNullable<CustomerTrait['gap']>;

/** How far a trait is from what is wanted: so much higher, so many answers further, or another answer. */
export function useGapText(): (gap: Gap, measure: Measure) => string {
  const intl = useIntl();
  const words = useWords();
  const { valueText } = useMeasureWords();
  return ({ to, distance, direction }, measure) => {
    const wanted = valueText(measure, to);
    if (distance === null || direction === 'other') return words('benchmark.gap.other', { to: wanted });
    if (measure.want.kind !== 'range') {
      return words(`benchmark.gap.steps.${direction}`, { count: distance, to: wanted });
    }
    const figure = intl.formatNumber(distance, { maximumSignificantDigits: 4 });
    const far = measure.unit ? `${figure}\u00a0${measure.unit}` : figure;
    return words(`benchmark.gap.${direction}`, { distance: far, to: wanted });
  };
}
