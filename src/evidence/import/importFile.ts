import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../../platform/failure.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { seededRandom } from '../../stats/random.ts';
import { evidenceFailure } from '../failures.ts';
import { checkedObservedAt } from '../observation/observedAt.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { Table } from '../reading/table.ts';
import { foundSource } from '../source/store.ts';
import { CellFacts } from './cellFacts.ts';
import { type Contradictions, contradictionsIn } from './contradictions.ts';
import { importPass } from './importPass.ts';
import type { ImportPlan } from './importPlan.ts';
import type { ImportStatement } from './importStatement.ts';
import { emptyTally, type ImportTally, type ProblemCollector, problemCollector } from './importTally.ts';
import { customerLookup } from './lookup/store.ts';
import { type NameColumn, nameColumn } from './nameColumn.ts';
import { openUpload, type UploadedFile } from './openUpload.ts';
import type { KnownCustomer, PassColumn, PassPowers } from './passOptions.ts';
import { type PlannedFile, plannedFile } from './plannedFile.ts';
import { chooseRows, orderOfColumn, type RowChoice } from './rowChoice.ts';
import { momentOfColumn } from './rowMoment.ts';
import { isStorable, storable } from './storable.ts';
import { nextNumber } from './store.ts';

export interface ImportSettings {
  readonly db: AnyDatabase;
  readonly workspace: number;
  /** The workspace version that the import makes. */
  readonly version: number;
  readonly now: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null, text: string) => void;
  readonly file: UploadedFile;
  readonly statement: ImportStatement;
  /** Where the rows go; a dry run has nowhere. */
  readonly write: PassPowers['write'];
}

/** Everything that was found out about a file, and what it would change or has changed. */
export interface ImportedFile {
  readonly plan: ImportPlan;
  readonly spent: PlannedFile['spent'];
  readonly columns: readonly PassColumn[];
  readonly tally: ImportTally;
  readonly contradictions: Contradictions;
  readonly problems: ProblemCollector;
  readonly source: { readonly id: string; readonly number: number };
  readonly observedAt: string;
  readonly understoodFrom: number;
  readonly firstCustomer: number;
  readonly delivery: number;
  /** Known customers of whom something new is said, by number. */
  readonly changed: ReadonlyMap<number, KnownCustomer>;
  readonly renamed: readonly { readonly customer: number; readonly former: string | null; readonly name: string }[];
}

/** Columns are understood from so many first rows. */
export const ROWS_UNDERSTOOD = 10_000;
const LONGEST_IDENTIFIER = 200;
const SEED = 1;

/**
 * Reads a file and hands the rows of new customers and records to `write` as it goes: one look at the first rows to
 * understand the columns, one pass over all of them, and another only where rows have to be compared or chosen.
 */
export async function importFile(settings: ImportSettings): Promise<ImportedFile> {
  const { db, workspace, file, statement, now, signal } = settings;
  const table = await openUpload(file, statement.reading);
  const summaries = await summariseColumns(table, { rows: ROWS_UNDERSTOOD });
  refuseEmpty(summaries, file);
  signal.throwIfAborted();
  const { plan, spent } = await plannedFile(db, workspace, table.columns, summaries, statement);
  const source = await foundSource(
    db,
    workspace,
    statement.source ?? (plan.isQuestionnaire ? 'questionnaire' : 'file'),
  );
  const observedAt = checkedObservedAt(statement.observedAt, now);
  const problems = problemCollector();
  for (const problem of plan.problems) problems.report(problem);

  const columns = await numberedColumns(db, workspace, plan);
  const choice = await rowChoice(table, plan, summaries, statement);
  const [firstCustomer, delivery] = [
    await nextNumber(db, workspace, 'customer'),
    await nextNumber(db, workspace, 'delivery'),
  ];
  const tally = emptyTally();
  tally.rowsPassedOver = choice?.passedOver ?? 0;
  const changed = new Map<number, KnownCustomer>();
  const renamed: ImportedFile['renamed'][number][] = [];
  const alsoByName = plan.identity.kind === 'name' || plan.isQuestionnaire;
  const name = nameColumn(plan, summaries);
  const lookUp = await customerLookup(db, workspace, { source: source.number, alsoByName });
  const several = await importPass(
    {
      table,
      identity: plan.identity,
      name,
      columns,
      rows: statement.rows,
      choice,
      emptyMeans: statement.emptyMeans,
      addsNew: statement.newCustomers === 'add',
      momentOf: momentOfColumn(table.columns, summaries, statement, { now, problems }),
      observedAt: Date.parse(observedAt),
      place: { workspace, version: settings.version, delivery },
      firstNumber: firstCustomer,
    },
    {
      signal,
      ...(lookUp && { lookUp }),
      write: settings.write,
      changed: (customer) => changed.set(customer.number, customer),
      renamed: (customer, name) => renamed.push({ customer: customer.number, former: customer.name, name }),
      progress: (rows) => settings.progress(rows, null, 'rows read'),
      breathe: () => setImmediate(),
      ...reports(problems, file),
    },
    tally,
  );
  const contradictions =
    several.size === 0
      ? { count: 0, customers: 0, first: [], repeated: 0 }
      : await contradictionsIn(table.batches(), plan.identity, several, comparedColumns(columns, name));
  tally.rowsRepeated += contradictions.repeated;
  refuseNul(table, plan, file);
  for (const problem of table.log.problems) problems.report(problem);
  for (const [code, count] of Object.entries(table.log.counts)) problems.count(code, count);
  return {
    plan,
    spent,
    columns,
    tally,
    contradictions,
    problems,
    source,
    observedAt,
    understoodFrom: summaries[0]?.rows ?? 0,
    firstCustomer,
    delivery,
    changed,
    renamed,
  };
}

function refuseEmpty(summaries: readonly ColumnSummary[], { fileName }: UploadedFile): void {
  if ((summaries[0]?.rows ?? 0) > 0) return;
  const message = `${fileName} has a header but no data rows.`;
  throw evidenceFailure('file-empty', message, 'Export it again with its rows, or see the preview.', {
    file: fileName,
  });
}

/** The reading leaves NULs out and says so; what is kept for good is not mended unseen. */
function refuseNul({ log }: Table, { identity, name, columns }: ImportPlan, file: UploadedFile): void {
  const taken = new Set([identity.column, name?.column, ...columns.map(({ column }) => column)]);
  const found = log.problems.find(({ code, column }) => code === 'cell-nul' && taken.has(column));
  if (found) throw unstorable(file, found.row ?? 0, found.column ?? '');
}

function unstorable({ fileName }: UploadedFile, row: number, column: string): Failure {
  return evidenceFailure(
    'cell-unstorable',
    `Row ${row}, column "${storable(column)}": the cell holds a NUL or half a character, which cannot be stored.`,
    'Take it out of the file, or leave the column out.',
    { file: fileName, row, column: storable(column) },
  );
}

/** New signals get the numbers that they will be given once the whole file is read. */
async function numberedColumns(db: AnyDatabase, workspace: number, { columns }: ImportPlan): Promise<PassColumn[]> {
  let next = await nextNumber(db, workspace, 'signal');
  return columns.map((column, i) => {
    const number = column.known?.number ?? next++;
    return { ...column, number, facts: new CellFacts(column, number, seededRandom(SEED + i)) };
  });
}

async function rowChoice(
  table: Table,
  { identity }: ImportPlan,
  summaries: readonly ColumnSummary[],
  { rows, orderedBy }: ImportStatement,
): Promise<RowChoice | undefined> {
  if (rows !== 'latest' && rows !== 'first') return undefined;
  const index = orderedBy === undefined ? -1 : table.columns.indexOf(orderedBy);
  const orderOf = index < 0 ? undefined : orderOfColumn(orderedBy as string, index, summaries[index] as ColumnSummary);
  return chooseRows(table.batches(), identity, rows, orderOf);
}

type Meaning = Parameters<typeof contradictionsIn>[3][number];

function comparedColumns(columns: readonly PassColumn[], name: NameColumn | undefined): Meaning[] {
  const compared = columns.map(({ column, index, read }): Meaning => {
    return { column, meaningOf: (cells) => read(cells[index] ?? '') };
  });
  return name ? [...compared, { column: 'name', meaningOf: name.of }] : compared;
}

function reports(problems: ProblemCollector, file: UploadedFile) {
  return {
    unreadable(row, { column, index, signal }) {
      const cell = row.cells[index] ?? '';
      if (!isStorable(cell)) throw unstorable(file, row.row, column);
      problems.report({
        code: 'cell-unreadable',
        row: row.row,
        line: row.line,
        column,
        figures: { cell: clipped(cell), kind: signal.kind },
      });
    },
    passedOver(row, why) {
      problems.report({
        code: why === 'gone' ? 'customer-removed' : 'row-without-identifier',
        row: row.row,
        line: row.line,
        figures: {},
      });
    },
    check(text, row, column) {
      if (!isStorable(text)) throw unstorable(file, row.row, column);
      if (text.length <= LONGEST_IDENTIFIER || column === '') return;
      throw evidenceFailure(
        'cell-unstorable',
        `Row ${row.row}, column "${column}": the identifier has more than ${LONGEST_IDENTIFIER} characters.`,
        'Name another column as the identifier.',
        { file: file.fileName, row: row.row, column },
      );
    },
  } satisfies Partial<PassPowers>;
}

function clipped(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
}
