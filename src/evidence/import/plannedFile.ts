import { Failure } from '../../platform/failure.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { readSignals } from '../signal/store.ts';
import { type ImportPlan, importPlan } from './importPlan.ts';
import type { ImportStatement } from './importStatement.ts';
import { besideSpent, spentOutcomes } from './spent/store.ts';
import { formerIdentifiers, withdrawnVersions } from './store.ts';

export interface PlannedFile {
  readonly plan: ImportPlan;
  /** Numbers of the outcomes of which nothing is left, and that give way to the outcome of the file. */
  readonly spent: ReadonlySet<number>;
}

/**
 * Plans a file by what the workspace knows. An outcome of which nothing is left is looked for only where an outcome stands in
 * the way, because it costs a search of the records.
 */
export async function plannedFile(
  db: AnyDatabase,
  workspace: number,
  columns: readonly string[],
  summaries: readonly ColumnSummary[],
  statement: ImportStatement,
): Promise<PlannedFile> {
  const signals = await readSignals(db, workspace);
  const vacatedBy = await withdrawnVersions(db, workspace);
  const identifiers = await formerIdentifiers(db, workspace);
  const planBeside = (spent: ReadonlySet<number>): PlannedFile => ({
    plan: importPlan(columns, summaries, statement, {
      signals: besideSpent(signals, spent),
      isVacated: ({ number, isRetired, version }) => spent.has(number) || (isRetired && vacatedBy.has(version)),
      identifiers,
    }),
    spent,
  });
  try {
    return planBeside(new Set());
  } catch (error) {
    if (!(error instanceof Failure) || !STANDS_IN_THE_WAY.includes(error.code)) throw error;
    const spent = await spentOutcomes(db, workspace, statement.offering, signals);
    if (spent.size === 0) throw error;
    return planBeside(spent);
  }
}

const STANDS_IN_THE_WAY: readonly string[] = ['outcome-exists', 'outcome-differs'];
