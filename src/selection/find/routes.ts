import { setImmediate } from 'node:timers/promises';
import type { FieldColumn } from '../../evidence/filter/field.ts';
import { everything } from '../../evidence/filter/filter.ts';
import { operatorsOf } from '../../evidence/filter/filterCheck.ts';
import { suggestionOf } from '../../evidence/nearNames.ts';
import { outcomeOfOffering } from '../../evidence/signal/store.ts';
import { csvText } from '../../platform/csvText.ts';
import { Failure } from '../../platform/failure.ts';
import { guarded } from '../../platform/formulaGuard.ts';
import { cursorOf, keysOf } from '../../platform/operation/cursor.ts';
import { type Handled, type ReadContext, reads, sends } from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { consistencySteps } from '../../readiness/measure/baseConsistency.ts';
import { patiently } from '../../stats/steps.ts';
import { selectionFailure } from '../failures.ts';
import { foundRow } from '../judged/foundRow.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import type { JudgedBases } from '../judged/store.ts';
import type { CatalogueField } from './catalogueField.ts';
import { exportCustomers, findCustomers, getNeighbours, listFields } from './contract.ts';
import { fieldCatalogue } from './fieldCatalogue.ts';
import { rowsMatching, statedFilter } from './foundRows.ts';
import { neighboursOf, type PageEnd, sortedPage, sortValue } from './sortedPage.ts';
import { selectedCustomers } from './store.ts';

type Finding = Pick<
  ParsedInputOf<typeof findCustomers>,
  'offering' | 'filter' | 'numbers' | 'sort' | 'direction' | 'columns'
>;

export function findRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(listFields, async ({ offering }, context) => {
      const selected = await selectedCustomers(context, offering);
      const judged = await judgedBases.current(context, offering);
      return { items: fieldCatalogue(judged, selected).map(shownField), seenVersion: judged.base.version };
    }),
    reads(findCustomers, async (input, context) => {
      const found = await find(input, context);
      const { judged, rows, sort, columns } = found;
      const after = input.cursor === undefined ? undefined : endOf(input.cursor);
      const page = pageOf(found, input, input.from + input.limit + 1, after).slice(input.from);
      const last = page.length > input.limit ? (page[input.limit - 1] as number) : undefined;
      const { customers } = judged.base.portfolio;
      return {
        items: page.slice(0, input.limit).map((row) => ({
          id: customers[row] as string,
          number: judged.base.numbers[row] as number,
          name: judged.base.names[row] ?? null,
          values: Object.fromEntries(columns.map((column) => [column.field.name, column.at(row)])),
        })),
        next:
          last === undefined
            ? null
            : cursorOf(sort ? sortValue(sort, last) : null, judged.base.numbers[last] as number),
        matched: rows.length,
        total: customers.length,
        judgedBy: oddsBasis(judged),
        seenVersion: judged.base.version,
      };
    }),
    reads(getNeighbours, async ({ customer, ...input }, context) => {
      const { judged, rows, sort } = await find({ ...input, numbers: undefined, columns: [] }, context);
      const { base } = judged;
      const row = foundRow(base, customer);
      const isListed = rows.includes(row);
      const isDescending = input.direction === 'descending';
      const { at, before, after } = neighboursOf({ rows, numbers: base.numbers, column: sort, isDescending }, row);
      const shown = (one: number | null) =>
        one === null || !isListed
          ? null
          : { id: base.portfolio.customers[one] as string, name: base.names[one] ?? null };
      return {
        customer: base.portfolio.customers[row] as string,
        position: isListed ? at + 1 : null,
        matched: rows.length,
        before: shown(before),
        after: shown(after),
        seenVersion: base.version,
      };
    }),
    sends(exportCustomers, async (input, context) => {
      const found = await find(input, context);
      const order = pageOf(found, input, found.rows.length, undefined);
      const numbers = Int32Array.from(order, (row) => found.judged.base.numbers[row] as number);
      return { fileName: 'customers.csv', content: lines(numbers, input, context) };
    }),
  ];

  async function find(input: Finding, context: ReadContext) {
    return search(input, context).catch(async (error: unknown) => {
      throw await withOutcomeNamed(error, input, context);
    });
  }

  async function search(input: Finding, context: ReadContext) {
    let { judged, catalogue } = await current(input.offering, context);
    if (asksConsistency(input)) {
      await patiently(consistencySteps(judged.base), setImmediate);
      ({ judged, catalogue } = await current(input.offering, context));
    }
    const fields = catalogue.map(({ field }) => field);
    const filter = input.filter === undefined ? everything : statedFilter(input.filter, fields);
    const matching = rowsMatching(filter, catalogue, judged.base.portfolio.customers.length);
    return {
      judged,
      rows: input.numbers === undefined ? matching : amongNumbers(matching, input.numbers, judged),
      sort: input.sort === undefined ? undefined : columnOf(input.sort, catalogue),
      columns: columnsOf(input.columns, catalogue),
    };
  }

  async function current(offering: number, context: ReadContext) {
    const selected = await selectedCustomers(context, offering);
    const judged = await judgedBases.current(context, offering);
    return { judged, catalogue: fieldCatalogue(judged, selected) };
  }

  /** A thousand lines at a time, each looked up as the base stands then. */
  async function* lines(
    numbers: Int32Array,
    input: ParsedInputOf<typeof exportCustomers>,
    context: ReadContext,
  ): AsyncIterable<string> {
    const text = input.formulas === 'guard' ? guarded : (cell: string) => cell;
    for (let from = 0; from === 0 || from < numbers.length; from += LINES_AT_ONCE) {
      context.signal.throwIfAborted();
      const { judged, catalogue } = await current(input.offering, context);
      const { base } = judged;
      // Those two begin every line anyway.
      const columns = columnsOf(input.columns, catalogue).filter(
        ({ field }) => field.name !== 'id' && field.name !== 'name',
      );
      const header = ['id', 'name', ...columns.map(({ field }) => field.name)];
      const cells = Array.from(numbers.subarray(from, from + LINES_AT_ONCE)).flatMap((number) => {
        const row = base.rowOfNumber(number);
        if (row === undefined) return [];
        const values = columns.map((column) => {
          const value = column.at(row);
          return typeof value === 'number' ? String(value) : text(value ?? '');
        });
        return [[text(base.portfolio.customers[row] as string), text(base.names[row] ?? ''), ...values]];
      });
      yield csvText(from === 0 ? [header, ...cells] : cells);
    }
  }
}

const LINES_AT_ONCE = 1000;

/** Whether it looks at how answers go together, which takes seconds for a million customers of whom no two answered alike. */
function asksConsistency({ filter, sort, columns }: Finding): boolean {
  return /\b(contradictory|answerFit)\b/.test(JSON.stringify([filter, sort, columns]));
}

function amongNumbers(rows: Uint32Array, numbers: readonly number[], { base }: JudgedBase): Uint32Array {
  const wanted = new Set(numbers.map((number) => base.rowOfNumber(number)));
  return rows.filter((row) => wanted.has(row));
}

function pageOf(
  { judged, rows, sort }: { judged: JudgedBase; rows: Uint32Array; sort: FieldColumn | undefined },
  { direction }: Finding,
  limit: number,
  after: PageEnd | undefined,
): number[] {
  const { numbers } = judged.base;
  return sortedPage({
    rows,
    numbers,
    column: sort,
    isDescending: direction === 'descending',
    limit,
    ...(after && { after }),
  });
}

/** A number or a text, whatever the field held; the other kind is sorted as what it reads as. */
function endOf(cursor: string): PageEnd {
  const [value, number] = cursorKeys(cursor);
  return { value: value as PageEnd['value'], number: number as number };
}

function cursorKeys(cursor: string) {
  try {
    return keysOf(cursor, ['number?', 'number']);
  } catch {
    return keysOf(cursor, ['string?', 'number']);
  }
}

function columnsOf(names: readonly string[], catalogue: readonly CatalogueField[]): FieldColumn[] {
  return [...new Set(names)].map((name) => columnOf(name, catalogue));
}

function columnOf(name: string, catalogue: readonly CatalogueField[]): FieldColumn {
  const found = catalogue.find(({ field }) => field.name === name);
  if (found) return found.column();
  throw selectionFailure(
    'column-invalid',
    `There is no field "${name}".`,
    suggestionOf(
      name,
      catalogue.map(({ field }) => field.name),
    ) || 'fields.list names those there are.',
    { column: name },
  );
}

/** Whoever asks for the outcome by the name of its column is told what its field is called. */
async function withOutcomeNamed(error: unknown, { offering }: Finding, { db, workspace }: ReadContext) {
  if (!(error instanceof Failure) || error.place.column === undefined) return error;
  const outcome = await outcomeOfOffering(db, workspace, offering);
  if (outcome?.id !== error.place.column) return error;
  const remedy = `"${outcome.id}" is the outcome, whose field is called outcome: it is good, notGood or unknown.`;
  return new Failure(error.code, error.kind, error.message, remedy, error.place);
}

function shownField({ field, origin }: CatalogueField) {
  const { name, label, labels, kind, values, isOrdered, unit } = field;
  return {
    id: name,
    label,
    labels: labels ? { ...labels } : null,
    kind,
    origin,
    unit: unit ?? null,
    operators: [...operatorsOf(field)],
    values: values ? [...values] : null,
    isOrdered: isOrdered ?? false,
  };
}
