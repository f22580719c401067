import type { FieldColumn } from '../../evidence/filter/field.ts';
import { everything } from '../../evidence/filter/filter.ts';
import { suggestionOf } from '../../evidence/nearNames.ts';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import type { GroupColumns } from '../../readiness/measurePortfolio.ts';
import { selectionFailure } from '../failures.ts';
import type { CatalogueField } from '../find/catalogueField.ts';
import { fieldCatalogue, leadingGroups, type Selected } from '../find/fieldCatalogue.ts';
import { rowsMatching, statedFilter } from '../find/foundRows.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { CutRule } from './cut.ts';
import { type Matrix, type MatrixInput, matrixOf, type Quadrants, quadrantOfRows } from './matrix.ts';

/** What a person asks to be drawn. */
export interface PictureRequest {
  readonly x: string;
  readonly y: string;
  readonly xRule?: CutRule['kind'] | undefined;
  readonly xAt?: number | undefined;
  readonly yRule?: CutRule['kind'] | undefined;
  readonly yAt?: number | undefined;
  readonly filter?: string | undefined;
  readonly category?: string | undefined;
}

/** The matrix with what each of its rows is; element `i` is customer `rows[i]` of the base. */
export interface Pictured {
  readonly rows: Uint32Array;
  readonly input: MatrixInput;
  readonly labels: { readonly x: string; readonly y: string };
  readonly matrix: Matrix;
  /** Of every row 0 where unknown, else its place in `names` counted from 1; only where a field was asked for. */
  readonly category?: { readonly field: string; readonly names: readonly string[]; readonly codes: Uint8Array };
}

/** Raises `matrix-axis-invalid` for a field that is no number, `column-invalid` for one of no choices, `filter-invalid` for the filter. */
export function pictured(judged: JudgedBase, selected: Selected, request: PictureRequest): Pictured {
  const { base, measures, cuts } = judged;
  const catalogue = fieldCatalogue(judged, selected);
  const fields = catalogue.map(({ field }) => field);
  const filter = request.filter === undefined ? everything : statedFilter(request.filter, fields);
  const rows = rowsMatching(filter, catalogue, base.portfolio.customers.length);
  const x = axisColumn(request.x, catalogue);
  const y = axisColumn(request.y, catalogue);
  const areGroups = request.x === 'willingness' && request.y === 'needs';
  const pick = (column: Float32Array) => Float32Array.from(rows, (row) => column[row] as number);
  const input: MatrixInput = {
    x: { field: request.x, values: valuesOf(x, rows), cut: cutRule(request.x, request.xRule, request.xAt, cuts) },
    y: { field: request.y, values: valuesOf(y, rows), cut: cutRule(request.y, request.yRule, request.yAt, cuts) },
    names: areGroups ? groupOfQuadrant : plainNames,
    ...(areGroups &&
      isCutAtSetting(request) && {
        probabilities: {
          lowLow: pick(measures.groups.conservative),
          highLow: pick(measures.groups.experiential),
          lowHigh: pick(measures.groups.picky),
          highHigh: pick(measures.groups.radical),
        },
      }),
  };
  return {
    rows,
    input,
    labels: { x: x.field.label, y: y.field.label },
    matrix: matrixOf(input),
    ...(request.category !== undefined && { category: categoryOf(request.category, catalogue, rows) }),
  };
}

/** The bytes that `matrix.points` describes. */
export function pointBytes(judged: JudgedBase, { rows, input, labels, matrix, category }: Pictured): Uint8Array {
  const { base, foresight, measures } = judged;
  const groups = leadingGroups(measures.groups);
  const sureness = surenessOf(groups, measures.groups);
  const columns = [
    ['number', 'int32', Int32Array.from(rows, (row) => base.numbers[row] as number)],
    ['x', 'float32', input.x.values],
    ['y', 'float32', input.y.values],
    ['odds', 'float32', Float32Array.from(rows, (row) => foresight.mean[row] as number)],
    ['group', 'uint8', Uint8Array.from(rows, (row) => groups[row] as number)],
    ['sureness', 'uint8', Uint8Array.from(rows, (row) => sureness[row] as number)],
    ['quadrant', 'uint8', quadrantOfRows(input.x.values, input.y.values, matrix.x.cut, matrix.y.cut)],
    ['outcome', 'uint8', Uint8Array.from(rows, (row) => base.outcomes[row] as number)],
    ...(category ? [['category', 'uint8', category.codes] as const] : []),
  ] as const;
  let end = 0;
  const stated = columns.map(([name, type, { byteLength }]) => {
    const offset = end;
    end += byteLength;
    return { name, type, offset };
  });
  const json = JSON.stringify({
    version: 1,
    seenVersion: base.version,
    rows: rows.length,
    x: { ...matrix.x, label: labels.x },
    y: { ...matrix.y, label: labels.y },
    groups: groupNames,
    quadrants: [input.names.lowLow, input.names.highLow, input.names.lowHigh, input.names.highHigh],
    ...(category && { category: category.field, categories: category.names }),
    columns: stated,
  });
  const text = new TextEncoder().encode(json);
  const headerLength = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(4 + headerLength + end).fill(SPACE, 4, 4 + headerLength);
  new DataView(bytes.buffer).setUint32(0, headerLength, true);
  bytes.set(text, 4);
  columns.forEach(([, , column], i) => {
    const view = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    bytes.set(view, 4 + headerLength + (stated[i]?.offset as number));
  });
  return bytes;
}

const SPACE = 0x20;

const groupOfQuadrant: Quadrants<GroupName> = {
  lowLow: 'conservative',
  highLow: 'experiential',
  lowHigh: 'picky',
  highHigh: 'radical',
};

const plainNames: Quadrants<string> = {
  lowLow: 'low and low',
  highLow: 'high and low',
  lowHigh: 'low and high',
  highHigh: 'high and high',
};

/** The group probabilities are those of the cuts of the setting; at other cuts they would mean something else. */
function isCutAtSetting({ xRule, xAt, yRule, yAt }: PictureRequest): boolean {
  return xRule === undefined && yRule === undefined && xAt === undefined && yAt === undefined;
}

function cutRule(
  field: string,
  rule: CutRule['kind'] | undefined,
  at: number | undefined,
  cuts: { readonly willingness: number; readonly needs: number },
): CutRule {
  if (rule === 'median' || rule === 'naturalBreak') return { kind: rule };
  const standard = field === 'willingness' ? cuts.willingness : field === 'needs' ? cuts.needs : undefined;
  const stated = at ?? standard;
  if (stated !== undefined) return { kind: 'value', at: stated };
  if (rule === undefined) return { kind: 'median' };
  throw selectionFailure(
    'matrix-axis-invalid',
    `"${field}" is to be cut at a value, and none is stated.`,
    'State where it is cut, or let it be cut at the median.',
  );
}

function axisColumn(name: string, catalogue: readonly CatalogueField[]): FieldColumn {
  const numeric = catalogue.filter(({ field }) => field.kind === 'number' || field.kind === 'date');
  const found = numeric.find(({ field }) => field.name === name)?.column();
  if (found) return found;
  const known = numeric.map(({ field }) => field.name);
  throw selectionFailure(
    'matrix-axis-invalid',
    `"${name}" is no field of numbers.`,
    suggestionOf(name, known) || `There are: ${known.join(', ')}.`,
    { column: name },
  );
}

function categoryOf(name: string, catalogue: readonly CatalogueField[], rows: Uint32Array) {
  const choices = catalogue.filter(({ field }) => field.values !== undefined);
  const found = choices.find(({ field }) => field.name === name);
  if (!found) {
    const known = choices.map(({ field }) => field.name);
    throw selectionFailure(
      'column-invalid',
      `"${name}" is no field of choices.`,
      suggestionOf(name, known) || `There are: ${known.join(', ')}.`,
      { column: name },
    );
  }
  const names = found.field.values ?? [];
  const codeOf = new Map<number | string | null, number>(names.map((value, i) => [value, i + 1]));
  const column = found.column();
  return { field: name, names, codes: Uint8Array.from(rows, (row) => codeOf.get(column.at(row)) ?? 0) };
}

/** The probability of each row's leading group in per cent; 0 where it is unknown. */
function surenessOf(leading: Uint8Array, groups: GroupColumns): Uint8Array {
  const columns = groupNames.map((name) => groups[name]);
  return leading.map((code, row) => (code === 0 ? 0 : Math.round(100 * (columns[code - 1]?.[row] as number))));
}

function valuesOf({ numbers }: FieldColumn, rows: Uint32Array): Float32Array {
  return Float32Array.from(rows, (row) => numbers?.[row] ?? Number.NaN);
}
