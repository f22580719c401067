import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { runImport } from '../src/evidence/import/contract.ts';
import { type Mapping, mappingSchema } from '../src/evidence/mapping/mapping.ts';
import { embeddedServer } from '../src/platform/database/embeddedServer.ts';
import { clientOver } from '../src/platform/http/client.ts';
import { httpTransport } from '../src/platform/http/httpTransport.ts';
import { checkedShape } from '../src/platform/http/requestShape.ts';
import { addUpload } from '../src/platform/upload/contract.ts';
import { fitScorecardOperation } from '../src/selection/scorecard/contract.ts';
import { writeCustomers } from './customersFile.ts';
import { bellwether, quickest } from './measured.ts';
import { peakMegabytes } from './peakMegabytes.ts';

/**
 * The built service with 100,000 customers: how long it takes to start, against bare Node and the bare PostgreSQL that it
 * brings; then 200 requests a second for 20 seconds, each operation's latency against `select 1` over the same HTTP, the
 * same pool and in the same seconds; and the memory of both processes at their peak. Load and service share the machine.
 */
const customers = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 20);

interface Load {
  readonly what: string;
  readonly perSecond: number;
  readonly request: () => autocannon.Request;
}

let asked = 0;
/** Spread over everybody, never twice the same within a run. */
const customer = () => `C${1 + ((asked++ * 7919) % customers)}`;
const get = (path: string) => (): autocannon.Request => ({ method: 'GET', path: path.replace('{}', customer()) });
const post = (path: string, body: () => unknown) => (): autocannon.Request => ({
  method: 'POST',
  path: path.replace('{}', customer()),
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body()),
});

const baseline: Load = { what: 'select 1 (health, baseline)', perSecond: 20, request: get('/health/ready') };
const loads: readonly Load[] = [
  baseline,
  { what: 'customers.overview', perSecond: 60, request: get('/api/v1/customers/{}/overview') },
  { what: 'odds.get', perSecond: 40, request: get('/api/v1/customers/{}/odds') },
  { what: 'measures.get', perSecond: 30, request: get('/api/v1/customers/{}/measures') },
  { what: 'questions.next', perSecond: 15, request: get('/api/v1/customers/{}/next-question') },
  {
    what: 'customers.find',
    perSecond: 15,
    request: post('/api/v1/customers/find', () => ({
      filter: `usage_1 > ${100 + (asked % 800)} and region is "France"`,
      sort: 'odds',
      limit: 50,
    })),
  },
  {
    what: 'observations.record',
    perSecond: 20,
    request: post('/api/v1/customers/{}/observations', () => ({
      source: 'interview',
      facts: [{ signal: 'usage_1', value: 100 + (asked % 900) }],
    })),
  },
];

const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
await chmod(folder, 0o711);
try {
  await bench();
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function bench(): Promise<void> {
  const node = quickest(5, ['-e', '']).seconds;
  const postgresCold = await timed(() => bareServer());
  const postgresWarm = await timed(() => bareServer());
  const data = join(folder, 'data');
  const cold = await timed(async () => stop(await start(data)));
  await fill(data);
  const startedAt = performance.now();
  const service = await start(data);
  const warm = (performance.now() - startedAt) / 1000;
  try {
    const first = await timed(() => answered(`${service.url}/api/v1/customers/C1/overview`));
    say('start: bare node (baseline)', node, node);
    say('start: bare PostgreSQL, empty folder, and stop (baseline)', postgresCold, postgresCold);
    say('start: service, empty folder, and stop', cold, postgresCold);
    say('start: bare PostgreSQL, again, and stop (baseline)', postgresWarm, postgresWarm);
    say(`start: service with ${customers} customers`, warm, postgresWarm);
    say(`then its first overview, which builds the base`, first, postgresWarm);
    await answered(`${service.url}/api/v1/groups`);
    await underLoad(service.url);
    const { own, server } = peakMegabytes(service.pid, join(data, 'database', 'cluster'));
    process.stdout.write(
      `peak memory: ${own.toFixed(0)} MB service, ${server.toFixed(0)} MB largest PostgreSQL process\n`,
    );
  } finally {
    await stop(service);
  }
}

async function bareServer(): Promise<void> {
  const server = await embeddedServer({ dataFolder: join(folder, 'bare'), durable: true });
  await server.leave();
}

/** Customers by import, with a scorecard that learned from their outcomes. */
async function fill(data: string): Promise<void> {
  const path = join(folder, 'customers.csv');
  await writeCustomers(path, customers, 'plain');
  const service = await start(data);
  const wait = (ms: number, signal?: AbortSignal) => pause(ms, undefined, signal ? { signal } : {});
  const client = clientOver(httpTransport({ baseUrl: service.url, fetch, shapeOf: checkedShape, pause: wait }));
  const { openAsBlob } = await import('node:fs');
  const file = await openAsBlob(path);
  const { id } = await client.call(addUpload, { fileName: 'customers.csv' }, { file });
  const importing = await timed(() => client.call(runImport, { upload: id, outcome: 'status=won', map: axisMap() }));
  const fitting = await timed(() => client.call(fitScorecardOperation, { adopt: true }));
  process.stdout.write(`imported in ${importing.toFixed(1)} s, scorecard fitted in ${fitting.toFixed(1)} s, as jobs\n`);
  await stop(service);
}

/** Four of the choices speak to axes, so that there are measures to work out. */
function axisMap(): Mapping {
  const answers = Array.from({ length: 6 }, (_, i) => `kind ${i}`);
  const speaking = (axis: string) => ({
    role: 'signal',
    kind: 'scale',
    answers,
    axis,
    direction: 'raises',
    strength: 'fair',
    why: 'made up for this measurement',
  });
  return mappingSchema.parse({
    columns: {
      trait_1: speaking('willingness'),
      trait_2: speaking('willingness'),
      trait_3: speaking('needs'),
      trait_4: speaking('needs'),
    },
  });
}

async function underLoad(url: string): Promise<void> {
  await Promise.all(loads.map((load) => run(url, load, 2)));
  const results = await Promise.all(loads.map(async (load) => [load, await run(url, load, seconds)] as const));
  const base = results[0]?.[1].latency ?? { p50: Number.NaN, p99: Number.NaN };
  for (const [{ what, perSecond }, { latency, requests, non2xx, errors }] of results) {
    const ratios = `x ${(latency.p50 / base.p50).toFixed(2)}, x ${(latency.p99 / base.p99).toFixed(2)}`;
    const wrong = non2xx + errors > 0 ? `   ${non2xx} refused, ${errors} lost` : '';
    process.stdout.write(
      `${what.padEnd(30)} ${String(perSecond).padStart(4)}/s asked ${requests.average.toFixed(0).padStart(4)}/s answered  p50 ${latency.p50.toFixed(1).padStart(7)} ms  p99 ${latency.p99.toFixed(1).padStart(7)} ms  ${ratios}${wrong}\n`,
    );
  }
}

function run(url: string, { perSecond, request }: Load, duration: number): Promise<autocannon.Result> {
  return autocannon({
    url,
    duration,
    connections: 10,
    overallRate: perSecond,
    requests: [{ setupRequest: (former) => ({ ...former, ...request() }) }],
  });
}

interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

async function start(data: string): Promise<Running> {
  const child = spawn(process.execPath, [bellwether, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += chunk;
    const url = /runs at (http:\/\/[^/\s]+)/.exec(text)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      pid: child.pid as number,
      async stop() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`The service did not start: ${text}`);
}

function stop(service: Running): Promise<void> {
  return service.stop();
}

async function answered(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await action();
  return (performance.now() - startedAt) / 1000;
}

function say(what: string, taken: number, base: number): void {
  process.stdout.write(`${what.padEnd(60)} ${taken.toFixed(3).padStart(8)} s  x ${(taken / base).toFixed(2)}\n`);
}
