import { useMemo } from 'react';
import styles from './ChangeMarks.module.css';
import type { Cuts } from './changedSides.ts';
import type { Points } from './points.ts';
import { ringsAround } from './rings.ts';
import type { Stage } from './stage.ts';
import { type Size, toPixels } from './view.ts';

interface ChangeMarksProps {
  readonly rows: Uint32Array;
  readonly points: Points;
  readonly stage: Stage;
  readonly standard: Cuts;
  readonly cuts: Cuts;
  readonly size: Size;
}

/** On the picture: from where a cut line was moved, over which strip, and a ring around everybody who changes sides, unless they are too many. */
export function ChangeMarks({ rows, points, stage, standard, cuts, size }: ChangeMarksProps) {
  const { view } = stage;
  const place = toPixels(view, size);
  const rings = useMemo(() => ringsAround(rows, points, view, size), [rows, points, view, size]);
  const within = (pixel: number, most: number) => Math.max(0, Math.min(most, pixel));
  const [x0, x1] = [standard.x, cuts.x].map((at) => within(place.x(at), size.width)).toSorted(ascending) as [
    number,
    number,
  ];
  const [y0, y1] = [standard.y, cuts.y].map((at) => within(place.y(at), size.height)).toSorted(ascending) as [
    number,
    number,
  ];
  const [oldX, oldY] = [place.x(standard.x), place.y(standard.y)];
  return (
    <svg className={styles.marks} width={size.width} height={size.height} aria-hidden>
      <rect className={styles.strip} x={x0} y={0} width={x1 - x0} height={size.height} />
      <rect className={styles.strip} x={0} y={y0} width={size.width} height={y1 - y0} />
      {standard.x !== cuts.x && <line className={styles.old} x1={oldX} x2={oldX} y1={0} y2={size.height} />}
      {standard.y !== cuts.y && <line className={styles.old} x1={0} x2={size.width} y1={oldY} y2={oldY} />}
      <path className={styles.rings} d={rings} />
    </svg>
  );
}

function ascending(a: number, b: number): number {
  return a - b;
}
