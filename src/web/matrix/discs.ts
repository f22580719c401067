import { type MarkShape, markPath } from '../drawing/markPath.ts';
import type { Mark } from './colouring.ts';
import type { Box } from './pointIndex.ts';

/** Points few enough to be drawn one by one. */
export interface Few {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly codes: Uint8Array;
  /** In per cent; fainter where less. */
  readonly strength?: Uint8Array;
  readonly marks: readonly { readonly colour: string; readonly shape: MarkShape }[];
}

/** More points than these are drawn as a crowd. */
export const MOST_DISCS = 6000;

type Canvas2d = OffscreenCanvasRenderingContext2D;

const STRENGTHS = 5;
const ROOM = 2;
const MOST_CODES = 256;
/** Radius in CSS pixels that no mark exceeds, however many points it stands for. */
export const LARGEST_RADIUS = 15;

/** Radius in CSS pixels: the more points, the smaller; the less room, the smaller. */
export function radiusFor(count: number, width: number): number {
  const byCount = count <= 200 ? 5.5 : count <= 800 ? 4.5 : count <= 3000 ? 3.25 : 2.25;
  return width < 480 ? Math.max(2, byCount * 0.72) : byCount;
}

/**
 * Draws every point of the view with its own shape and colour. How sure a point is shows in its filling: full where it is
 * sure, hollow where it is not. Points of one kind that share a place become one mark, as much larger in area as they are
 * more. The usual looks are drawn once and then stamped.
 */
export function drawDiscs(canvas: Canvas2d, few: Few, view: Box, radius: number, ratio: number, ground: string): void {
  const { width, height } = canvas.canvas;
  const stamps = stampsOf(few.marks, radius * ratio, ratio, ground);
  const half = (stamps[0]?.[0]?.width ?? 0) / 2;
  const heaps = heaped(few, view, width, height, LARGEST_RADIUS * ratio);
  const most = heaps[0]?.count ?? 1;
  for (const { x, y, code, strength, count } of heaps) {
    const level = levelOf(strength);
    if (count === 1) {
      const stamp = stamps[code]?.[level];
      if (stamp) canvas.drawImage(stamp, x - half, y - half);
      continue;
    }
    const mark = few.marks[code];
    if (!mark) continue;
    canvas.save();
    const size = radius * ratio * heapScale(count, most, LARGEST_RADIUS / radius);
    drawMark(canvas, mark.shape, mark.colour, x, y, size, fillingOf(level), ratio, ground);
    canvas.restore();
  }
}

interface Heap {
  readonly x: number;
  readonly y: number;
  readonly code: number;
  /** The mean of its points. */
  strength: number;
  count: number;
}

/**
 * How much larger than that of one point the mark of `count` points is, where the largest heap has `most`. Areas grow with
 * the number, and never beyond `largest`.
 *
 * ```ts
 * heapScale(4, 4, 3); // 2: four times the area
 * heapScale(100, 400, 3); // 1.5: a quarter of the area of the largest
 * ```
 */
export function heapScale(count: number, most: number, largest: number): number {
  return Math.max(1, Math.sqrt(count) * Math.min(1, largest / Math.sqrt(most)));
}

/** Points of one kind at the same pixel together, the largest heaps first, so that they hide no others. */
export function heaped(
  { xs, ys, codes, strength }: Few,
  view: Box,
  width: number,
  height: number,
  room: number,
): Heap[] {
  const heaps = new Map<number, Heap>();
  const across = Math.ceil(width + 2 * room) + 1;
  const xScale = width / (view.x1 - view.x0);
  const yScale = height / (view.y1 - view.y0);
  for (let row = 0; row < xs.length; row++) {
    const x = ((xs[row] as number) - view.x0) * xScale;
    const y = (view.y1 - (ys[row] as number)) * yScale;
    if (!(x > -room && x < width + room && y > -room && y < height + room)) continue;
    const code = codes[row] as number;
    const own = strength ? (strength[row] as number) : 100;
    const cell = Math.round(y + room) * across + Math.round(x + room);
    const key = cell * MOST_CODES + code;
    const heap = heaps.get(key);
    if (heap) {
      heap.count += 1;
      heap.strength += (own - heap.strength) / heap.count;
    } else heaps.set(key, { x, y, code, strength: own, count: 1 });
  }
  return [...heaps.values()].sort((a, b) => b.count - a.count);
}

/** From a quarter, where all four groups are as likely, to sure. */
export function levelOf(percent: number): number {
  const share = (percent - 25) / 75;
  return Math.max(0, Math.min(STRENGTHS - 1, Math.floor(share * STRENGTHS)));
}

function fillingOf(level: number): number {
  return (level + 0.4) / (STRENGTHS - 0.6);
}

function stampsOf(marks: readonly Mark[], radius: number, ratio: number, ground: string): OffscreenCanvas[][] {
  return marks.map(({ colour, shape }) =>
    Array.from({ length: STRENGTHS }, (_, level) => {
      const side = Math.ceil((radius + ROOM * ratio) * 2);
      const stamp = new OffscreenCanvas(side, side);
      const canvas = stamp.getContext('2d');
      if (canvas) drawMark(canvas, shape, colour, side / 2, side / 2, radius, fillingOf(level), ratio, ground);
      return stamp;
    }),
  );
}

function drawMark(
  canvas: Canvas2d,
  shape: MarkShape,
  colour: string,
  x: number,
  y: number,
  radius: number,
  filling: number,
  ratio: number,
  ground: string,
): void {
  canvas.translate(x, y);
  canvas.lineWidth = Math.min(1.25 * ratio, radius * 0.45);
  canvas.strokeStyle = colour;
  const outline = new Path2D(markPath(shape, 0, 0, radius));
  if (shape === 'cross') {
    canvas.lineWidth = Math.max(1.25 * ratio, radius * 0.4);
    canvas.stroke(outline);
    return;
  }
  if (shape !== 'ring') {
    const layers = [
      [ground, 0.7],
      [colour, Math.min(0.92, 0.06 + filling * 0.86)],
    ] as const;
    for (const [fill, alpha] of layers) {
      canvas.globalAlpha = alpha;
      canvas.fillStyle = fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
      canvas.fill(outline);
    }
  }
  canvas.globalAlpha = 1;
  canvas.stroke(outline);
}
