/** Where everything of a row stands, in CSS pixels. */
export interface HeatPlan {
  readonly width: number;
  readonly rowHeight: number;
  readonly name: Span;
  /** The mark beside the name; null where none is wanted. */
  readonly side: Span | null;
  /** Where the first column begins, and how wide each is. */
  readonly cells: { readonly from: number; readonly each: number; readonly count: number };
  /** Of the interval, from no fit to full fit. */
  readonly fit: Span;
  /** Of the fit in figures; null where there is no room. */
  readonly figure: Span | null;
  /** How the names of the traits are shown above: in two lines, in one, or as numbers of a list below. */
  readonly heads: 'wrapped' | 'single' | 'numbered';
  readonly isNarrow: boolean;
}

interface Span {
  readonly from: number;
  readonly width: number;
}

const NARROW = 560;
const SIDE = 16;
const FIGURE = 44;
const LEAST_CELL = 9;
const LARGEST_CELL = 72;
/** Two lines of a slanted name need this much between them, one line less. */
const WRAPPED_FROM = 34;
const SINGLE_FROM = 19;

/**
 * Divides the width among name, states and fit, so that all of them are seen without scrolling sideways; of very many traits
 * the cells stay wide enough to be told apart, and the whole becomes wider than its room.
 *
 * ```ts
 * heatPlan(1100, 15, true).cells.each; // 40
 * heatPlan(328, 15, false).heads; // 'numbered'
 * ```
 */
export function heatPlan(width: number, count: number, hasSide: boolean): HeatPlan {
  const isNarrow = width < NARROW;
  const gap = isNarrow ? 6 : 12;
  const name = isNarrow ? Math.round(width * 0.26) : within(width * 0.17, 130, 260);
  const side = hasSide ? SIDE : 0;
  const figure = isNarrow ? 0 : FIGURE;
  const fit = isNarrow ? Math.round(width * 0.15) : within(width * 0.16, 100, 260);
  const room = width - name - side - fit - figure - 2 * gap;
  const each = within(room / Math.max(1, count), LEAST_CELL, LARGEST_CELL);
  const from = name + side + gap;
  const fitFrom = from + each * count + gap;
  // What the cells leave over.
  const fitWidth = Math.max(fit, width - fitFrom - figure);
  return {
    width: Math.max(width, fitFrom + fitWidth + figure),
    rowHeight: isNarrow ? 24 : 20,
    name: { from: 0, width: name },
    side: hasSide ? { from: name, width: side } : null,
    cells: { from, each, count },
    fit: { from: fitFrom, width: fitWidth },
    figure: isNarrow ? null : { from: fitFrom + fitWidth, width: FIGURE },
    heads: each >= WRAPPED_FROM ? 'wrapped' : each >= SINGLE_FROM && !isNarrow ? 'single' : 'numbered',
    isNarrow,
  };
}

/** The row and column at a place of the picture; a column of null is beside the states. */
export function cellAt(plan: HeatPlan, rows: number, x: number, y: number) {
  const row = Math.floor(y / plan.rowHeight);
  if (row < 0 || row >= rows || x < 0 || x > plan.width) return null;
  const column = Math.floor((x - plan.cells.from) / plan.cells.each);
  return { row, column: column >= 0 && column < plan.cells.count ? column : null };
}

function within(value: number, least: number, most: number): number {
  return Math.floor(Math.min(most, Math.max(least, value)));
}
