import { counted } from '../../platform/counted.ts';
import type { Failure } from '../../platform/failure.ts';
import { evidenceFailure } from '../failures.ts';
import { type OutcomeDecision, outcomeStatement, unended } from '../mapping/outcomeStatement.ts';
import { type WordedProblem, worded } from '../problemWords.ts';
import type { Problem } from '../reading/table.ts';
import type { ImportReport } from './contract.ts';
import type { ImportedFile } from './importFile.ts';
import type { ImportStatement } from './importStatement.ts';
import { leftOutText } from './leftOut.ts';
import type { UploadedFile } from './openUpload.ts';
import { storable, storableFigures } from './storable.ts';
import { MOST_SAMPLED } from './valueSample.ts';

/** What an import has done or would do, for people. */
export function importReport(file: Omit<UploadedFile, 'path'>, imported: ImportedFile): ImportReport {
  const { plan, columns, tally, contradictions, problems, source, observedAt, understoodFrom } = imported;
  const decision = columns.find(({ outcome }) => outcome)?.outcome?.decision;
  const isAdding = tally.unknownCustomers.length === 0;
  return {
    fileName: storable(file.fileName),
    bytes: file.bytes,
    sha256: file.sha256,
    source: source.id,
    observedAt,
    rows: {
      read: tally.rows,
      understoodFrom,
      withoutIdentifier: tally.rowsWithoutIdentifier,
      passedOver: tally.rowsPassedOver,
      repeated: tally.rowsRepeated,
      contradicting: contradictions.count,
    },
    customers: {
      new: isAdding ? tally.newCustomers : 0,
      changed: tally.changedCustomers,
      unchanged: tally.unchangedCustomers,
      renamed: tally.renamedCustomers,
      leftOut: tally.leftOutCustomers,
    },
    records: tally.records,
    facts: tally.facts,
    unreadableCells: tally.unreadableCells,
    identifiedBy: plan.identity.column === undefined ? null : storable(plan.identity.column),
    columns: columns.map(({ column, signal, known }) => ({
      column: storable(column),
      signal: signal.id,
      kind: signal.kind,
      role: signal.role,
      isPersonal: signal.about === 'person',
      isNew: known === undefined,
    })),
    leftOut: plan.leftOut.map(({ column, reasons }) => ({
      column: storable(column),
      why: storable(leftOutText(reasons)),
      reasons: reasons.map(({ code, figures }) => ({ code, figures: storableFigures(figures) })),
    })),
    outcome: decision ? outcomeStatement(decision) : null,
    outcomeDecision: decision ? shownDecision(decision) : null,
    bandsFrom: MOST_SAMPLED,
    contradictions: contradictions.first.map((each) => ({
      ...each,
      customer: storable(each.customer),
      columns: each.columns.map(storable),
    })),
    unknownCustomers: tally.unknownCustomers.map(storable),
    // Those of no row are about the file as a whole and come first.
    problems: problems.first.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)).map(storableProblem),
    problemCounts: problems.counts,
  };
}

const MOST_TEXTS = 12;

function shownDecision(decision: OutcomeDecision): NonNullable<ImportReport['outcomeDecision']> {
  const { column, good, notGood, notEnded, leftOut, counts, isGuess = false, unjudged, added = [] } = decision;
  const { open, unheardOf } = unended(notEnded);
  const shown = (texts: readonly string[]) => ({
    texts: texts.slice(0, MOST_TEXTS).map(storable),
    count: texts.length,
  });
  return {
    column: storable(column),
    good: shown(good),
    notGood: shown(notGood),
    notEnded: shown(open),
    unheardOf: shown(unheardOf),
    leftOut: shown(leftOut),
    unjudged: shown(unjudged ?? []),
    added: shown(added),
    rows: { good: counts.good, notGood: counts.notGood },
    isGuess,
    isKept: unjudged !== undefined,
  };
}

/** Why an import is refused although its file can be read; none where it is not. */
export function refusalsOf(imported: ImportedFile, { newCustomers }: ImportStatement): Failure[] {
  const { contradictions, tally, plan } = imported;
  return [
    ...(contradictions.count > 0 ? [contradiction(imported)] : []),
    ...(newCustomers === 'refuse' && tally.newCustomers > 0
      ? [
          evidenceFailure(
            'customers-unknown',
            `${counted(tally.newCustomers, 'customer')} of the file ${tally.newCustomers === 1 ? 'is' : 'are'} not here, such as ${tally.unknownCustomers
              .slice(0, 3)
              .map((id) => `"${storable(id)}"`)
              .join(', ')}.`,
            'Let new customers be added, or take their rows out.',
            plan.identity.column === undefined ? {} : { column: plan.identity.column },
          ),
        ]
      : []),
  ];
}

function contradiction({ contradictions: { first, customers, count } }: ImportedFile): Failure {
  const [example] = first;
  const { row, firstRow, customer, columns } = example ?? { row: 0, firstRow: 0, customer: '', columns: [] };
  const named = columns.slice(0, MOST_COLUMNS_NAMED).map((column) => `"${storable(column)}"`);
  return evidenceFailure(
    'rows-contradict',
    `${counted(count, 'row')} ${count === 1 ? 'contradicts' : 'contradict'} an earlier row of the same customer (${counted(customers, 'customer')}): row ${row} differs from row ${firstRow}, both "${storable(customer)}", in ${named.join(', ')}${columns.length > named.length ? ` and ${columns.length - named.length} more` : ''}.`,
    'Say whether the latest or the first row counts, or each is an observation of its own; or correct the file.',
    { row, ...(columns[0] !== undefined && { column: storable(columns[0]) }) },
  );
}

const MOST_COLUMNS_NAMED = 5;

function storableProblem(problem: Problem): WordedProblem {
  const { column, text, remedy, figures, ...rest } = worded(problem);
  return {
    ...rest,
    ...(column !== undefined && { column: storable(column) }),
    text: storable(text),
    remedy: storable(remedy),
    figures: storableFigures(figures),
  };
}
