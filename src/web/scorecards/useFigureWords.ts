import { useIntl } from 'react-intl';

/** Figures of three decimals, and intervals of them, in the reader's language. */
export function useFigureWords() {
  const intl = useIntl();
  const figure = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).replace('-', '\u2212');
  return {
    figure,
    between: ({ mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number }) => ({
      mean: figure(mean),
      low: figure(low),
      high: figure(high),
    }),
  };
}
