import type { FieldColumn } from '../../evidence/filter/field.ts';
import { sortedPage } from '../../selection/find/sortedPage.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import type { Benchmark } from './benchmark.ts';
import { heatMapOrder } from './heatMapOrder.ts';
import type { MapOrder } from './mapOrder.ts';

/** Rows and places of traits in the order in which they are drawn. */
export interface DrawnBenchmark {
  readonly rows: readonly number[];
  readonly traits: readonly number[];
}

export interface DrawnColumns {
  readonly fit: FieldColumn;
  readonly name: FieldColumn;
  /** Of the fit from the line. */
  readonly distance: FieldColumn;
}

/** Which of `rows` are drawn, at most `limit`, and in which order. */
export function drawnBenchmark(
  { base }: JudgedBase,
  { measured }: Benchmark,
  {
    rows,
    columns,
    order,
    limit,
  }: {
    readonly rows: Uint32Array;
    readonly columns: DrawnColumns;
    readonly order: MapOrder;
    readonly limit: number;
  },
): DrawnBenchmark {
  const column = { structure: columns.fit, fit: columns.fit, name: columns.name, line: columns.distance }[order];
  const isDescending = column === columns.fit;
  const chosen = sortedPage({ rows, numbers: base.numbers, column, isDescending, limit });
  if (order !== 'structure') return { rows: chosen, traits: [...measured.keys()] };
  const { rows: places, columns: traits } = heatMapOrder(
    measured.map(({ states }) => Uint8Array.from(chosen, (row) => states[row] as number)),
  );
  return { rows: measured.length === 0 ? chosen : places.map((place) => chosen[place] as number), traits };
}

/** One letter for each trait. */
export function statesText({ measured }: Benchmark, traits: readonly number[], row: number): string {
  return traits.map((trait) => LETTERS[measured[trait]?.states[row] as number]).join('');
}

/** By the code of a state: unknown, gap, near, match. */
const LETTERS = 'UGNM';
