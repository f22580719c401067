import { customersFailure } from '../../customers/failures.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { optionFailure } from '../../platform/option.ts';
import { readMapping } from '../mapping/readMapping.ts';
import { foundSavedMap, savedMapRows } from '../savedMap/store.ts';
import { offeringExists } from '../signal/store.ts';
import {
  checkImport,
  getImport,
  type ImportSummary,
  listImportLines,
  listImportRows,
  listImports,
  previewImport,
  reinstateImport,
  runImport,
  withdrawImport,
} from './contract.ts';
import { importFile } from './importFile.ts';
import { importReport, refusalsOf } from './importReport.ts';
import type { ImportStatement } from './importStatement.ts';
import { reportOf } from './keptReport.ts';
import type { UploadedFile } from './openUpload.ts';
import { previewFile } from './previewFile.ts';
import { BYTES_UNINDEXED, runImport as run } from './runImport.ts';
import { shownLines } from './shownLines.ts';
import { shownRows } from './shownRows.ts';
import { foundImport, type ImportRow, importRows } from './store.ts';
import { reinstate, withdraw } from './withdrawal.ts';

export interface ImportPowers {
  /** Where an uploaded file lies. Raises `upload-unknown`. */
  readonly uploadedFile: (context: Pick<ReadContext, 'db' | 'workspace'>, upload: string) => Promise<UploadedFile>;
  /** Files of so many bytes are written without indexes while nobody has customers yet. */
  readonly bytesUnindexed?: readonly [fewest: number, most: number];
  /** What later rooms do with an import that was withdrawn or reinstated, in the same change; `formerVersion` is what it was at. */
  readonly onTurned?: (
    context: ChangeContext,
    turned: { readonly isWithdrawn: boolean; readonly formerVersion: number },
  ) => Promise<void>;
}

export function importRoutes({
  uploadedFile,
  bytesUnindexed = BYTES_UNINDEXED,
  onTurned = async () => {},
}: ImportPowers): readonly Handled[] {
  return [
    reads(previewImport, async ({ upload, reading }, context) => {
      const file = await uploadedFile(context, upload);
      const preview = await previewFile(file, statedParts(reading), {
        signal: context.signal,
        progress: (rows) => context.progress(rows, null, 'rows read'),
      });
      const maps = await savedMapRows(context.db, context.workspace).where('is_removed', '=', false).execute();
      const fitting = maps.filter(({ map }) =>
        Object.keys(map.columns).every((each) => preview.columns.includes(each)),
      );
      return { ...preview, savedMaps: fitting.map(({ name }) => name) };
    }),

    reads(listImportRows, async ({ upload, reading, from, limit }, context) => {
      const file = await uploadedFile(context, upload);
      return shownRows(file, statedParts(reading), { from, limit, signal: context.signal });
    }),

    reads(listImportLines, async ({ upload, reading, limit }, context) => {
      const file = await uploadedFile(context, upload);
      return shownLines(file, statedParts(reading), limit);
    }),

    reads(checkImport, async (input, context) => {
      const file = await uploadedFile(context, input.upload);
      const statement = await statementOf(input, context);
      const imported = await importFile({ ...context, version: 0, file, statement, write: async () => {} });
      return {
        report: importReport(file, imported),
        refusals: refusalsOf(imported, statement).map(({ code, message, remedy }) => ({ code, message, remedy })),
      };
    }),

    changes(runImport, async (input, context) => {
      const file = await uploadedFile(context, input.upload);
      const statement = await statementOf(input, context);
      const { map: _, upload: __, ...options } = input;
      const { import: id, report } = await run(context, file, statement, { options, bytesUnindexed });
      const { customers, facts, rows } = report;
      return {
        output: { import: id, report, version: context.version },
        event: {
          subject: id === null ? 'imports' : `import/${id}`,
          detail: { rows: rows.read, newCustomers: customers.new, changedCustomers: customers.changed, facts },
          undo: id === null ? null : { operation: withdrawImport.id, input: { import: id } },
        },
      };
    }),

    reads(listImports, async ({ limit, cursor, withdrawn }, { db, workspace }) => {
      let query = importRows(db, workspace)
        .where('is_withdrawn', '=', withdrawn)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
      const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
      return { items: page.map(summaryOf), next };
    }),

    reads(getImport, async ({ import: id }, { db, workspace }) => {
      const row = await foundImport(db, workspace, id);
      return { ...summaryOf(row), report: reportOf(row.report), map: row.map };
    }),

    changes(withdrawImport, async ({ import: id }, context) => {
      const { version: formerVersion } = await foundImport(context.db, context.workspace, id);
      const { row, ...counts } = await withdraw(id, context);
      await onTurned(context, { isWithdrawn: true, formerVersion });
      return {
        output: { ...summaryOf(row), ...counts },
        event: {
          subject: `import/${id}`,
          detail: counts,
          undo: { operation: reinstateImport.id, input: { import: id } },
        },
      };
    }),

    changes(reinstateImport, async ({ import: id }, context) => {
      const { version: formerVersion } = await foundImport(context.db, context.workspace, id);
      const { row, ...counts } = await reinstate(id, context);
      await onTurned(context, { isWithdrawn: false, formerVersion });
      return {
        output: { ...summaryOf(row), ...counts },
        event: {
          subject: `import/${id}`,
          detail: counts,
          undo: { operation: withdrawImport.id, input: { import: id } },
        },
      };
    }),
  ];
}

async function statementOf(
  input: ParsedInputOf<typeof runImport>,
  { db, workspace }: Pick<ChangeContext, 'db' | 'workspace'>,
): Promise<ImportStatement> {
  const { reading, map, savedMap, id, idPrefix, outcome, orderedBy, source, observedAt, observedAtColumn } = input;
  if (map && savedMap !== undefined) {
    throw optionFailure('option-invalid', 'Both a map and a saved map are given.', 'Choose one of them.');
  }
  if (observedAt !== undefined && observedAtColumn !== undefined) {
    const message = 'Both a time and a column of times are given.';
    throw optionFailure('option-invalid', message, 'Choose one of them.');
  }
  if (!(await offeringExists(db, workspace, input.offering))) {
    const remedy = 'The list of offerings names those there are.';
    throw customersFailure('offering-unknown', `There is no offering ${input.offering}.`, remedy, {
      field: 'offering',
    });
  }
  const stated =
    savedMap === undefined ? map && readMapping(map, 'the map') : (await foundSavedMap(db, workspace, savedMap)).map;
  return {
    reading: statedParts(reading),
    ...(stated && { map: stated }),
    drop: input.drop,
    ...defined({ id, idPrefix, outcome, orderedBy, source, observedAt, observedAtColumn }),
    idFrom: input.idFrom,
    offering: input.offering,
    rows: input.rows,
    emptyMeans: input.emptyMeans,
    newCustomers: input.newCustomers,
  };
}

function statedParts(reading: ParsedInputOf<typeof runImport>['reading']) {
  return defined(reading ?? {});
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function defined<T extends object>(parts: T): Defined<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function summaryOf(row: ImportRow): ImportSummary {
  const { report } = row;
  return {
    id: row.id,
    fileName: row.file_name,
    at: row.at,
    offering: row.offering,
    source: report.source,
    rows: report.rows.read,
    newCustomers: report.customers.new,
    changedCustomers: report.customers.changed,
    renamedCustomers: report.customers.renamed,
    facts: report.facts,
    outcome: report.columns.find(({ role }) => role === 'outcome')?.signal ?? null,
    isWithdrawn: row.is_withdrawn,
    version: row.version,
  };
}
