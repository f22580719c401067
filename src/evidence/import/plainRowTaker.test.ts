import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import { openTable } from '../reading/openTable.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { CellFacts } from './cellFacts.ts';
import { importPass } from './importPass.ts';
import { importPlan } from './importPlan.ts';
import type { ImportStatement } from './importStatement.ts';
import { emptyTally } from './importTally.ts';
import { nameColumn } from './nameColumn.ts';
import type { PassOptions, PassPowers } from './passOptions.ts';
import { isStorable } from './storable.ts';
import type { TupleBlock } from './tupleWriter.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-pass-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const id = fc.oneof(
  { weight: 30, arbitrary: fc.nat({ max: 5000 }).map((n) => `C${n}`) },
  fc.constantFrom(
    '',
    ' C1',
    'C1 ',
    '.',
    '..',
    'N/A',
    'n/a',
    '客1',
    'Mu\u0308ller',
    'Müller',
    'C\u200b1',
    '\ufeffC1',
    'x'.repeat(190),
  ),
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.nat().map((n) => `Works ${n}`) },
  fc.constantFrom(
    '',
    'N/A',
    'unknown',
    ' Works ',
    '"Works, Ltd"',
    '"Say ""no"""',
    '客户',
    'W\u3000',
    '\u00a0W',
    'W'.repeat(299) + '😀😀',
  ),
);
const usage = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -99_999, max: 99_999_999 }).map((n) => String(n / 100)) },
  fc.constantFrom(
    '',
    '-',
    '-0',
    '007',
    '1e5',
    '1,5',
    '-99',
    'many',
    '12.',
    '.5',
    '9999999999999999',
    ' 5 ',
    '0.1',
    '€ 12',
  ),
);
const size = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Small', 'Mid', 'Large') },
  fc.constantFrom('', 'small', ' Mid', 'Mid ', 'Übergroß', 'unknown', '"Mid"', '"a\nb"', '-', 'Mi\\d', 'L'.repeat(201)),
);
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`) },
  fc.constantFrom('', '2024-02-31', '0000-00-00', 'soon', '2024-02-01T10:00:00Z'),
);
const status = fc.constantFrom('won', 'lost', '', 'open', 'Won');
const row = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.tuple(id, name, usage, size, day, status).map((cells) => cells.join(',')),
  },
  fc.constantFrom('', '---,---,---,---,---,---', ',,,,,', 'C1', 'C7,a,1,Mid,2024-02-01,won,extra', 'C8,"open,1,Mid'),
);
/** The outcome is known by its texts. */
const KNOWN_ROWS = ['Z1,Works Z1,1,Mid,2024-02-03,won', 'Z2,Works Z2,2,Small,2024-02-04,lost'];
const file = fc.record({
  rows: fc.array(row, { minLength: 30, maxLength: 80 }),
  lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
  ending: fc.constantFrom('', '\n'),
  identifier: fc.constantFrom('id', 'id', 'id', 'name'),
});

test('rows taken as bytes come to what they come to as texts, to the byte, with the same counts and reports', async () => {
  let round = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, lineBreak, ending, identifier }) => {
      const path = join(folder, `${round++}.csv`);
      await writeFile(path, ['id,name,usage,size,since,status', ...KNOWN_ROWS, ...rows].join(lineBreak) + ending);
      const asText = await passOver(path, identifier, (table) => ({ batches: () => table.batches() }));
      const asBytes = await passOver(path, identifier, (table) => table);
      taken += asBytes.plain;
      expect({ ...asBytes, plain: 0 }).toEqual(asText);
    }),
    { seed: 20_261_122, numRuns: 250 },
  );
  expect(taken).toBeGreaterThan(2000);
});

async function passOver(path: string, identifier: string, formOf: (table: Table) => Pick<Table, 'batches'>) {
  const table = await openTable(path, { footerLines: 0, headerRows: 1, delimiter: ',', quote: '"' });
  const summaries = await summariseColumns(table, { rows: 20 });
  const number = { role: 'signal' as const, kind: 'number' as const, missing: ['-99'] };
  const choice = { role: 'signal' as const, kind: 'choice' as const };
  const columns = {
    name: { role: 'name' as const },
    usage: number,
    size: choice,
    since: { ...choice, kind: 'date' as const },
  };
  const statement: ImportStatement = {
    ...UNSTATED,
    id: identifier,
    map: { columns: identifier === 'name' ? { ...columns, name: { role: 'identifier' } } : columns },
  };
  const plan = importPlan(table.columns, summaries, statement, {
    signals: [],
    isVacated: () => false,
    identifiers: [],
  });
  const taking = plan.columns.map((column, i) => {
    return { ...column, number: i + 1, facts: new CellFacts(column, i + 1, seededRandom(i)) };
  });
  const { powers, found } = recordingPowers();
  let plain = 0;
  const form = formOf(table);
  const counted = async function* (mayBe?: 'plain') {
    for await (const batch of mayBe ? form.batches('plain') : form.batches()) {
      if ('bounds' in batch) plain += batch.count;
      yield batch;
    }
  };
  const tally = emptyTally();
  const options: PassOptions = {
    table: { batches: counted as Table['batches'] },
    identity: plan.identity,
    name: nameColumn(plan, summaries),
    columns: taking,
    rows: 'one',
    choice: undefined,
    emptyMeans: 'nothing',
    addsNew: true,
    momentOf: undefined,
    observedAt: 0,
    place: { workspace: 1, version: 2 ** 40 + 3, delivery: 4 },
    firstNumber: 7,
  };
  const repeated = await importPass(options, powers, tally).catch((error: Error) => error.message);
  return {
    plain,
    tally,
    repeated,
    found,
    tuples: found.tuples.map((pieces) => Buffer.concat(pieces).toString('latin1')),
    samples: taking.map(({ facts }) => [...facts.sample.take()]),
    answers: taking.map(({ facts }) => [...facts.answerCounts()]),
    problems: table.log.problems,
    counts: table.log.counts,
  };
}

const UNSTATED: ImportStatement = {
  reading: {},
  offering: 1,
  drop: [],
  rows: 'one',
  emptyMeans: 'nothing',
  newCustomers: 'add',
  outcome: 'status=won',
  idFrom: 1,
} as unknown as ImportStatement;

function recordingPowers() {
  const found = { tuples: [[], []] as Uint8Array[][], unreadable: [] as unknown[], passedOver: [] as unknown[] };
  const said = (each: TableRow) => ({ ...each, cells: [...each.cells] });
  const powers: PassPowers = {
    async write(customers: TupleBlock, records: TupleBlock) {
      found.tuples[0]?.push(...customers.pieces.map((piece) => piece.slice()));
      found.tuples[1]?.push(...records.pieces.map((piece) => piece.slice()));
    },
    changed: () => {},
    renamed: () => {},
    unreadable: (each, { column }) => found.unreadable.push([said(each), column]),
    passedOver: (each, why) => found.passedOver.push([said(each), why]),
    check(text, each, column) {
      if (!isStorable(text)) throw new Error(`${each.row} ${column}`);
    },
    progress: () => {},
    breathe: async () => {},
    signal: new AbortController().signal,
  };
  return { powers, found };
}
