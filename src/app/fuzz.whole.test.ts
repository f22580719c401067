import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, expect, test } from 'vitest';
import { Failure } from '../platform/failure.ts';
import { fuzzOperation } from '../platform/http/fuzz.fixture.ts';
import { silentLog } from '../platform/http/log.ts';
import { openApi } from '../platform/http/openApi.ts';
import { type HttpService, serveHttp } from '../platform/http/serveHttp.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { exampleService } from './examples.fixture.ts';
import { failures } from './failures.ts';
import type { Service } from './openService.ts';
import { operations } from './operations.ts';
import { serviceApp } from './serviceApp.ts';

/** `npm run fuzz` asks more, by another seed, and wants to see what came of it. */
const runs = Number(process.env['BELLWETHER_FUZZ_RUNS'] ?? 100);
const seed = Number(process.env['BELLWETHER_FUZZ_SEED'] ?? 1);
const showsTable = process.env['BELLWETHER_FUZZ_RUNS'] !== undefined;

/** After so many requests a fresh copy of the world is taken: the fuzz erases, removes and withdraws as it goes. */
const WORN_OUT = 600;
const PATIENCE_MS = 120_000 + runs * 1000;

const document = openApi(operations, { version: 'fuzz', failures });

test('the document is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s stands any request',
  async (id, operation) => {
    let statuses = await fuzzed(operation);
    if (!isFulfilled(statuses)) {
      // What its example is about may have been removed by the requests of other operations.
      await leave();
      statuses = await fuzzed(operation);
    }
    if (showsTable) process.stdout.write(`${id.padEnd(28)} ${tableLine(statuses)}\n`);
    expect(isFulfilled(statuses), `no request was ever fulfilled: ${tableLine(statuses)}`).toBe(true);
  },
  PATIENCE_MS,
);

type Statuses = Readonly<Record<number, number>>;

async function fuzzed(operation: Operation): Promise<Statuses> {
  const statuses: Record<number, number> = {};
  for (let asked = 0; asked < runs; asked += WORN_OUT) {
    const { service, http } = await world();
    const some = Math.min(WORN_OUT, runs - asked);
    const found = await fuzzOperation(document, operation.id, { runs: some, seed: seed + asked, baseUrl: http.url });
    for (const [status, times] of Object.entries(found)) statuses[+status] = (statuses[+status] ?? 0) + times;
    wear += some;
    if (operation.isLong) await performSome(service, operation, Math.max(5, Math.floor(some / 20)));
  }
  return statuses;
}

function isFulfilled(statuses: Statuses): boolean {
  return Object.keys(statuses).some((status) => Number(status) < 400);
}

let wear = 0;
let current: { readonly service: Service; readonly http: HttpService } | undefined;

async function world(): Promise<NonNullable<typeof current>> {
  if (current && wear < WORN_OUT) return current;
  await leave();
  const service = await exampleService();
  const http = await serveHttp(serviceApp(service, 'fuzz', silentLog), { host: '127.0.0.1', port: 0 });
  wear = 0;
  current = { service, http };
  return current;
}

async function leave(): Promise<void> {
  const { service, http } = current ?? {};
  current = undefined;
  await http?.close(1000);
  await service?.close();
}
afterAll(leave, PATIENCE_MS);

/** Nobody runs the jobs that the fuzz queued; some of them are performed here, whose answers a job would hide. */
async function performSome(
  { database, performer, caller }: Service,
  operation: Operation,
  most: number,
): Promise<void> {
  const { rows } = await database.pool.query<{ input: unknown }>(
    `select input from job where operation = $1 and state = 'queued' order by md5(id::text) limit $2`,
    [operation.id, most],
  );
  for (const { input } of rows) {
    try {
      const { output } = await performer.perform(operation, input as never, caller);
      expect(operation.output.parse(output)).toEqual(output);
    } catch (error) {
      if (error instanceof Failure) continue;
      throw new Error(`${operation.id} broke at ${JSON.stringify(input).slice(0, 2000)}`, { cause: error });
    }
  }
}

function tableLine(statuses: Statuses): string {
  return Object.entries(statuses)
    .map(([status, times]) => `${status}: ${String(times).padStart(4)}`)
    .join('   ');
}
