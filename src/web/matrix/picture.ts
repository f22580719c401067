import type { MarkShape } from '../drawing/markPath.ts';
import { type Colour, cellsHeld, countInView, densityPicture } from './density.ts';
import { drawDiscs, MOST_DISCS, radiusFor } from './discs.ts';
import type { Box } from './pointIndex.ts';

/** The points as the painter keeps them. */
export interface Cloud {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

export interface Look {
  readonly codes: Uint8Array;
  readonly strength?: Uint8Array;
  readonly marks: readonly { readonly colour: Colour; readonly shape: MarkShape }[];
  /** What is behind the points. */
  readonly ground: Colour;
}

export interface Frame {
  readonly view: Box;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

const CELL_PIXELS = 2;
/** A crowd on no more places than these is drawn as heaps: as a density it would be a few faint specks. */
const MOST_HEAPS = 1500;
const WEIGHT_OF_UNKNOWN = 0.15;

/** Paints one frame: marks while they or their heaps can be told apart, a density where they cannot. */
export function paint(canvas: OffscreenCanvas, cloud: Cloud, look: Look, frame: Frame): void {
  const { view, width, height, ratio } = frame;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const context = canvas.getContext('2d');
  if (!context) return;
  const shown = cloud.xs.length <= MOST_DISCS ? cloud.xs.length : countInView(cloud.xs, cloud.ys, view);
  const columns = Math.max(1, Math.ceil(width / CELL_PIXELS));
  const rows = Math.max(1, Math.ceil(height / CELL_PIXELS));
  const places = shown <= MOST_DISCS ? shown : cellsHeld(cloud, view, columns, rows, MOST_HEAPS);
  if (shown <= MOST_DISCS || places <= MOST_HEAPS) {
    const marks = look.marks.map(({ colour, shape }) => ({ colour: cssColour(colour), shape }));
    const few = { ...cloud, codes: look.codes, marks, ...(look.strength && { strength: look.strength }) };
    drawDiscs(context, few, view, radiusFor(places, width), ratio, cssColour(look.ground));
    return;
  }
  const weights = look.marks.map(({ shape }) => (shape === 'ring' ? WEIGHT_OF_UNKNOWN : 1));
  const crowd = { ...cloud, codes: look.codes, colours: look.marks.map(({ colour }) => colour), weights };
  const cells = new OffscreenCanvas(columns, rows);
  cells.getContext('2d')?.putImageData(new ImageData(densityPicture(crowd, view, columns, rows), columns, rows), 0, 0);
  context.imageSmoothingQuality = 'high';
  context.drawImage(cells, 0, 0, canvas.width, canvas.height);
}

function cssColour([red, green, blue]: Colour): string {
  return `rgb(${red} ${green} ${blue})`;
}
