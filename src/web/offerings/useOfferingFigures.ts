import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { Price } from './offeringTypes.ts';

/** Writes the figures of offerings: an amount with its currency and period, a share; a dash where it is not known. */
export function useOfferingFigures() {
  const intl = useIntl();
  const words = useWords();
  return {
    money: (price: Price | null, amount: number | null): string => {
      if (price === null || amount === null) return '–';
      const { currency, period } = price;
      const text = intl.formatNumber(amount, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: 0,
        maximumFractionDigits: 2,
      });
      return words('offerings.perPeriod', { amount: text, period });
    },
    share: (value: number | null): string =>
      value === null ? '–' : intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 0 }),
  };
}
