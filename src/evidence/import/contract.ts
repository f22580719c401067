import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, pageInput, pageOf, text, version } from '../../platform/operation/schemas.ts';
import { exampleUploadId } from '../../platform/upload/contract.ts';
import { previewSchema, toldSchema } from '../contract.ts';
import { statedMapping } from '../savedMap/statedMapping.ts';
import { signalKindNames } from '../signal.ts';

const columnNamed = text(1000, 1);

const reading = z
  .strictObject({
    encoding: text(40, 1),
    delimiter: text(10, 1),
    quote: text(1).describe('empty where cells are never quoted'),
    escape: z.enum(['doubled', 'backslash']),
    preambleLines: z.number().int().min(0).max(999_999),
    headerRows: z.number().int().min(0).max(100),
    footerLines: z.number().int().min(0).max(999_999),
    sheet: text(200, 1),
  })
  .partial()
  .describe('how the file is read, where the guess is wrong');

const uploaded = text(100, 1).describe('id of the uploaded file');

const ends = z.array(text(1000, 1)).max(500);

const statement = {
  upload: uploaded,
  reading: reading.optional(),
  map: statedMapping.optional().describe('what the columns are; columns that it does not name are proposed'),
  savedMap: text(100, 1).optional().describe('name of a saved map, instead of `map`'),
  drop: z.array(columnNamed).max(2000).default([]).describe('columns to leave out'),
  id: columnNamed.optional().describe('the column that identifies customers'),
  idPrefix: text(100)
    .optional()
    .describe('for a file without identifiers: every row is a customer, called this and a number that counts on'),
  idFrom: z.number().int().min(0).max(1_000_000_000).default(1).describe('the number of the first row for `idPrefix`'),
  outcome: z
    .union([
      text(1000, 1),
      z.strictObject({
        column: columnNamed,
        good: ends.min(1),
        notGood: ends,
      }),
    ])
    .optional()
    .describe(
      'which text of which column is good: `Status=Won`, `Status=Won vs Lost`, or every text judged, the others being taken for not ended; a known outcome learns texts that are new to it, and other judgements are refused',
    ),
  offering: ordinal.default(1).describe('the offering that the outcome belongs to'),
  rows: z
    .enum(['one', 'latest', 'first', 'each'])
    .default('one')
    .describe(
      'what several rows of one customer mean: a contradiction where they differ (one), the latest or the first counts, or each is an observation',
    ),
  orderedBy: columnNamed.optional().describe('column that latest and first go by; the order of the file unless told'),
  source: text(100, 1)
    .optional()
    .describe('who says so; `questionnaire` for a filled-in questionnaire, else `file`, unless told'),
  observedAt: instant.optional().describe('when it was observed; now unless told'),
  observedAtColumn: columnNamed.optional().describe('the column that says when each row was observed'),
  emptyMeans: z
    .enum(['nothing', 'unknown'])
    .default('nothing')
    .describe('whether a cell that has become empty takes back what the source said before'),
  newCustomers: z.enum(['add', 'refuse']).default('add'),
};

const problem = previewSchema.shape.problems.element;

const column = z.strictObject({
  column: z.string(),
  signal: z.string(),
  kind: z.enum(signalKindNames),
  role: z.enum(['signal', 'outcome', 'segment']),
  isPersonal: z.boolean(),
  isNew: z.boolean().describe('the signal was not known before'),
});

const judgedTexts = z.strictObject({ texts: z.array(z.string()).describe('the first twelve'), count });

const outcomeDecision = z.strictObject({
  column: z.string(),
  good: judgedTexts,
  notGood: judgedTexts,
  notEnded: judgedTexts.describe('known as stages of what is still open'),
  unheardOf: judgedTexts.describe('not known as ends, and taken for not ended'),
  leftOut: judgedTexts.describe('left out by a choice of one good text against one bad'),
  unjudged: judgedTexts.describe('not judged when the outcome was stated, and taken for not ended'),
  added: judgedTexts.describe('new to the outcome that is known here, and judged so from now on'),
  rows: z.strictObject({ good: count, notGood: count }),
  isGuess: z.boolean().describe('no text is known to be the bad end'),
  isKept: z.boolean().describe('as it was stated with an earlier file'),
});

export const importReport = z.strictObject({
  fileName: z.string(),
  bytes: count,
  sha256: z.string(),
  source: z.string(),
  observedAt: instant,
  rows: z.strictObject({
    read: count,
    understoodFrom: count.describe('columns were understood from so many first rows'),
    withoutIdentifier: count,
    passedOver: count.describe('by the rule of the latest or first row'),
    repeated: count.describe('said once more what a row before had said'),
    contradicting: count,
  }),
  customers: z.strictObject({
    new: count,
    changed: count,
    unchanged: count,
    renamed: count,
    leftOut: count.describe('removed or erased here, so their rows did not count'),
  }),
  records: count.describe('customers, or rows, of whom something new is said'),
  facts: count,
  unreadableCells: count.describe('counted as missing; `problems` lists the first'),
  identifiedBy: z.string().nullable().describe('the column; null where every row is a customer'),
  columns: z.array(column),
  leftOut: z.array(
    z.strictObject({
      column: z.string(),
      why: z.string(),
      reasons: z.array(toldSchema).describe('`why` as codes with figures'),
    }),
  ),
  outcome: z.string().nullable().describe('what was decided about the outcome'),
  outcomeDecision: outcomeDecision.nullable().describe('the same as figures; null where the file has no outcome'),
  bandsFrom: count.describe('at most so many values of a column were looked at to choose its bands'),
  contradictions: z
    .array(z.strictObject({ customer: z.string(), row: count, firstRow: count, columns: z.array(z.string()) }))
    .describe('the first rows that contradict an earlier row of their customer'),
  unknownCustomers: z
    .array(z.string())
    .describe('the first identifiers that are not known here, where those are refused'),
  problems: z.array(problem).describe('the first of each code'),
  problemCounts: z.record(z.string(), count),
});
export type ImportReport = z.infer<typeof importReport>;

const refusal = z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() });

const importSummary = z.strictObject({
  id: ordinal,
  fileName: z.string(),
  at: instant,
  offering: ordinal,
  source: z.string(),
  rows: count,
  newCustomers: count,
  changedCustomers: count,
  renamedCustomers: count,
  facts: count,
  outcome: z.string().nullable().describe('id of the outcome that it speaks of'),
  isWithdrawn: z.boolean(),
  version,
});
export type ImportSummary = z.infer<typeof importSummary>;

const importDetail = z.strictObject({
  ...importSummary.shape,
  report: importReport,
  map: z.unknown().describe('how every column was taken; save it to read the next file the same way'),
});

const readingFailures = [
  'upload-unknown',
  'file-not-found',
  'file-unreadable',
  'file-empty',
  'file-not-a-table',
  'file-too-large',
  'reading-invalid',
  'cell-unstorable',
] as const;

const statementFailures = [
  ...readingFailures,
  'map-invalid',
  'saved-map-unknown',
  'option-invalid',
  'column-unknown',
  'outcome-unknown',
  'outcome-exists',
  'outcome-differs',
  'offering-unknown',
  'identifier-missing',
  'signal-unfit',
  'source-unknown',
  'observation-invalid',
  'rows-unordered',
] as const;

export const previewImport = operation({
  id: 'imports.preview',
  method: 'post',
  path: '/imports/preview',
  summary: 'Show how an uploaded file is read',
  about:
    'Encoding, delimiter, header, what each column seems to be and what is odd. Correct the guesses with `reading`, and hand the corrected map to the import.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({ upload: uploaded, reading: reading.optional() }),
  output: z.strictObject({
    ...previewSchema.shape,
    understoodFrom: count.describe('columns were understood from so many first rows'),
    savedMaps: z.array(z.string()).describe('saved maps whose columns are all in this file'),
    texts: z
      .record(
        z.string(),
        z.strictObject({
          distinct: count.describe('different texts, estimated where there are very many'),
          commonest: z.array(z.strictObject({ text: z.string(), rows: count })).describe('the first twenty, in full'),
        }),
      )
      .describe('by column: what its cells say, those that say nothing left out'),
  }),
  failures: [...readingFailures],
  example: { upload: exampleUploadId },
});

export const listImportRows = operation({
  id: 'imports.rows',
  method: 'post',
  path: '/imports/rows',
  summary: 'Show rows of an uploaded file as they are read',
  about: 'From any row on, such as one that a problem names. Data rows are counted from 1.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({
    upload: uploaded,
    reading: reading.optional(),
    from: ordinal.default(1).describe('the first row to show'),
    limit: z.number().int().min(1).max(200).default(20).describe('the most to give at once'),
  }),
  output: z.strictObject({
    columns: z.array(z.string()),
    items: z.array(z.strictObject({ row: count, line: count, cells: z.array(z.string()) })),
  }),
  failures: [...readingFailures],
  example: { upload: exampleUploadId, from: 3, limit: 5 },
});

export const listImportLines = operation({
  id: 'imports.lines',
  method: 'post',
  path: '/imports/lines',
  summary: 'Show the first lines of an uploaded file as they are written',
  about: 'As text in the encoding that the file is read in; a workbook and a Parquet file hold no lines.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({
    upload: uploaded,
    reading: reading.optional(),
    limit: z.number().int().min(1).max(200).default(40).describe('the most to give at once'),
  }),
  output: z.strictObject({
    items: z.array(z.strictObject({ line: count, text: z.string().describe('its first thousand characters') })),
  }),
  failures: [...readingFailures],
  example: { upload: exampleUploadId, limit: 5 },
});

export const checkImport = operation({
  id: 'imports.check',
  method: 'post',
  path: '/imports/check',
  summary: 'Say what an import would do, without doing it',
  about: 'The import itself, except that nothing is kept. `refusals` says why it would be refused as things are.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject(statement),
  output: z.strictObject({ report: importReport, refusals: z.array(refusal) }),
  failures: [...statementFailures],
  example: { upload: exampleUploadId, idPrefix: 'deal-', outcome: 'Status=Won', source: 'crm' },
});

export const runImport = operation({
  id: 'imports.run',
  method: 'post',
  path: '/imports',
  summary: 'Import an uploaded file',
  about:
    'All of the file or nothing. Customers are found by their identifier. What a customer said already is not added again: the same file twice changes nothing, and a changed file adds what has changed. Columns become signals, also one called Country: the country and domain of a customer itself are stated by customers.update.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject(statement),
  output: z.strictObject({
    import: ordinal.nullable().describe('null where the file said nothing new, so that nothing was kept'),
    report: importReport,
    version,
  }),
  failures: [...statementFailures, 'rows-contradict', 'customers-unknown'],
  example: { upload: exampleUploadId, idPrefix: 'deal-', outcome: 'Status=Won', source: 'crm' },
});

export const listImports = operation({
  id: 'imports.list',
  method: 'get',
  path: '/imports',
  summary: 'List the imports, newest first',
  about: 'Of each, how much it brought; imports.get shows the whole report.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    withdrawn: z.boolean().default(false).describe('the withdrawn ones instead'),
  }),
  output: pageOf(importSummary),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getImport = operation({
  id: 'imports.get',
  method: 'get',
  path: '/imports/{import}',
  summary: 'Show an import with its report',
  about: 'What was read, what it added, what could not be read, and how every column was taken.',
  effect: 'reads',
  input: z.strictObject({ import: ordinal }),
  output: importDetail,
  failures: ['import-unknown'],
  example: { import: 1 },
});

export const withdrawImport = operation({
  id: 'imports.withdraw',
  method: 'post',
  path: '/imports/{import}/withdraw',
  summary: 'Withdraw an import',
  about:
    'Nothing that it said counts any longer. Customers that it made are removed where nothing else is known of them, and signals that it made are retired where nothing else speaks of them; `imports.reinstate` brings all of it back.',
  effect: 'changes',
  input: z.strictObject({ import: ordinal }),
  output: z.strictObject({ ...importSummary.shape, removedCustomers: count, retiredSignals: count }),
  failures: ['import-unknown', 'import-state', 'version-conflict'],
  example: { import: 1 },
});

export const reinstateImport = operation({
  id: 'imports.reinstate',
  method: 'post',
  path: '/imports/{import}/reinstate',
  summary: 'Reinstate a withdrawn import',
  about: 'What it said counts again, and the customers and signals that its withdrawal had removed are back.',
  effect: 'changes',
  input: z.strictObject({ import: ordinal }),
  output: z.strictObject({ ...importSummary.shape, restoredCustomers: count, restoredSignals: count }),
  failures: ['import-unknown', 'import-state', 'version-conflict', 'outcome-exists'],
  example: { import: 2 },
});
