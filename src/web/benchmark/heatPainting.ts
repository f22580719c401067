import { type MarkShape, markPath } from '../drawing/markPath.ts';
import type { HeatLook } from './heatLook.ts';
import type { HeatPlan } from './heatPlan.ts';
import type { HeatCell } from './heatWalk.ts';
import { stateMark } from './stateMarks.ts';
import { shownStates, stateOf } from './stateOf.ts';

/** A customer as the picture shows it. */
export interface HeatRow {
  readonly name: string;
  /** A letter for each trait. */
  readonly states: string;
  readonly fit: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Its fit in the reader's figures. */
  readonly figure: string;
  readonly side: { readonly shape: MarkShape; readonly colour: string } | null;
}

interface Painted {
  readonly rows: readonly HeatRow[];
  readonly plan: HeatPlan;
  readonly look: HeatLook;
  readonly stamps: HeatStamps;
  /** From which fit on a customer is over. */
  readonly line: number;
  /** The part that is seen, in CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly ratio: number;
  readonly current: HeatCell | null;
}

const TEXT = 12;
const GAP = 1;

/** A cell of each state, drawn once and then stamped. */
export type HeatStamps = Readonly<Record<string, HTMLCanvasElement>>;

export function heatStamps({ cells, rowHeight }: HeatPlan, look: HeatLook, ratio: number): HeatStamps {
  return Object.fromEntries(
    shownStates.map((state) => {
      const width = cells.each - GAP;
      const height = rowHeight - GAP;
      const stamp = document.createElement('canvas');
      stamp.width = Math.round(width * ratio);
      stamp.height = Math.round(height * ratio);
      const canvas = stamp.getContext('2d');
      if (canvas) {
        canvas.scale(ratio, ratio);
        const { fill, mark } = look.states[state];
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, width, height);
        const { filled, stroked } = stateMark(state, width, height);
        canvas.fillStyle = mark;
        canvas.strokeStyle = mark;
        canvas.lineWidth = state === 'gap' ? 1.75 : 1;
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
        if (filled !== undefined) canvas.fill(new Path2D(filled));
        if (stroked !== undefined) canvas.stroke(new Path2D(stroked));
      }
      return [state, stamp];
    }),
  );
}

/** Draws the rows that are seen, whatever their number in all: name, mark, states, and fit with its interval. */
export function paintHeat(canvas: CanvasRenderingContext2D, painted: Painted): void {
  const { rows, plan, look, top, height, ratio, current } = painted;
  const { rowHeight, width } = plan;
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.clearRect(0, 0, width, height);
  canvas.font = `${TEXT}px ${look.font}`;
  canvas.textBaseline = 'middle';
  const first = Math.max(0, Math.floor(top / rowHeight));
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight));
  for (let at = first; at < last; at++) {
    const row = rows[at];
    if (row) paintRow(canvas, row, Math.round(at * rowHeight - top), current?.row === at, painted);
  }
  paintScale(canvas, painted, Math.min(height, rows.length * rowHeight - top));
  if (current && current.row >= first && current.row < last) paintCurrent(canvas, current, painted);
}

function paintRow(canvas: CanvasRenderingContext2D, row: HeatRow, y: number, isCurrent: boolean, painted: Painted) {
  const { plan, look, stamps } = painted;
  const { name, side, cells, figure, rowHeight } = plan;
  const middle = y + (rowHeight - GAP) / 2;
  if (isCurrent) {
    canvas.fillStyle = look.soft;
    canvas.fillRect(0, y, plan.width, rowHeight - GAP);
  }
  canvas.fillStyle = look.ink;
  canvas.textAlign = 'start';
  canvas.fillText(shortened(canvas, row.name, name.width - 6), 2, middle + 0.5);
  if (side && row.side) paintSide(canvas, row.side, side.from + side.width / 2, middle);
  for (let column = 0; column < cells.count; column++) {
    const stamp = stamps[stateOf(row.states, column)];
    if (stamp) {
      const x = cells.from + column * cells.each;
      canvas.drawImage(stamp, x, y, cells.each - GAP, rowHeight - GAP);
    }
  }
  if (row.fit) paintFit(canvas, row.fit, middle, painted);
  if (figure) {
    canvas.fillStyle = row.fit ? look.ink : look.quiet;
    canvas.textAlign = 'end';
    canvas.fillText(row.figure, figure.from + figure.width - 2, middle + 0.5);
  }
}

function paintSide(
  canvas: CanvasRenderingContext2D,
  { shape, colour }: { readonly shape: MarkShape; readonly colour: string },
  x: number,
  y: number,
) {
  const path = new Path2D(markPath(shape, x, y, 4));
  canvas.fillStyle = colour;
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1.5;
  if (shape === 'cross' || shape === 'ring') canvas.stroke(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  else canvas.fill(path);
}

function paintFit(canvas: CanvasRenderingContext2D, fit: NonNullable<HeatRow['fit']>, y: number, painted: Painted) {
  const { plan, look } = painted;
  const place = (share: number) => plan.fit.from + share * plan.fit.width;
  canvas.globalAlpha = 0.38;
  canvas.fillStyle = look.accent;
  canvas.fillRect(place(fit.low), y - 4, Math.max(1, place(fit.high) - place(fit.low)), 8);
  canvas.globalAlpha = 1;
  canvas.fillRect(place(fit.mean) - 1.5, y - 6, 3, 12);
}

/** No fit and full fit, and the line between them. */
function paintScale(canvas: CanvasRenderingContext2D, { plan, look, line }: Painted, height: number) {
  canvas.lineWidth = 1;
  for (const share of [0, 1, line]) {
    const x = Math.round(plan.fit.from + share * plan.fit.width) + 0.5;
    canvas.strokeStyle = share === line ? look.quiet : look.line;
    canvas.setLineDash(share === line ? [3, 3] : []);
    canvas.beginPath();
    canvas.moveTo(x, 0);
    canvas.lineTo(x, height);
    canvas.stroke();
  }
  canvas.setLineDash([]);
}

function paintCurrent(canvas: CanvasRenderingContext2D, { row, column }: HeatCell, { plan, look, top }: Painted) {
  const { cells, rowHeight } = plan;
  const y = Math.round(row * rowHeight - top);
  canvas.strokeStyle = look.ink;
  canvas.lineWidth = 2;
  canvas.strokeRect(cells.from + column * cells.each - 1, y - 1, cells.each + 1, rowHeight + 1);
}

const lengths = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** A text that is too long for its room ends in an ellipsis. */
function shortened(canvas: CanvasRenderingContext2D, text: string, room: number): string {
  const key = `${room} ${canvas.font} ${text}`;
  const known = lengths.get(key);
  if (known !== undefined) return known;
  let shown = text;
  if (canvas.measureText(text).width > room) {
    let [least, most] = [0, text.length];
    while (least < most) {
      const half = Math.ceil((least + most) / 2);
      if (canvas.measureText(`${text.slice(0, half)}…`).width <= room) least = half;
      else most = half - 1;
    }
    shown = `${text.slice(0, least).trimEnd()}…`;
  }
  if (lengths.size > MOST_REMEMBERED) lengths.clear();
  lengths.set(key, shown);
  return shown;
}
