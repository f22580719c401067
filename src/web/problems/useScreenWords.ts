import { useIntl } from 'react-intl';
import type { ProblemValue } from '../../positioning/screen/computedGate.ts';
import type { Problem } from '../../positioning/screen/contract.ts';
import type { MissingFigure } from '../../positioning/screen/missingFigure.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { saidIn } from '../positioning/said.ts';
import { missingReasons } from './missingReasons.ts';
import type { ScreenFigures } from './screenTypes.ts';

/** Words for problems and their figures. */
export function useScreenWords({ price }: Pick<ScreenFigures, 'price'>) {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const money = (amount: number) =>
    price === null
      ? intl.formatNumber(amount)
      : intl.formatNumber(amount, {
          style: 'currency',
          currency: price.currency,
          maximumFractionDigits: 2,
          trailingZeroDisplay: 'stripIfInteger',
        });
  const list = (texts: readonly string[]) => intl.formatList(texts, { type: 'conjunction' });
  return {
    money,
    list,
    period: price === null ? '' : words(`problems.period.${price.period}`),
    titleOf: ({ title }: Pick<Problem, 'title'>) => saidIn(title, language)?.text ?? words('problems.untitled'),
    missing: (figures: readonly MissingFigure[]) =>
      list(missingReasons(figures).map((reason) => words(`problems.missing.${reason}`))),
    value: ({ low, high }: ProblemValue) => {
      const period = price === null ? '' : words(`problems.period.${price.period}`);
      return low === high
        ? words('problems.value', { value: money(low), period })
        : words('problems.value.range', { low: money(low), high: money(high), period });
    },
  };
}
