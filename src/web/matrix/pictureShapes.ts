import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { roundValues } from './axisScale.ts';
import { groupOfQuadrant, isHighAcross, isHighUp, quadrantBox } from './quadrants.ts';
import type { Stage } from './stage.ts';
import { type Size, toPixels } from './view.ts';

/** What a saved picture is made of, beside its points. Lengths are pixels of the whole picture. */
export type PictureShape =
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly opacity: number;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly colour: string;
      readonly width: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: number;
      readonly colour: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isUpright?: boolean;
    };

/** Words, figures and colours of a saved picture, in the reader's language and light. */
export interface PictureWords {
  readonly title: string;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly name: (key: QuadrantKey) => string;
  readonly figures: (key: QuadrantKey) => string;
  readonly colour: (variable: string) => string;
}

export const pictureMargin = { left: 76, top: 44, right: 20, bottom: 60 } as const;

/** How large a saved picture is for a plot of this size. */
export function pictureSize({ width, height }: Size): Size {
  return {
    width: width + pictureMargin.left + pictureMargin.right,
    height: height + pictureMargin.top + pictureMargin.bottom,
  };
}

/** Tints behind the points, then axes, cut lines and words before them. */
export function pictureShapes(stage: Stage, plot: Size, words: PictureWords) {
  return { behind: tints(stage, plot, words), before: [...axes(stage, plot, words), ...cutLines(stage, plot, words)] };
}

function tints(stage: Stage, plot: Size, { colour }: PictureWords): PictureShape[] {
  const { xCut, yCut, view, x, y } = stage;
  if (xCut === null || yCut === null) return [];
  const place = placeOn(stage, plot);
  return quadrantKeys.flatMap((key): PictureShape[] => {
    const box = quadrantBox(key, view, xCut, yCut);
    const group = groupOfQuadrant(x.field, y.field, key);
    if (!box || !group) return [];
    const [left, top] = [place.x(box.x0), place.y(box.y1)];
    const size = { width: place.x(box.x1) - left, height: place.y(box.y0) - top };
    return [{ kind: 'area', x: left, y: top, ...size, colour: colour(`--group-${group}`), opacity: 0.055 }];
  });
}

function axes(stage: Stage, plot: Size, words: PictureWords): PictureShape[] {
  const { view, x, y } = stage;
  const place = placeOn(stage, plot);
  const [ink, quiet, line] = [words.colour('--ink'), words.colour('--ink-quiet'), words.colour('--line')];
  const [left, top] = [pictureMargin.left, pictureMargin.top];
  const [right, bottom] = [left + plot.width, top + plot.height];
  const edge = (x1: number, y1: number, x2: number, y2: number): PictureShape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    colour: line,
    width: 1,
  });
  const small = { kind: 'text', size: 12, weight: 400, colour: quiet } as const;
  return [
    { kind: 'text', x: left, y: 26, text: words.title, size: 16, weight: 600, colour: ink, anchor: 'start' },
    edge(left, top, left, bottom),
    edge(left, bottom, right, bottom),
    edge(right, top, right, bottom),
    edge(left, top, right, top),
    ...roundValues(view.x0, view.x1, plot.width / 96).map(
      (tick): PictureShape => ({
        ...small,
        x: place.x(tick),
        y: bottom + 18,
        text: words.xText(tick),
        anchor: 'middle',
      }),
    ),
    ...roundValues(view.y0, view.y1, plot.height / 64).map(
      (tick): PictureShape => ({ ...small, x: left - 8, y: place.y(tick) + 4, text: words.yText(tick), anchor: 'end' }),
    ),
    { ...small, colour: ink, weight: 600, x: (left + right) / 2, y: bottom + 44, text: x.label, anchor: 'middle' },
    {
      ...small,
      colour: ink,
      weight: 600,
      x: 18,
      y: (top + bottom) / 2,
      text: y.label,
      anchor: 'middle',
      isUpright: true,
    },
  ];
}

function cutLines(stage: Stage, plot: Size, words: PictureWords): PictureShape[] {
  const { xCut, yCut, view } = stage;
  if (xCut === null || yCut === null) return [];
  const place = placeOn(stage, plot);
  const ink = words.colour('--ink');
  const [left, top] = [pictureMargin.left, pictureMargin.top];
  const [right, bottom] = [left + plot.width, top + plot.height];
  const line = { kind: 'line', colour: ink, width: 1.5 } as const;
  const figure = { kind: 'text', size: 12, weight: 600, colour: ink } as const;
  const isXShown = xCut >= view.x0 && xCut <= view.x1;
  const isYShown = yCut >= view.y0 && yCut <= view.y1;
  const labels = quadrantKeys.flatMap((key): PictureShape[] => {
    const box = quadrantBox(key, view, xCut, yCut);
    if (!box) return [];
    const isRight = isHighAcross(key);
    const x = isRight ? place.x(box.x1) - 12 : place.x(box.x0) + 12;
    const y = isHighUp(key) ? place.y(box.y1) + 22 : place.y(box.y0) - 30;
    const text = { kind: 'text', x, colour: ink, anchor: isRight ? 'end' : 'start' } as const;
    return [
      { ...text, y, text: words.name(key), size: 14, weight: 600 },
      { ...text, y: y + 18, text: words.figures(key), size: 13, weight: 400 },
    ];
  });
  return [
    ...(isXShown ? [{ ...line, x1: place.x(xCut), x2: place.x(xCut), y1: top, y2: bottom }] : []),
    ...(isYShown ? [{ ...line, x1: left, x2: right, y1: place.y(yCut), y2: place.y(yCut) }] : []),
    ...(isXShown
      ? [{ ...figure, x: place.x(xCut), y: top - 7, text: words.xText(xCut), anchor: 'middle' } as const]
      : []),
    ...(isYShown
      ? [{ ...figure, x: right - 6, y: place.y(yCut) - 6, text: words.yText(yCut), anchor: 'end' } as const]
      : []),
    ...labels,
  ];
}

function placeOn({ view }: Stage, plot: Size) {
  const place = toPixels(view, plot);
  return {
    x: (value: number) => place.x(value) + pictureMargin.left,
    y: (value: number) => place.y(value) + pictureMargin.top,
  };
}
