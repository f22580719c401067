import { sql } from 'kysely';
import { type Touched, touch } from '../../customers/touched.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { SignalValue } from '../observation/observation.ts';
import { defaultReliability, type SourceKind } from '../observation/source.ts';
import type { Banding } from '../portfolio/banding.ts';
import { chooseAnswerBands } from '../portfolio/chooseBands.ts';
import { insertBanding, insertSignal } from '../signal/store.ts';
import type { Signal } from '../signal.ts';

const about = { about: 'organisation', role: 'signal' } as const;
const claim = { direction: 1, strength: 'fair', why: 'test' } as const;

/** Signals of every kind; by number from 1. The last one says how it ended. */
export const worldSignals: readonly Signal[] = [
  { id: 'employees', label: 'Employees', kind: 'number', axis: { axis: 'needs', ...claim }, ...about },
  { id: 'founded', label: 'Founded', kind: 'date', ...about },
  { id: 'country', label: 'Country', kind: 'choice', ...about, role: 'segment' },
  {
    id: 'openness',
    label: 'Openness',
    kind: 'scale',
    answers: ['low', 'middle', 'high'],
    axis: { axis: 'willingness', ...claim },
    ...about,
  },
  {
    id: 'tender',
    label: 'Tender',
    kind: 'yesno',
    answers: ['no', 'yes'],
    axis: { axis: 'needs', ...claim, direction: -1 },
    ...about,
  },
  { id: 'mood', label: 'Mood', kind: 'choice', about: 'person', role: 'signal' },
  { id: 'unbanded', label: 'Unbanded', kind: 'number', ...about },
  { id: 'status', label: 'Status', kind: 'choice', about: 'organisation', role: 'outcome' },
];

export const worldSources: readonly SourceKind[] = ['questionnaire', 'colleague', 'crm', 'file'];
const DOUBTED = 5;

/** Offering 1, sources 1 to 4 and one that nobody believes, and the signals with their bands. */
export async function makeWorld(db: AnyDatabase, workspace: number): Promise<void> {
  await sql`insert into offering values (${workspace}, 1, 'Our offering', false, 0)`.execute(db);
  for (const [index, kind] of worldSources.entries()) {
    const { reliability } = defaultReliability[kind];
    await sql`insert into source values (${workspace}, ${index + 1}, ${kind}, ${kind}, ${reliability}, false, 0)`.execute(
      db,
    );
  }
  await sql`insert into source values (${workspace}, ${DOUBTED}, 'doubted', 'colleague', 0, false, 0)`.execute(db);
  const place = { workspace, version: 0 };
  for (const signal of worldSignals) {
    const outcome =
      signal.role === 'outcome' ? { good: ['Won'], notGood: ['Lost'], notEnded: ['Open'], leftOut: [] } : null;
    const number = await insertSignal(db, place, { ...signal, offering: outcome && 1, outcome });
    const banding = worldBanding(signal);
    if (banding) await insertBanding(db, place, number, banding);
  }
}

function worldBanding(signal: Signal): Banding | undefined {
  if (signal.role === 'outcome' || signal.id === 'unbanded') return undefined;
  const shape = { signal: signal.id, version: 1, order: 'ordered' } as const;
  if (signal.kind === 'number') {
    return { ...shape, labels: ['missing', 'a', 'b', 'c', 'd'], edges: [0, 1.5, 1000] };
  }
  if (signal.kind === 'date') return { ...shape, labels: ['missing', 'old', 'new'], edges: [10_957] };
  return chooseAnswerBands(signal, new Map([['France', 3]]));
}

/** Makes a change as an operation would: the next version, and whom it touched. */
export async function change(
  db: AnyDatabase,
  workspace: number,
  write: (db: AnyDatabase, version: number) => Promise<Touched>,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ version: number }>`
      update workspace set version = version + 1 where id = ${workspace} returning version`.execute(transaction);
    const version = rows[0]?.version as number;
    await touch(transaction, { workspace, version }, await write(transaction, version));
    return version;
  });
}

export async function addCustomer(db: AnyDatabase, workspace: number, number: number): Promise<void> {
  await sql`insert into customer (workspace, number, id, name, made_in, version)
    values (${workspace}, ${number}, ${`K${number}`}, ${`Customer ${number}`}, 1, 1)`.execute(db);
}

export interface TestRecord {
  readonly customer: number;
  readonly facts: Readonly<Record<number, SignalValue>>;
  readonly observedAt?: string;
  readonly part?: number;
}

export async function addDelivery(
  db: AnyDatabase,
  workspace: number,
  delivery: { readonly id: number; readonly source: number; readonly observedAt: string },
  records: readonly TestRecord[],
): Promise<void> {
  const { id, source, observedAt } = delivery;
  await sql`insert into delivery values (${workspace}, ${id}, ${source}, ${observedAt}, 1, null, 1)`.execute(db);
  for (const record of records) {
    await sql`insert into record values (${workspace}, ${record.customer}, ${id}, ${record.part ?? 0},
      ${record.observedAt ?? null}, ${JSON.stringify(record.facts)})`.execute(db);
  }
}

export interface TestRetraction {
  readonly id: number;
  readonly at: string;
  readonly delivery?: number;
  readonly customer?: number;
  readonly part?: number;
  readonly signal?: number;
  readonly retracts?: number;
}

export async function addRetraction(db: AnyDatabase, workspace: number, retraction: TestRetraction): Promise<void> {
  const { id, at, delivery, customer, part, signal, retracts } = retraction;
  await sql`insert into retraction values (${workspace}, ${id}, ${delivery ?? null}, ${customer ?? null}, ${part ?? null},
    ${signal ?? null}, ${retracts ?? null}, 1, ${at}, null, 1)`.execute(db);
}
