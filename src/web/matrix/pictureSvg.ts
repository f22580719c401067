import { markPath } from '../drawing/markPath.ts';
import type { Coloured } from './colouring.ts';
import { heaped, heapScale, LARGEST_RADIUS } from './discs.ts';
import { type PictureShape, pictureMargin, pictureSize } from './pictureShapes.ts';
import type { Box } from './pointIndex.ts';
import type { Points } from './points.ts';
import type { Size } from './view.ts';

interface SvgPicture {
  readonly title: string;
  readonly plot: Size;
  readonly ground: string;
  readonly font: string;
  readonly behind: readonly PictureShape[];
  readonly before: readonly PictureShape[];
  /** The points, as marks or as an image. */
  readonly points: string;
}

/** A picture as an SVG file that stands for itself. */
export function pictureSvg({ title, plot, ground, font, behind, before, points }: SvgPicture): string {
  const { width, height } = pictureSize(plot);
  const { left, top } = pictureMargin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...behind.map(svgShape),
    `<clipPath id="plot"><rect width="${plot.width}" height="${plot.height}"/></clipPath>`,
    `<g transform="translate(${left} ${top})" clip-path="url(#plot)">${points}</g>`,
    ...before.map(svgShape),
    '</svg>',
  ].join('\n');
}

/** The marks of all points in view, as they stand on the screen. */
export function svgMarks(
  { xs, ys }: Points,
  { codes, marks, strength }: Coloured,
  view: Box,
  plot: Size,
  radius: number,
  colour: (variable: string) => string,
): string {
  const colours = marks.map((mark) => colour(mark.colour));
  const few = { xs, ys, codes, marks, ...(strength && { strength }) };
  const heaps = heaped(few, view, plot.width, plot.height, LARGEST_RADIUS);
  const most = heaps[0]?.count ?? 1;
  return heaps
    .flatMap(({ x, y, code, strength: sure, count }) => {
      const shape = marks[code]?.shape;
      if (!shape) return [];
      const filling = shape === 'ring' || shape === 'cross' ? 0 : sure / 100;
      const size = radius * heapScale(count, most, LARGEST_RADIUS / radius);
      const look = `stroke="${colours[code]}" fill="${colours[code]}" fill-opacity="${filling.toFixed(2)}"`;
      return [`<path d="${markPath(shape, x, y, size)}" ${look}/>`];
    })
    .join('\n');
}

function svgShape(shape: PictureShape): string {
  if (shape.kind === 'area') {
    const { x, y, width, height, colour, opacity } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}" fill-opacity="${opacity}"/>`;
  }
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2, colour, width } = shape;
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`;
  }
  const { x, y, text, size, weight, colour, anchor, isUpright } = shape;
  const turned = isUpright ? ` transform="rotate(-90 ${x} ${y})"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"${turned}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
