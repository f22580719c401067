import { saveFile } from '../connection/saveFile.ts';
import type { Coloured } from './colouring.ts';
import { MOST_DISCS, radiusFor } from './discs.ts';
import { type PictureShape, type PictureWords, pictureMargin, pictureShapes, pictureSize } from './pictureShapes.ts';
import { pictureSvg, svgMarks } from './pictureSvg.ts';
import type { Points } from './points.ts';
import type { Stage } from './stage.ts';
import type { Size } from './view.ts';

interface PictureToSave {
  readonly stage: Stage;
  readonly points: Points;
  readonly coloured: Coloured;
  readonly words: PictureWords;
  /** The painted points as they are on the screen. */
  readonly canvas: HTMLCanvasElement;
}

const LEAST_RATIO = 2;

/** The picture as a PNG file, at twice the size of the screen or more. */
export async function savePng(picture: PictureToSave): Promise<void> {
  const { stage, words, canvas } = picture;
  const plot = plotSize(canvas);
  const { width, height } = pictureSize(plot);
  const ratio = Math.max(LEAST_RATIO, devicePixelRatio);
  const paper = document.createElement('canvas');
  paper.width = width * ratio;
  paper.height = height * ratio;
  const context = paper.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  context.fillStyle = words.colour('--surface');
  context.fillRect(0, 0, width, height);
  const { behind, before } = pictureShapes(stage, plot, words);
  for (const shape of behind) drawShape(context, shape);
  context.drawImage(canvas, pictureMargin.left, pictureMargin.top, plot.width, plot.height);
  for (const shape of before) drawShape(context, shape);
  const file = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'));
  if (file) saveFile('matrix.png', file);
}

/** The picture as an SVG file: points as marks where they are few, as an image where they are many. */
export function saveSvg(picture: PictureToSave): void {
  const { stage, points, coloured, words, canvas } = picture;
  const plot = plotSize(canvas);
  const marks =
    stage.placed <= MOST_DISCS
      ? svgMarks(points, coloured, stage.view, plot, radiusFor(stage.placed, plot.width), words.colour)
      : `<image width="${plot.width}" height="${plot.height}" href="${copyOf(canvas).toDataURL('image/png')}"/>`;
  const svg = pictureSvg({
    title: words.title,
    plot,
    ground: words.colour('--surface'),
    font: 'Inter, Segoe UI, system-ui, sans-serif',
    ...pictureShapes(stage, plot, words),
    points: marks,
  });
  saveFile('matrix.svg', new Blob([svg], { type: 'image/svg+xml' }));
}

function plotSize(canvas: HTMLCanvasElement): Size {
  return { width: canvas.clientWidth, height: canvas.clientHeight };
}

/** What a worker painted cannot be read from its own canvas. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

function drawShape(context: CanvasRenderingContext2D, shape: PictureShape): void {
  context.save();
  if (shape.kind === 'area') {
    context.globalAlpha = shape.opacity;
    context.fillStyle = shape.colour;
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
  } else if (shape.kind === 'line') {
    context.strokeStyle = shape.colour;
    context.lineWidth = shape.width;
    context.beginPath();
    context.moveTo(shape.x1, shape.y1);
    context.lineTo(shape.x2, shape.y2);
    context.stroke();
  } else {
    context.translate(shape.x, shape.y);
    if (shape.isUpright) context.rotate(-Math.PI / 2);
    context.font = `${shape.weight} ${shape.size}px ${getComputedStyle(document.body).fontFamily}`;
    context.fillStyle = shape.colour;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillText(shape.text, 0, 0);
  }
  context.restore();
}
