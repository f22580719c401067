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
    return { coloured: chosen, look: lookIn(chosen, scheme) };
  }, [points, colouring, scheme]);
}

function lookIn({ codes, marks, strength }: Coloured, _scheme: 'light' | 'dark'): Look {
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
  const hex = /^#(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/i.exec(text)?.groups;
  if (!hex) return /^#f+$/i.test(text) ? [255, 255, 255] : [0, 0, 0];
  return [hex['red'], hex['green'], hex['blue']].map((part) => Number.parseInt(part ?? '0', 16)) as unknown as Colour;
}
