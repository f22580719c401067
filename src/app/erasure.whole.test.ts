import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEvent, listEvents } from '../platform/event/contract.ts';
import { silentLog } from '../platform/http/log.ts';
import { getJob } from '../platform/job/contract.ts';
import { jobRunner } from '../platform/job/runner.ts';
import { queueJob } from '../platform/job/store.ts';
import type { Handled } from '../platform/operation/handled.ts';
import { type TestWorkspace, testWorkspace } from '../platform/operation/performed.fixture.ts';
import { addUpload } from '../platform/upload/contract.ts';
import type { UploadFolder } from '../platform/upload/uploadFolder.ts';
import { migrations } from './migrations.ts';
import { rooms, seeds } from './rooms.ts';

/**
 * A person and a customer of whom as many places speak as rooms exist; afterwards all of the database is searched for
 * them, and the audit trail as it is given out.
 */
const person = { name: 'Ottilie Quastenbrink', email: 'o.quastenbrink@pfauenauge.example', phone: '+49 30 5551234567' };
const customer = { id: 'ZQ-4711', name: 'Pfauenauge Feinwerk GmbH', domain: 'pfauenauge.example' };
const formerName = 'Tagpfau Feinwerk GmbH';

let folder: string;
let world: TestWorkspace;
let handled: readonly Handled[];
let uploads: UploadFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-erasure-'));
  const clock = { ms: Date.UTC(2026, 10, 21, 8) };
  const now = () => new Date((clock.ms += 1000));
  world = await testWorkspace({
    migrations: migrations.filter(({ id }) => !/^000[1-4]-/.test(id)),
    seeds,
    now,
    routes: (database) => {
      const all = rooms({ database, db: database.kysely, dataFolder: folder, now });
      ({ handled, uploads } = all);
      return all.handled;
    },
  });
  await speakOfThem();
}, 300_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const call = async (id: string, input: Record<string, unknown>, key?: string) => {
  const { operation } = handled.find((each) => each.operation.id === id) as Handled;
  return (await world.perform(operation, input, key === undefined ? {} : { idempotencyKey: key })).output as never;
};

async function speakOfThem(): Promise<void> {
  const upload = await uploaded(`${person.name}.csv`, file());
  await call('imports.run', { upload, id: 'Customer', outcome: 'Status=Won vs Lost', map: { columns } }, 'import');
  await call('customers.update', { customer: customer.id, name: formerName });
  await call('customers.update', { customer: customer.id, name: customer.name, domain: customer.domain }, 'rename');
  await call('contacts.create', { customer: customer.id, ...person, note: `${person.name} decides.` }, 'contact');
  await call('contacts.create', { customer: 'C-1', name: 'Somebody Else', note: `Knows ${person.name}.` });
  const facts = [
    { signal: 'Kontakt', value: person.name },
    { signal: 'Region', value: person.name },
  ];
  await call('observations.record', { customer: 'C-2', source: 'interview', facts }, 'observations');
  const said = await call('observations.record', { customer: customer.id, source: 'interview', facts }, 'said');
  await call('observations.retract', { observation: said['delivery'], why: `${person.name} asked for it.` });
  await call('customers.create', { id: 'Twin', name: 'Pfauenauge Feinwerk', domain: customer.domain });
  await call('customers.merge', { customer: 'C-3', into: customer.id }, 'merge');
  await call('scorecards.fit', { adopt: true, note: `Without ${customer.name}.` });
  await call('decisions.save', { take: 3, lockedIn: [customer.id], note: `As ${person.name} wished.` }, 'decision');
  await call('trials.open', { name: `Trial of ${person.name}`, customers: [customer.id, 'C-5'] }, 'trial');
  for (const note of ['First.', `By ${person.name}.`, 'Otherwise.', `Again by ${person.name}.`]) {
    await call('trials.setMember', { trial: 1, customer: 'C-5', state: 'joined', note });
  }
  await call('signals.create', {
    id: 'decides',
    label: 'Who decides',
    kind: 'choice',
    answers: [person.name, 'Nobody'],
  });
  await runJob('duplicates.list', {});
  await runJob('imports.run', { upload, id: customer.id });
}

const columns = {
  'Company name': { role: 'name' },
  Kontakt: { role: 'signal', kind: 'choice', personal: true },
  Employees: { role: 'signal', kind: 'number' },
  Region: { role: 'signal', kind: 'choice' },
};

/** Sixty customers; the first one is ours, and a cell that is no number quotes it. */
function file(): string {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const isOurs = i === 0;
    const id = isOurs ? customer.id : `C-${i}`;
    const name = isOurs ? formerName : `Company ${i}`;
    const contact = isOurs ? person.name : `Person ${i}`;
    const employees = isOurs ? person.email : String(10 + ((i * 37) % 400));
    return [
      id,
      name,
      contact,
      employees,
      ['North', 'South', 'West'][i % 3],
      i < 8 ? 'Open' : i % 2 ? 'Won' : 'Lost',
    ].join(',');
  });
  return `Customer,Company name,Kontakt,Employees,Region,Status\n${lines.join('\n')}\n`;
}

async function uploaded(fileName: string, text: string): Promise<string> {
  async function* content() {
    yield new TextEncoder().encode(text);
  }
  const received = await uploads.receive(content(), 1_000_000);
  return (await world.call(addUpload, { fileName }, { file: received, idempotencyKey: `upload-${received.id}` })).id;
}

async function runJob(id: string, input: object): Promise<void> {
  const { db, workspace, database, performer } = world;
  const { operation } = handled.find((each) => each.operation.id === id) as Handled;
  const caller = { workspace, actor: 1 };
  const queued = await queueJob(db, operation, input, caller, new Date().toISOString());
  const runner = jobRunner({ database, performer, now: () => new Date(), log: silentLog, pollMs: 20 });
  const state = async () => (await performer.perform(getJob, { job: queued.id }, caller)).output.state;
  while (!['done', 'failed'].includes(await state())) await pause(20);
  await runner.stop();
}

const traces = [person.name, person.email, person.phone, 'quastenbrink', '5551234567'];
const customerTraces = [customer.id, customer.name, customer.domain, formerName, 'pfauenauge', 'tagpfau', '"C-3"'];

test('before the erasure many places speak of them, so that the search below can fail', async () => {
  const places = await placesOf([...traces, ...customerTraces]);
  for (const place of ['contact.name', 'customer.id', 'record.facts', 'signal.answers', 'event.undo', 'job.output']) {
    expect(places).toContain(place);
  }
  for (const place of ['retraction.why', 'import.report', 'import.file_name', 'idempotency.answer', 'job.failure']) {
    expect(places).toContain(place);
  }
  for (const place of ['upload.file_name', 'decision.note', 'trial.name', 'trial_member.note', 'scorecard.note']) {
    expect(places).toContain(place);
  }
});

describe('after a contact was erased', () => {
  beforeAll(async () => {
    await call('contacts.erase', { contact: 1, confirm: 1 }, 'erase contact');
  });

  test('no column of text or JSON of any table speaks of the person', async () => {
    expect(await placesOf(traces)).toEqual([]);
  });

  test('the audit trail still says who did what when, and nothing of the person', async () => {
    const trail = await auditTrail();
    expect(trail.filter(({ subject }) => subject === 'contact/1').map(({ operation }) => operation)).toEqual([
      'contacts.erase',
      'contacts.create',
    ]);
    for (const trace of traces) expect(JSON.stringify(trail)).not.toContain(trace);
  });

  test('what is known of the customer itself stays', async () => {
    expect(await call('customers.get', { customer: customer.id })).toMatchObject({ name: customer.name });
    const { signals } = await call('profiles.get', { customer: customer.id });
    expect(signals).toEqual(expect.arrayContaining([expect.objectContaining({ signal: 'Region', value: 'North' })]));
  });

  test('everything that speaks of others still answers, in the shapes it states', answersStillFit);
});

describe('after the customer was erased', () => {
  beforeAll(async () => {
    await call('customers.merge', { customer: 'Twin', into: customer.id });
    await call('customers.erase', { customer: customer.id, confirm: customer.id }, 'erase customer');
  });

  test('no column of text or JSON of any table speaks of it', async () => {
    expect(await placesOf(customerTraces)).toEqual([]);
  });

  test('nor does the audit trail', async () => {
    const trail = JSON.stringify(await auditTrail());
    for (const trace of customerTraces) expect(trail).not.toContain(trace);
  });

  test('everything that speaks of others still answers, in the shapes it states', answersStillFit);

  test('the base is what would be built anew, without the erased', async () => {
    expect(await call('base.verify', {})).toMatchObject({ differences: [] });
  });
});

async function answersStillFit(): Promise<void> {
  const asked: [string, Record<string, unknown>][] = [
    ['imports.get', { import: 1 }],
    ['imports.list', {}],
    ['signals.list', {}],
    ['decisions.get', { decision: 1 }],
    ['trials.get', { trial: 1 }],
    ['trials.members', { trial: 1 }],
    ['jobs.list', {}],
    ['events.list', {}],
    ['customers.list', { state: 'all' }],
    ['contacts.list', { customer: 'C-1' }],
    ['observations.list', { customer: 'C-2' }],
    ['profiles.get', { customer: 'C-2' }],
    ['odds.get', { customer: 'C-5' }],
    ['duplicates.list', {}],
  ];
  for (const [id, input] of asked) {
    const { operation } = handled.find((each) => each.operation.id === id) as Handled;
    const answer = operation.output.safeParse(await call(id, input));
    expect({ id, issues: answer.error?.issues }).toEqual({ id, issues: undefined });
  }
}

async function auditTrail() {
  const { items } = await world.call(listEvents, { limit: 1000 });
  return Promise.all(items.map(({ id }) => world.call(getEvent, { event: id })));
}

/** `table.column` of every column in which any of these stands, in capitals or not. */
async function placesOf(parts: readonly string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY')
    order by 1, 2`.execute(world.db);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await sql`
      select from ${sql.table(table)} cross join unnest(${parts}::text[]) asked (words)
      where strpos(lower(${sql.ref(`${table}.${column}`)}::text), lower(asked.words)) > 0 limit 1`.execute(world.db);
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
