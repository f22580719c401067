import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { type Coloured, type Colouring, coloured } from './colouring.ts';
import type { Colour } from './density.ts';
import type { Look } from './picture.ts';
import type { Points } from './points.ts';

/** The colours of the points as the page shows them now, in figures for the painter. */
export function useLook(
  points: Points | undefined,
  colouring: Colouring,
): { readonly coloured: Coloured; readonly look: Look } | undefined {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    if (!points) return undefined;
    const chosen = coloured(points, colouring);
    return { coloured: chosen, look: lookNow(chosen) };
    // The colours of the page are others in another scheme.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [points, colouring, scheme]);
}

function lookNow({ codes, marks, strength }: Coloured): Look {
  const styles = getComputedStyle(document.documentElement);
  const resolved = (name: string) => colourOf(styles.getPropertyValue(name).trim());
  return {
    codes,
    marks: marks.map(({ colour, shape }) => ({ colour: resolved(colour), shape })),
    ground: resolved('--surface'),
    ...(strength && { strength }),
  };
}

/** The parts of a colour that the page states in hexadecimal. */
export function colourOf(text: string): Colour {
  if (/^#f+$/i.test(text)) return [255, 255, 255];
  const whole = /^#[\da-f]{6}$/i.test(text) ? Number.parseInt(text.slice(1), 16) : 0;
  return [whole >> 16, (whole >> 8) & 255, whole & 255];
}
