/** What the figures of an axis are, and so how they are written and how far the axis runs. */
export type AxisKind = 'percentile' | 'share' | 'number' | 'date';

export function axisKind(field: { readonly kind: string; readonly unit: string | null } | undefined): AxisKind {
  if (field?.kind === 'date') return 'date';
  return field?.unit === 'percentile' || field?.unit === 'share' ? field.unit : 'number';
}

const ROOM = 0.025;
const DIGITS_OF_A_CUT = 5;

/** From where to where an axis runs before anybody zooms: the whole scale where it has one, else what there is, with room at the ends. */
export function axisReach(kind: AxisKind, least: number, most: number): [number, number] {
  const [from, to] = kind === 'percentile' ? [0, 100] : kind === 'share' ? [0, 1] : [least, most];
  const span = to - from;
  const room = span > 0 ? span * ROOM : Math.abs(from) * ROOM || 1;
  return [from - room, to + room];
}

/**
 * Round values within a range, about as many as wanted, for ticks.
 *
 * ```ts
 * roundValues(0, 100, 5); // [0, 20, 40, 60, 80, 100]
 * ```
 */
export function roundValues(from: number, to: number, wanted: number): number[] {
  const step = roundStep((to - from) / Math.max(1, wanted));
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step, step));
}

/** How far an arrow key moves a cut: about a hundredth of what the axis shows, and round. */
export function keyStep(from: number, to: number): number {
  return roundStep((to - from) / 100);
}

/** 1, 2 or 5 times a power of ten, the one nearest to `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}

/** Without the dust of binary fractions. */
export function clean(value: number, step: number): number {
  const digits = Math.min(15, Math.max(0, 1 - Math.floor(Math.log10(step))));
  return Number(value.toFixed(digits));
}

/** How finely a cut is stated: no figure beyond what its label writes out. */
export function cutPrecision(kind: AxisKind, least: number, most: number): number {
  if (kind === 'date') return 1;
  if (kind === 'percentile') return 0.01;
  if (kind === 'share') return 0.0001;
  const largest = Math.max(Math.abs(least), Math.abs(most));
  return largest > 0 ? 10 ** (Math.floor(Math.log10(largest)) - DIGITS_OF_A_CUT) : 1;
}

/**
 * The nearest round figure that a pixel can mean, so that the label of a cut and the cut itself agree.
 *
 * ```ts
 * snapped(59.97, 0.13, 0.01); // 60
 * ```
 */
export function snapped(value: number, pixel: number, precision: number): number {
  const step = Math.max(roundStep(pixel), precision);
  return clean(Math.round(value / step) * step, step);
}
