import { useIntl } from 'react-intl';
import { groupNames } from '../../../readiness/group.ts';
import { GroupBar } from '../../drawing/GroupBar.tsx';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { OutcomeMark } from '../../drawing/OutcomeMark.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { axisNames, type FieldShown } from '../fieldNames.ts';
import { Unknown } from '../Unknown.tsx';
import { answerText } from '../valueText.ts';
import type { FoundRow } from './useFound.ts';

interface CustomerCellProps {
  readonly field: FieldShown;
  readonly label: string;
  readonly values: FoundRow['values'];
}

/** One thing known of a customer: figures as intervals, groups as probabilities, the rest in words. */
export function CustomerCell({ field, label, values }: CustomerCellProps) {
  const { id, kind, unit } = field;
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const value = values[id] ?? null;
  if (field.origin !== 'signal') {
    const isMeasure = (axisNames as readonly string[]).includes(id);
    if (isMeasure || id === 'odds') {
      const figure = intervalOf(values, id);
      if (!figure) return <Unknown />;
      return <IntervalBar figure={figure} scale={isMeasure ? 'percentile' : 'share'} label={label} />;
    }
    if (id === 'group') {
      const probabilities = probabilitiesOf(values);
      return probabilities ? <GroupBar probabilities={probabilities} /> : <Unknown />;
    }
    if (id === 'outcome') return <OutcomeMark outcome={value === 'good' || value === 'notGood' ? value : null} />;
  }
  if (value === null) return <Unknown />;
  if (kind === 'number') {
    const number = Number(value);
    return (
      <>
        {unit === 'share'
          ? intl.formatNumber(number, { style: 'percent', maximumFractionDigits: 0 })
          : intl.formatNumber(number, unit === 'standard deviations' ? ONE_DECIMAL : { maximumSignificantDigits: 8 })}
      </>
    );
  }
  if (kind === 'date') return <>{intl.formatDate(`${value}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })}</>;
  return <>{answerText(id, kind, String(value), words, language)}</>;
}

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function intervalOf(values: FoundRow['values'], field: string) {
  const [mean, low, high] = [values[field], values[`${field}Low`], values[`${field}High`]];
  return typeof mean === 'number' && typeof low === 'number' && typeof high === 'number' ? { mean, low, high } : null;
}

function probabilitiesOf(values: FoundRow['values']) {
  const shares = groupNames.map((group) => [group, values[`${group}Share`]] as const);
  if (shares.some(([, share]) => typeof share !== 'number')) return null;
  return Object.fromEntries(shares) as Record<(typeof groupNames)[number], number>;
}
