import type { Box } from './pointIndex.ts';

/** The plot on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the units of the axes to pixels of the plot, whose origin is at the top left. */
export function toPixels({ x0, x1, y0, y1 }: Box, { width, height }: Size) {
  return {
    x: (value: number) => ((value - x0) / (x1 - x0)) * width,
    y: (value: number) => height - ((value - y0) / (y1 - y0)) * height,
  };
}

export function fromPixels({ x0, x1, y0, y1 }: Box, { width, height }: Size) {
  return {
    x: (pixel: number) => x0 + (pixel / width) * (x1 - x0),
    y: (pixel: number) => y0 + ((height - pixel) / height) * (y1 - y0),
  };
}

const MOST_ZOOM = 10_000;

/** Shows `factor` times as much, so that the place at `x`, `y` stays where it is; never more than `whole`. */
export function zoomed(view: Box, whole: Box, factor: number, x: number, y: number): Box {
  const [x0, x1] = zoomedSide(view.x0, view.x1, whole.x0, whole.x1, factor, x);
  const [y0, y1] = zoomedSide(view.y0, view.y1, whole.y0, whole.y1, factor, y);
  return { x0, x1, y0, y1 };
}

/** Moved by shares of what is shown; stays within `whole`. */
export function panned(view: Box, whole: Box, across: number, up: number): Box {
  const [x0, x1] = pannedSide(view.x0, view.x1, whole.x0, whole.x1, across * (view.x1 - view.x0));
  const [y0, y1] = pannedSide(view.y0, view.y1, whole.y0, whole.y1, up * (view.y1 - view.y0));
  return { x0, x1, y0, y1 };
}

export function isWhole(view: Box, whole: Box): boolean {
  return view.x0 === whole.x0 && view.x1 === whole.x1 && view.y0 === whole.y0 && view.y1 === whole.y1;
}

function zoomedSide(v0: number, v1: number, w0: number, w1: number, factor: number, at: number): [number, number] {
  const span = Math.max((v1 - v0) * factor, (w1 - w0) / MOST_ZOOM);
  if (span >= w1 - w0) return [w0, w1];
  const from = at - ((at - v0) / (v1 - v0)) * span;
  return kept(from, span, w0, w1);
}

function pannedSide(v0: number, v1: number, w0: number, w1: number, by: number): [number, number] {
  return kept(v0 + by, v1 - v0, w0, w1);
}

function kept(from: number, span: number, w0: number, w1: number): [number, number] {
  if (span >= w1 - w0) return [w0, w1];
  const start = Math.min(Math.max(from, w0), w1 - span);
  return [start, start + span];
}

/** A place on the screen, in CSS pixels of the plot. */
export type Spot = readonly [x: number, y: number];

/**
 * The view after fingers moved from where they came down to where they are: what lay under each stays under it as far as
 * `whole` allows. One pans, two zoom as well.
 */
export function held(view: Box, whole: Box, size: Size, from: readonly Spot[], to: readonly Spot[]): Box {
  const [was, is] = [middleOf(from), middleOf(to)];
  const factor = spreadOf(from) / spreadOf(to);
  const place = fromPixels(view, size);
  const near = zoomed(view, whole, factor, place.x(was[0]), place.y(was[1]));
  return panned(near, whole, (was[0] - is[0]) / size.width, (is[1] - was[1]) / size.height);
}

function middleOf([a, b]: readonly Spot[]): Spot {
  const [x0, y0] = a ?? [0, 0];
  const [x1, y1] = b ?? [x0, y0];
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function spreadOf([a, b]: readonly Spot[]): number {
  return a && b ? Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1])) : 1;
}
