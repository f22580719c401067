import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/**
 * Writes shares as percentages in the reader's way, with as many decimals everywhere: 0.96 is `96%`, or `96 %` in French.
 *
 * ```tsx
 * const share = useShare();
 * share(0.9583); // "96%"
 * ```
 */
export function useShare(digits = 0): (value: number, exactDigits?: number) => string {
  const intl = useIntl();
  return useCallback(
    (value, exactDigits = digits) =>
      intl.formatNumber(value, {
        style: 'percent',
        minimumFractionDigits: exactDigits,
        maximumFractionDigits: exactDigits,
      }),
    [intl, digits],
  );
}
