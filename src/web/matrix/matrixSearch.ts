import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { addressText, stated } from '../shell/addressText.ts';
import type { Colouring } from './colouring.ts';
import { type Lasso, lassoOf } from './lasso.ts';
import type { Box } from './pointIndex.ts';

/** Where customers stand, which group each most likely is of, or how many of each group are to be expected. */
export type CountBasis = 'place' | 'likely' | 'expected';
export type CutRule = 'value' | 'median' | 'naturalBreak';

/** What a person chose on the page, as it stands in the address; what is absent is as the page chooses. */
export interface MatrixSearch {
  /** Id of a field of numbers. */
  readonly x?: string;
  readonly y?: string;
  /** Where an axis is cut, in the unit of its field; with it the rule is `value`. */
  readonly xAt?: number;
  readonly yAt?: number;
  readonly xRule?: Exclude<CutRule, 'value'>;
  readonly yRule?: Exclude<CutRule, 'value'>;
  readonly colour?: Colouring;
  /** In the filter language. */
  readonly filter?: string;
  /** The part that is zoomed to: `x0,x1,y0,y1`. */
  readonly view?: string;
  /** What the figures of the quadrants count; absent: where customers stand. */
  readonly count?: Exclude<CountBasis, 'place'>;
  /** Who is listed beside the picture: a quadrant, or those who stand apart from their likeliest group. */
  readonly list?: QuadrantKey | 'apart';
  /** Or those within a line: `x,y,x,y,...`. */
  readonly around?: string;
  /** Or these, by number: `4,17`. */
  readonly picked?: string;
}

/** Reads the address; what cannot be meant is left out. */
export function matrixSearch(raw: Readonly<Record<string, unknown>>): MatrixSearch {
  return stated<MatrixSearch>({
    x: addressText(raw['x']),
    y: addressText(raw['y']),
    xAt: numberOf(raw['xAt']),
    yAt: numberOf(raw['yAt']),
    xRule: ruleOf(raw['xRule']),
    yRule: ruleOf(raw['yRule']),
    colour: colourOf(raw['colour']),
    filter: addressText(raw['filter']),
    view: viewOf(raw['view']) ? String(raw['view']) : undefined,
    count: raw['count'] === 'likely' || raw['count'] === 'expected' ? raw['count'] : undefined,
    list: listOf(raw['list']),
    around: typeof raw['around'] === 'string' && lassoOf(raw['around']) ? raw['around'] : undefined,
    picked: pickedOf(raw['picked']),
  });
}

/** The part of the plane that the text names. */
export function viewOf(text: unknown): Box | undefined {
  if (typeof text !== 'string') return undefined;
  const parts = text.split(',').map(Number);
  const [x0, x1, y0, y1] = parts as [number, number, number, number];
  return parts.length === 4 && parts.every(Number.isFinite) && x1 > x0 && y1 > y0 ? { x0, x1, y0, y1 } : undefined;
}

/** Short enough for an address, and exact enough for a screen. */
export function viewText({ x0, x1, y0, y1 }: Box): string {
  return [x0, x1, y0, y1].map((value) => Number(value.toPrecision(6))).join(',');
}

/** Six figures of each corner are more than a screen shows. */
export function aroundText(lasso: Lasso): string {
  return lasso.flatMap((corner) => corner.map((value) => Number(value.toPrecision(6)))).join(',');
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function ruleOf(value: unknown): MatrixSearch['xRule'] {
  return value === 'median' || value === 'naturalBreak' ? value : undefined;
}

function listOf(value: unknown): MatrixSearch['list'] {
  return value === 'apart' ? value : quadrantKeys.find((key) => key === value);
}

function pickedOf(value: unknown): string | undefined {
  const text = addressText(value);
  return text !== undefined && /^\d+(?:,\d+)*$/.test(text) ? text : undefined;
}

function colourOf(value: unknown): Colouring | undefined {
  if (value === 'group' || value === 'odds' || value === 'outcome' || value === 'none') return value;
  return typeof value === 'string' && value.startsWith('field:') ? (value as Colouring) : undefined;
}
