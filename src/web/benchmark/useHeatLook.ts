import { useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { type HeatLook, heatLookNow } from './heatLook.ts';

/** The colours of the picture, read anew where the page shows others. */
export function useHeatLook(): HeatLook {
  const scheme = useComputedColorScheme('light');
  const isContrast = useMediaQuery('(prefers-contrast: more)');
  const isForced = useMediaQuery('(forced-colors: active)');
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the variables are others in another scheme or contrast
  return useMemo(heatLookNow, [scheme, isContrast, isForced]);
}
