import type { SVGAttributes } from 'react';
import { type MarkShape, markPath } from './markPath.ts';

interface MarkSignProps extends SVGAttributes<SVGSVGElement> {
  readonly shape: MarkShape;
  readonly size: number;
}

const RADIUS = 4.15;
const STROKED = { cross: 2, ring: 1.5 } as const;

/** A mark beside its word, in the colour of the text around it. */
export function MarkSign({ shape, size, ...others }: MarkSignProps) {
  const isStroked = shape === 'cross' || shape === 'ring';
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden {...others}>
      <path
        d={markPath(shape, 5, 5, RADIUS)}
        {...(isStroked
          ? { fill: 'none', stroke: 'currentColor', strokeWidth: STROKED[shape] }
          : { fill: 'currentColor' })}
      />
    </svg>
  );
}
