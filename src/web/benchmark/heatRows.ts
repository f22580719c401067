import type { Said } from '../../positioning/schemas.ts';
import type { MarkShape } from '../drawing/markPath.ts';
import type { HeatItem, Measure } from './benchmarkTypes.ts';
import type { HeatRow } from './heatPainting.ts';

/** Who a row of the picture is. */
export interface HeatPerson {
  readonly customer: string;
  readonly name: string;
  /** What the mark beside it says; null where there is none. */
  readonly side: string | null;
}

/** A trait with its place in the list below the picture. */
export interface HeatTrait {
  readonly id: string;
  readonly number: number;
  readonly name: Said;
  readonly measure: Measure | null;
}

/** A mark beside a customer, and what it says. */
export interface SideMark {
  readonly shape: MarkShape;
  /** CSS variable. */
  readonly colour: string;
  readonly label: string;
}

/** The customers of the picture, with the figures that it shows of each. */
export function heatRows(
  items: readonly HeatItem[],
  sideOf: (number: number) => SideMark | null,
  figure: (fit: HeatItem['fit']) => string,
  colour: (variable: string) => string,
): { readonly rows: readonly HeatRow[]; readonly people: readonly HeatPerson[] } {
  const rows: HeatRow[] = [];
  const people: HeatPerson[] = [];
  for (const { customer, number, name, fit, states } of items) {
    const side = sideOf(number);
    rows.push({
      name: name ?? customer,
      states,
      fit,
      figure: figure(fit),
      side: side && { shape: side.shape, colour: colour(side.colour) },
    });
    people.push({ customer, name: name ?? customer, side: side?.label ?? null });
  }
  return { rows, people };
}
