import { type Cut, type CutRule, cutOf } from './cut.ts';

/** The four quadrants: first the side on the horizontal axis, then on the vertical one. */
export const quadrantKeys = ['lowLow', 'highLow', 'lowHigh', 'highHigh'] as const;
export type QuadrantKey = (typeof quadrantKeys)[number];
export type Quadrants<Content> = Readonly<Record<QuadrantKey, Content>>;

/** Two columns to plot against each other, NaN where a customer's value is unknown, and what to call the quadrants. */
export interface MatrixInput {
  readonly x: { readonly field: string; readonly values: Float32Array; readonly cut: CutRule };
  readonly y: { readonly field: string; readonly values: Float32Array; readonly cut: CutRule };
  readonly names: Quadrants<string>;
  /** Each customer's probability of truly belonging to a quadrant, NaN where unknown; gives expected counts. */
  readonly probabilities?: Quadrants<Float32Array>;
}

export interface Quadrant {
  readonly name: string;
  readonly count: number;
  /** Share of the placed customers; null where none is placed. */
  readonly share: number | null;
  /** Sum of the probabilities of belonging here; null where none were given. */
  readonly expectedCount: number | null;
}

/** The customer ranking matrix as data. Customers unknown on either axis are counted apart, never placed in a middle. */
export interface Matrix {
  readonly x: { readonly field: string; readonly cut: Cut | null };
  readonly y: { readonly field: string; readonly cut: Cut | null };
  readonly quadrants: Quadrants<Quadrant>;
  readonly placed: number;
  readonly unknown: { readonly x: number; readonly y: number; readonly both: number; readonly total: number };
  /** How many customers the expected counts rest on. */
  readonly expectedOver: number;
}

/**
 * Places every customer in one of four quadrants. A value at the cut or above it is high.
 *
 * ```ts
 * matrixOf({ x: { field: 'willingness', values, cut: { kind: 'value', at: 50 } }, y: ..., names: groupQuadrants })
 *   .quadrants.highLow; // { name: 'experiential', count: 118, share: 0.29, expectedCount: 104.2 }
 * ```
 *
 * Where an axis has nothing to cut (see `cutOf`) nobody is placed, and the unknown counts say how many lack a value.
 * Both columns have one element per customer. One pass; a million customers take some tens of milliseconds beside the sort.
 */
export function matrixOf(input: MatrixInput): Matrix {
  const x = { field: input.x.field, cut: cutOf(input.x.values, input.x.cut) };
  const y = { field: input.y.field, cut: cutOf(input.y.values, input.y.cut) };
  const counts = new Float64Array(quadrantKeys.length + 1);
  for (const quadrant of quadrantOfRows(input.x.values, input.y.values, x.cut, y.cut)) {
    counts[quadrant] = (counts[quadrant] as number) + 1;
  }
  const placed = input.x.values.length - (counts[0] as number);
  const expected = expectedCounts(input.probabilities);
  const quadrantAt = (key: QuadrantKey, i: number): Quadrant => ({
    name: input.names[key],
    count: counts[i + 1] as number,
    share: placed === 0 ? null : (counts[i + 1] as number) / placed,
    expectedCount: expected === null ? null : expected.counts[key],
  });
  const quadrants = Object.fromEntries(quadrantKeys.map((key, i) => [key, quadrantAt(key, i)]));
  return {
    x,
    y,
    quadrants: quadrants as Record<QuadrantKey, Quadrant>,
    placed,
    unknown: unknownCounts(input.x.values, input.y.values),
    expectedOver: expected?.over ?? 0,
  };
}

/** For every row its place in `quadrantKeys` counted from 1, or 0 where it cannot be placed. */
export function quadrantOfRows(x: Float32Array, y: Float32Array, xCut: Cut | null, yCut: Cut | null): Uint8Array {
  const quadrants = new Uint8Array(x.length);
  if (xCut === null || yCut === null) return quadrants;
  for (let row = 0; row < quadrants.length; row++) {
    const across = x[row] as number;
    const up = y[row] as number;
    if (!Number.isFinite(across) || !Number.isFinite(up)) continue;
    quadrants[row] = 1 + (across >= xCut.at ? 1 : 0) + (up >= yCut.at ? 2 : 0);
  }
  return quadrants;
}

function unknownCounts(x: Float32Array, y: Float32Array): Matrix['unknown'] {
  let [onX, onY, both] = [0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    const isXKnown = Number.isFinite(x[row]);
    const isYKnown = Number.isFinite(y[row]);
    if (isXKnown && isYKnown) continue;
    if (isXKnown) onY++;
    else if (isYKnown) onX++;
    else both++;
  }
  return { x: onX, y: onY, both, total: onX + onY + both };
}

function expectedCounts(probabilities: Quadrants<Float32Array> | undefined) {
  if (probabilities === undefined) return null;
  const counts = { lowLow: 0, highLow: 0, lowHigh: 0, highHigh: 0 };
  let over = 0;
  const rows = probabilities.lowLow.length;
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(probabilities.lowLow[row])) continue;
    over++;
    for (const key of quadrantKeys) counts[key] += probabilities[key][row] as number;
  }
  return { counts, over };
}
