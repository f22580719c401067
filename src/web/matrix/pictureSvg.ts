import type { Coloured, Shape } from './colouring.ts';
import { type PictureShape, pictureMargin, pictureSize } from './pictureShapes.ts';
import type { Box } from './pointIndex.ts';
import type { Points } from './points.ts';
import { type Size, toPixels } from './view.ts';

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

/** Every point in view as a mark of its own. */
export function svgMarks(
  { xs, ys }: Points,
  { codes, marks, strength }: Coloured,
  view: Box,
  plot: Size,
  radius: number,
  colour: (variable: string) => string,
): string {
  const place = toPixels(view, plot);
  const colours = marks.map((mark) => colour(mark.colour));
  const lines: string[] = [];
  for (let row = 0; row < xs.length; row++) {
    const [x, y] = [place.x(xs[row] as number), place.y(ys[row] as number)];
    if (!(x >= 0 && x <= plot.width && y >= 0 && y <= plot.height)) continue;
    const code = codes[row] as number;
    const mark = marks[code];
    if (!mark) continue;
    const filling =
      mark.shape === 'ring' || mark.shape === 'cross' ? 0 : strength ? (strength[row] as number) / 100 : 0.9;
    const look = `stroke="${colours[code]}" fill="${colours[code]}" fill-opacity="${filling.toFixed(2)}"`;
    lines.push(`<path d="${markPath(mark.shape, x, y, radius)}" ${look}/>`);
  }
  return lines.join('\n');
}

function markPath(shape: Shape, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`;
  if (shape === 'square') return `M${at(-0.86, -0.86)}L${at(0.86, -0.86)}L${at(0.86, 0.86)}L${at(-0.86, 0.86)}Z`;
  if (shape === 'triangle') return `M${at(0, -1.12)}L${at(1.06, 0.82)}L${at(-1.06, 0.82)}Z`;
  if (shape === 'diamond') return `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}Z`;
  if (shape === 'cross') return `M${at(-0.75, -0.75)}L${at(0.75, 0.75)}M${at(-0.75, 0.75)}L${at(0.75, -0.75)}`;
  return `M${at(-1, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
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
