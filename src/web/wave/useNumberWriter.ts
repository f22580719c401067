import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { NumberWriter } from './reasonWords.ts';

/** Writes numbers with exactly so many decimals, as the reader's language does. */
export function useNumberWriter(): NumberWriter {
  const intl = useIntl();
  return useCallback(
    (value, decimals) => intl.formatNumber(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    [intl],
  );
}
