import type { Box } from './pointIndex.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What a crowd is drawn from. `codes` says which colour each point has. */
interface Crowd {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly codes: Uint8Array;
  readonly colours: readonly Colour[];
  /** How much each colour tells beside the others: that of the unknown little, so that it hides nobody who is known. All alike where absent. */
  readonly weights?: readonly number[];
}

const FAINTEST = 0.3;

/**
 * A picture of how many points lie where: as opaque as the logarithm of their number, in the mixture of their colours.
 * `width` x `height` cells, four bytes each from the top left, as ImageData holds them.
 *
 * Colours are mixed by the squares of their components, so that two of them meet in a light tone instead of a muddy one.
 */
export function densityPicture(crowd: Crowd, view: Box, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  return shaded(gathered(crowd, view, width, height), width * height);
}

/**
 * How many cells of a picture hold points; counts no further than one beyond `most`, so that a crowd that is spread out
 * takes no time.
 *
 * ```ts
 * cellsHeld({ xs: Float32Array.of(1, 1, 9), ys: Float32Array.of(1, 1, 9) }, { x0: 0, x1: 10, y0: 0, y1: 10 }, 5, 5, 100); // 2
 * ```
 */
export function cellsHeld(
  { xs, ys }: Pick<Crowd, 'xs' | 'ys'>,
  { x0, x1, y0, y1 }: Box,
  width: number,
  height: number,
  most: number,
): number {
  const isHeld = new Uint8Array(width * height);
  let held = 0;
  for (let row = 0; row < xs.length && held <= most; row++) {
    const across = (((xs[row] as number) - x0) / (x1 - x0)) * width;
    const down = ((y1 - (ys[row] as number)) / (y1 - y0)) * height;
    if (!(across >= 0 && across < width && down >= 0 && down < height)) continue;
    const cell = (down | 0) * width + (across | 0);
    if (isHeld[cell] === 1) continue;
    isHeld[cell] = 1;
    held++;
  }
  return held;
}

/** For every cell the weighted sums of the squared components, and of the weights: how many points lie in it. */
function gathered({ xs, ys, codes, colours, weights }: Crowd, view: Box, width: number, height: number): Float32Array {
  const sums = new Float32Array(width * height * 4);
  const squares = Float32Array.from(
    colours.flatMap((colour, i) => colour.map((part) => part * part * (weights?.[i] ?? 1))),
  );
  const counted = Float32Array.from(colours, (_, i) => weights?.[i] ?? 1);
  const { x0, y1 } = view;
  const xScale = width / (view.x1 - x0);
  const yScale = height / (y1 - view.y0);
  for (let row = 0; row < xs.length; row++) {
    const across = ((xs[row] as number) - x0) * xScale;
    const down = (y1 - (ys[row] as number)) * yScale;
    // Also false where a value is unknown.
    if (!(across >= 0 && across < width && down >= 0 && down < height)) continue;
    const cell = ((down | 0) * width + (across | 0)) * 4;
    const code = codes[row] as number;
    const colour = code * 3;
    sums[cell] = (sums[cell] as number) + (squares[colour] as number);
    sums[cell + 1] = (sums[cell + 1] as number) + (squares[colour + 1] as number);
    sums[cell + 2] = (sums[cell + 2] as number) + (squares[colour + 2] as number);
    sums[cell + 3] = (sums[cell + 3] as number) + (counted[code] as number);
  }
  return sums;
}

function shaded(sums: Float32Array, cells: number): Uint8ClampedArray<ArrayBuffer> {
  const picture = new Uint8ClampedArray(cells * 4);
  let most = 0;
  for (let at = 3; at < sums.length; at += 4) if ((sums[at] as number) > most) most = sums[at] as number;
  const scale = most > 1 ? (1 - FAINTEST) / Math.log(most) : 0;
  for (let at = 0; at < sums.length; at += 4) {
    const count = sums[at + 3] as number;
    if (count === 0) continue;
    picture[at] = Math.sqrt((sums[at] as number) / count);
    picture[at + 1] = Math.sqrt((sums[at + 1] as number) / count);
    picture[at + 2] = Math.sqrt((sums[at + 2] as number) / count);
    picture[at + 3] = 255 * (FAINTEST * Math.min(1, Math.sqrt(count)) + scale * Math.log(Math.max(1, count)));
  }
  return picture;
}

/** How many points of a column pair lie within the view. */
export function countInView(xs: Float32Array, ys: Float32Array, { x0, x1, y0, y1 }: Box): number {
  let count = 0;
  for (let row = 0; row < xs.length; row++) {
    const x = xs[row] as number;
    const y = ys[row] as number;
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) count++;
  }
  return count;
}
