// The living base: building it from PostgreSQL, keeping up with one write, measuring and rescoring everybody, against the same
// sum of points in the same PostgreSQL. `npm run bench -- living 100000` takes another number of customers.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { customersMigration } from '../src/customers/migrations.ts';
import type { Base } from '../src/evidence/living/livingBase.ts';
import { livingBases } from '../src/evidence/living/store.ts';
import { evidenceMigration } from '../src/evidence/migrations.ts';
import { chooseNumberBands } from '../src/evidence/portfolio/chooseBands.ts';
import { insertBanding, insertSignal } from '../src/evidence/signal/store.ts';
import type { Signal } from '../src/evidence/signal.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/openDatabase.ts';
import { platformMigrations } from '../src/platform/migrations.ts';
import type { AnyDatabase } from '../src/platform/operation/handled.ts';
import { makeWorkspace } from '../src/platform/workspace/store.ts';
import { baseMeasures } from '../src/readiness/measure/baseMeasures.ts';
import { selectionMigration } from '../src/selection/migrations.ts';
import { logOddsOfPortfolio } from '../src/selection/scorecard/odds.ts';
import type { Scorecard } from '../src/selection/scorecard/scorecard.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const NUMBERS = 12;
const SIGNALS = 20;
const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
// PostgreSQL may run as another account, which has to pass.
await chmod(folder, 0o711);
const database = await openDatabase({ dataFolder: join(folder, 'data') });
const { pool } = database;
try {
  await migrate(database, [...platformMigrations, customersMigration, evidenceMigration, selectionMigration], {
    appVersion: 'bench',
    backupFirst: async () => {},
  });
  const db = database.kysely as AnyDatabase;
  const workspace = await makeWorkspace(db, { name: 'Bench', owner: 'Owner', now: new Date().toISOString() }, []);
  await fill(db, workspace);

  const bases = livingBases({ db, connect: () => database.connect(), now: () => new Date() });
  const before = process.memoryUsage();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const base = await timed(`build the base of ${rows} customers x ${SIGNALS}`, () => bases.current(workspace, 1));
  delay.disable();
  globalThis.gc?.();
  const after = process.memoryUsage();
  line('longest time the event loop was held', delay.max / 1e6, 'ms');
  line('the same, 99 times of 100 less than', delay.percentile(99) / 1e6, 'ms');
  line('memory of the base (heap)', (after.heapUsed - before.heapUsed) / 1e6, 'MB');
  line('memory of the base (typed arrays)', (after.arrayBuffers - before.arrayBuffers) / 1e6, 'MB');
  line('peak of the process', process.resourceUsage().maxRSS / 1024, 'MB');

  await timed('a look without changes', () => bases.current(workspace, 1));
  await writeOne(workspace, 2);
  await timed('keep up with one write', () => bases.current(workspace, 1));
  await timed('measures of everybody', async () => baseMeasures(base));
  await writeOne(workspace, 3);
  await bases.current(workspace, 1);
  await timed('measures after one write', async () => baseMeasures(base));
  await timed('find a customer by id (index made)', async () => base.rowOfId('K77'));
  await timed('groups of identical rows', async () => base.groupOfRow);

  const scorecard = scorecardOf(base);
  logOddsOfPortfolio(scorecard, base.portfolio);
  const ours = await quickestOfFive(async () => void logOddsOfPortfolio(scorecard, base.portfolio));
  line('log-odds of everybody, quickest of five', ours, 'ms');
  const theirs = await sumInPostgres(scorecard, base);
  line('PostgreSQL, points in float8 columns, best 50', theirs, 'ms');
  line('ratio', theirs / ours, 'times');
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

/** Twelve numbers, eight answers, one delivery; the rows are made by the database itself. */
async function fill(db: AnyDatabase, workspace: number): Promise<void> {
  await pool.query(`insert into offering values (${workspace}, 1, 'Our offering', false, 0)`);
  await pool.query(`insert into source values (${workspace}, 1, 'file', 'file', 0.7, 0)`);
  const claim = { direction: 1, strength: 'fair', why: 'benchmark' } as const;
  const sample = Float32Array.from({ length: 1600 }, (_, i) => i * 6.25);
  for (let i = 1; i <= SIGNALS; i++) {
    const isNumber = i <= NUMBERS;
    const axis = i > 15 ? 'needs' : 'willingness';
    const signal: Signal = {
      id: `signal_${i}`,
      label: `Signal ${i}`,
      kind: isNumber ? 'number' : 'scale',
      ...(!isNumber && { answers: ['1', '2', '3', '4', '5'], axis: { axis, ...claim } }),
      about: 'organisation',
      role: 'signal',
    };
    const place = { workspace, version: 0 };
    const number = await insertSignal(db, place, { ...signal, offering: null, outcome: null });
    const banding = isNumber
      ? chooseNumberBands(signal, sample)
      : {
          signal: signal.id,
          version: 1,
          order: 'ordered' as const,
          labels: ['missing', '1', '2', '3', '4', '5'],
          bandOfAnswer: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 },
        };
    await insertBanding(db, place, number, banding);
  }
  await pool.query(`insert into delivery values (${workspace}, 1, 1, '2026-10-01T00:00:00Z', 1, null, 0)`);
  const client = await database.connect();
  await client.query(`insert into customer (workspace, number, id, name, made_in, version)
    select ${workspace}, n, 'K' || n, 'Customer ' || n, 0, 0 from generate_series(1, ${rows}) n`);
  const facts = Array.from({ length: SIGNALS }, (_, i) => {
    const random = `hashint4(n * ${SIGNALS} + ${i})::bigint & 2147483647`;
    return i < NUMBERS
      ? `'"${i + 1}":' || ((${random}) % 1000000) / 100.0::float8`
      : `'"${i + 1}":"' || 1 + (${random}) % 5 || '"'`;
  });
  await client.query(`insert into record
    select ${workspace}, n, 1, 0, null, ('{' || ${facts.join(" || ',' || ")} || '}')::json from generate_series(1, ${rows}) n`);
  await client.query('vacuum analyze');
  await client.end();
}

async function writeOne(workspace: number, delivery: number): Promise<void> {
  const { rows: changed } = await pool.query(
    `update workspace set version = version + 1 where id = ${workspace} returning version`,
  );
  const { version } = changed[0] as { version: number };
  await pool.query(
    `insert into delivery values (${workspace}, ${delivery}, 1, '2026-10-02T00:00:00Z', 1, null, ${version})`,
  );
  await pool.query(`insert into record values (${workspace}, 77, ${delivery}, 0, null, '{"1":5,"13":"5"}')`);
  await pool.query(`insert into touched values (${workspace}, ${version}, 77, 77)`);
}

function scorecardOf({ portfolio }: Base): Scorecard {
  const signals = portfolio.columns.map(({ signal, banding }, j) => ({
    signal: signal.id,
    label: signal.label,
    order: banding.order,
    bandingVersion: banding.version,
    bands: banding.labels.map((label, band) => ({
      label,
      points: (band - 4) * 0.01 * (j + 1),
      standardError: 0.1,
      outcomes: 1,
    })),
    smoothing: 1,
    effectiveBands: 1,
  }));
  return {
    version: 1,
    restsOn: 'outcomes',
    base: -1,
    signals,
    covariance: [],
    prior: null,
    outcomes: 100,
    good: 30,
    sharing: [],
    leftOut: [],
  };
}

/** The same bands as float8 columns; points by a chain of comparisons, as a scorecard compiled to SQL would be. */
async function sumInPostgres({ signals }: Scorecard, { portfolio: { columns } }: Base): Promise<number> {
  const client = await database.connect();
  const names = columns.map((_, j) => `s${j}`);
  await client.query(`create unlogged table banded (n int, ${names.map((name) => `${name} float8`).join()})`);
  await client.query(
    `insert into banded select n, ${names
      .map(
        (_, j) =>
          `(hashint4(n * ${SIGNALS} + ${j})::bigint & 2147483647) % ${(columns[j]?.banding.labels.length ?? 2) - 1} + 1`,
      )
      .join()} from generate_series(1, ${rows}) n`,
  );
  await client.query('vacuum analyze banded');
  const terms = signals.map(({ bands }, j) => {
    const points = bands.map(({ points }) => `'${points}'::float8`).join();
    return `(array[${points}]::float8[])[s${j}::int + 1]`;
  });
  const linear = signals.map(({ bands }, j) => `s${j} * '${bands[1]?.points ?? 0}'::float8`);
  await client.query('set max_parallel_workers_per_gather = 2');
  const run = (sum: string): Promise<number> =>
    quickestOfFive(() => client.query(`select n, ${sum} as log_odds from banded order by log_odds desc limit 50`));
  const looked = await run(terms.join(' + '));
  line('PostgreSQL, points looked up by band, best 50', looked, 'ms');
  const plain = await run(linear.join(' + '));
  await client.end();
  return plain;
}

async function quickestOfFive(work: () => Promise<unknown>): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const startedAt = performance.now();
    await work();
    quickest = Math.min(quickest, performance.now() - startedAt);
  }
  return quickest;
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  const milliseconds = performance.now() - startedAt;
  line(what, milliseconds, 'ms');
  return result;
}

function line(what: string, figure: number, unit: string): void {
  process.stdout.write(`${what.padEnd(56)} ${figure.toFixed(1).padStart(10)} ${unit}\n`);
}
