import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { undoEvent } from '../event/contract.ts';
import { reads } from '../operation/handled.ts';
import { operation } from '../operation/operation.ts';
import { problem } from './problemSchema.ts';
import { type TestService, testService } from './service.fixture.ts';

const measureText = operation({
  id: 'texts.measure',
  method: 'post',
  path: '/texts/measure',
  summary: 'Say how long a text is',
  about: 'Takes more than other bodies.',
  effect: 'reads',
  mostBodyBytes: 10_000,
  input: z.strictObject({ value: z.string() }),
  output: z.strictObject({ characters: z.number() }),
  failures: [],
  example: { value: 'a' },
});

let it: TestService;
beforeAll(async () => {
  it = await testService({
    limits: { bodyBytes: 2000, uploadBytes: 100_000, readMs: 1500 },
    routes: [reads(measureText, async ({ value }) => ({ characters: value.length }))],
  });
});
afterAll(() => it.close());

const api = (path: string, init?: RequestInit) => fetch(`${it.url}/api/v1${path}`, init);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api(path, { method: 'PUT', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** What fetch would not send. */
function raw(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const { port } = it.service;
    const request = rawRequest({ host: '127.0.0.1', port, path, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    request.on('error', reject);
    request.end(options.body);
  });
}

/** Bytes on the wire, answered until the connection closes. */
function bytes(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(it.service.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece.toString();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('every family of refusal answers with one body', async () => {
  const { port } = it.service;
  const families: [
    name: string,
    status: number,
    code: string,
    answer: () => Promise<{ status: number; text: string }>,
  ][] = [
    ['an unknown address', 404, 'address-unknown', () => raw('/nowhere')],
    ['an unknown operation', 404, 'address-unknown', () => raw('/api/v1/nowhere')],
    ['an unknown thing', 404, 'event-unknown', () => raw('/api/v1/events/99')],
    ['a wrong method', 405, 'method-not-allowed', () => raw('/api/v1/events', { method: 'PATCH' })],
    ['a wrong method of a page', 405, 'method-not-allowed', () => raw('/api', { method: 'POST' })],
    ['a preflight', 405, 'method-not-allowed', () => raw('/api/v1/events', { method: 'OPTIONS' })],
    ['a broken path', 400, 'address-malformed', () => raw('/api/v1/settings/%ZZ')],
    ['a long address', 414, 'address-too-long', () => raw(`/api/v1/events?subject=${'a'.repeat(9000)}`)],
    ['wrong text in the query', 422, 'input-invalid', () => raw('/api/v1/events?limit=many')],
    ['an unknown field', 422, 'input-invalid', () => raw('/api/v1/events?limits=1')],
    ['a NUL', 422, 'input-invalid', () => raw('/api/v1/events?subject=%00')],
    ['a field twice', 422, 'input-invalid', () => raw('/api/v1/events?limit=1&limit=2')],
    ['a wrong cursor', 422, 'cursor-invalid', () => raw('/api/v1/events?cursor=x')],
    ['broken JSON', 400, 'body-malformed', () => json('{"value":')],
    ['a list for a body', 400, 'body-malformed', () => json('[1]')],
    ['a deep body', 400, 'body-malformed', () => json(`{"value":${'['.repeat(90)}${']'.repeat(90)}}`)],
    ['no UTF-8', 400, 'body-malformed', () => latin1()],
    ['a NUL in the body', 422, 'input-invalid', () => json('{"value":"\\u0000"}')],
    ['half a character', 422, 'input-invalid', () => json('{"value":"\\ud800"}')],
    ['a field of the path in the body', 422, 'input-invalid', () => json('{"value":1,"name":"x"}')],
    ['another media type', 415, 'media-type-unsupported', () => json('{"value":1}', { 'content-type': 'text/plain' })],
    ['a packed body', 415, 'media-type-unsupported', () => json('{}', { 'content-encoding': 'gzip' })],
    ['a large body', 413, 'body-too-large', () => json(JSON.stringify({ value: 'a'.repeat(3000) }))],
    ['a large upload', 413, 'body-too-large', () => upload('a'.repeat(200_000))],
    ['a form as upload', 415, 'media-type-unsupported', () => upload('a', { 'content-type': 'multipart/form-data' })],
    ['a bad key', 400, 'header-invalid', () => json('{"value":0.9}', { 'idempotency-key': 'a b' })],
    ["a job's key", 400, 'header-invalid', () => json('{"value":0.9}', { 'idempotency-key': 'job-1' })],
    ['a bad tag', 400, 'header-invalid', () => json('{"value":0.9}', { 'if-match': 'W/"v1"' })],
    ['an old tag', 412, 'version-conflict', () => json('{"value":0.9}', { 'if-match': '"v99"' })],
    ['another host', 421, 'host-not-served', () => raw('/api/v1/events', { headers: { host: `evil.test:${port}` } })],
    ['another port', 421, 'host-not-served', () => raw('/api', { headers: { host: 'localhost:1' } })],
    ['another origin', 403, 'cross-site-refused', () => json('{"value":1}', { origin: 'http://evil.test' })],
    ['no origin at all', 403, 'cross-site-refused', () => json('{"value":1}', { origin: 'null' })],
    [
      'another site',
      403,
      'cross-site-refused',
      () => raw('/api/v1/events', { headers: { 'sec-fetch-site': 'same-site' } }),
    ],
    ['a fault of ours', 500, 'fault', () => raw('/api/v1/counting/break?how=fault')],
    ['a lost database', 503, 'service-not-ready', () => raw('/api/v1/counting/break?how=lost')],
    ['a slow answer', 503, 'request-timed-out', () => raw('/api/v1/counting/break?how=slow')],
    ['a file that fails at once', 500, 'fault', () => raw('/api/v1/counting/broken?after=0')],
    ['broken HTTP', 400, 'request-malformed', () => wire('NONSENSE\r\n\r\n')],
    ['no host', 421, 'host-not-served', () => wire('GET / HTTP/1.0\r\n\r\n')],
    ['large headers', 431, 'headers-too-large', () => wire(`GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)],
  ];
  for (const [name, status, code, answer] of families) {
    const got = await answer();
    const body = problem.safeParse(JSON.parse(got.text));
    expect({ name, status: got.status, code: body.data?.code, body: body.data?.status, error: body.error }).toEqual({
      name,
      status,
      code,
      body: status,
      error: undefined,
    });
    expect(got.text, `${name} tells nothing`).not.toContain('secret of the inside');
  }

  function json(body: string, headers: Record<string, string> = {}) {
    const all = { 'content-type': 'application/json', ...headers };
    return raw('/api/v1/settings/readiness.sureAt', { method: 'PUT', headers: all, body });
  }
  async function latin1() {
    const body = Buffer.from('{"value":"é"}', 'latin1');
    const answer = await api('/settings/readiness.sureAt', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  }
  function upload(body: string, headers: Record<string, string> = {}) {
    return raw('/api/v1/uploads?fileName=a.csv', { method: 'POST', headers, body });
  }
  async function wire(text: string) {
    const answer = await bytes(text);
    return { status: Number(answer.split(' ')[1]), text: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
  }
});

test('a refused method says which are known, and a passing trouble when to come back', async () => {
  const refused = await raw('/api/v1/settings/readiness.sureAt', { method: 'POST' });
  expect(refused.headers['allow']).toBe('GET, HEAD, PUT, DELETE');
  expect((await api('/counting/break?how=lost')).headers.get('retry-after')).toBe('5');
});

test('no answer can be framed, sniffed, read by another site or says what it runs on', async () => {
  for (const path of [
    '/',
    '/api',
    '/api/v1/events',
    '/nowhere',
    '/health/live',
    '/metrics',
    '/style.css',
    '/reference.js',
  ]) {
    const { headers } = await fetch(`${it.url}${path}`);
    expect(headers.get('content-security-policy'), `at ${path}`).toMatch(
      /^default-src 'none';.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy'), `at ${path}`).not.toMatch(/unsafe|script-src(?! 'self';)/);
    expect(headers.get('x-content-type-options'), `at ${path}`).toBe('nosniff');
    expect(headers.get('referrer-policy'), `at ${path}`).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy'), `at ${path}`).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy'), `at ${path}`).toBe('same-origin');
    expect(headers.get('x-powered-by'), `at ${path}`).toBeNull();
    expect(headers.get('access-control-allow-origin'), `at ${path}`).toBeNull();
  }
});

test('a link from elsewhere opens a page of ours, but reaches no operation', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await raw('/api', { headers: link })).status).toBe(200);
  expect((await raw('/api/v1/events', { headers: link })).status).toBe(403);
  expect((await raw('/api', { method: 'POST', headers: link })).status).toBe(403);
});

test('our own page may call, under each loopback name', async () => {
  const { port } = it.service;
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `LOCALHOST:${port}`]) {
    const headers = { host, origin: `http://${host.toLowerCase()}`, 'sec-fetch-site': 'same-origin' };
    expect((await raw('/api/v1/events', { headers })).status, `of ${host}`).toBe(200);
  }
});

test('a change answers with its event and tag; the tag saves reading again and guards the next change', async () => {
  const set = await put('/settings/readiness.sureAt', { value: 0.7 });
  const tag = set.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"v\d+-[0-9a-f]{16}"$/);
  expect(set.headers.get('bellwether-event')).toBe(/\d+/.exec(tag)?.[0]);

  const again = await api('/settings/readiness.sureAt', { headers: { 'if-none-match': tag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);

  const guarded = await put('/settings/readiness.sureAt', { value: 0.75 }, { 'if-match': tag });
  expect(guarded.status).toBe(200);
  expect((await put('/settings/readiness.sureAt', { value: 0.6 }, { 'if-match': tag })).status).toBe(412);
  expect(await (await api('/settings/readiness.sureAt')).json()).toMatchObject({ value: 0.75 });
});

test('a change sent twice under one key is made once', async () => {
  const key = { 'idempotency-key': 'twice' };
  const first = await put('/settings/readiness.sureAt', { value: 0.65 }, key);
  const second = await put('/settings/readiness.sureAt', { value: 0.65 }, key);
  expect(await second.json()).toEqual(await first.json());
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(second.headers.get('bellwether-event')).toBe(first.headers.get('bellwether-event'));
  expect((await put('/settings/readiness.sureAt', { value: 0.66 }, key)).status).toBe(422);
  const undone = await it.test.call(undoEvent, { event: Number(first.headers.get('bellwether-event')) });
  expect(undone.subject).toBe('setting/readiness.sureAt');
});

test('a bodyless change takes no body, an empty one or an empty object', async () => {
  for (const init of [{}, { headers: { 'content-type': 'application/json' }, body: '{}' }]) {
    expect((await api('/events/999/undo', { method: 'POST', ...init })).status).toBe(404);
  }
});

test('a file is sent under a safe name, and only its headers for HEAD', async () => {
  const answer = await api(`/counting/lines/${encodeURIComponent('clés "x"/..\r\nA: b.txt')}?lines=2&words=a&words=b`);
  expect(await answer.text()).toBe('a b 0\na b 1\n');
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.%-]+$/);
  expect(disposition).not.toContain('/');
  const head = await api('/counting/lines/a', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a file that breaks off is not taken for a whole one', async () => {
  const answer = await api('/counting/broken?after=80000');
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow(/terminated|aborted/);
});

test('a long operation is a job, and the same key the same job', async () => {
  const answer = await post('/counting', { to: 2 }, { 'idempotency-key': 'once' });
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: number };
  expect(answer.headers.get('location')).toBe(`/api/v1/jobs/${id}`);
  const again = await post('/counting', { to: 2 }, { 'idempotency-key': 'once' });
  expect(await again.json()).toMatchObject({ id });
  expect((await post('/counting', { to: 3 }, { 'idempotency-key': 'once' })).status).toBe(422);
  expect((await post('/counting', { to: 0 })).status).toBe(422);
});

test('the service says what runs, whether it is ready and how it fares', async () => {
  expect(await (await fetch(`${it.url}/health/live`)).json()).toEqual({ status: 'live', version: '0.0.0-test' });
  expect((await fetch(`${it.url}/health/ready`)).status).toBe(200);
  const metrics = await (await fetch(`${it.url}/metrics`)).text();
  expect(metrics).toMatch(/bellwether_requests_total\{operation="events.list",status="200"\} \d+/);
  expect(metrics).toContain('bellwether_request_seconds_bucket');
  expect(metrics).toMatch(/bellwether_jobs\{state="\w+"\} \d/);
  expect(metrics).toContain('process_resident_memory_bytes');
  expect((await fetch(`${it.url}/`).then((answer) => answer.text())).toLowerCase()).toContain('href="/api"');
});

test('the start page says how the service stands and what to do next', async () => {
  const page = await (await fetch(`${it.url}/`)).text();
  expect(page).toContain('<dt>Customers</dt><dd>3</dd>');
  expect(page).toContain('<code>true</code>');
});

test('the reference page describes every operation and needs nothing from elsewhere', async () => {
  const page = await (await fetch(`${it.url}/api`)).text();
  const document = (await (await api('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((each) => each.operationId),
  );
  expect(ids).toContain('events.undo');
  for (const id of ids) expect(page).toContain(`<article id="${id}">`);
  expect(page.split('<code>curl ').length - 1).toBe(ids.length);
  expect([...page.matchAll(/<script[^>]*>/g)].map(String)).toEqual(['<script src="/reference.js" defer>']);
  expect(page).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
});

test('examples name the host that was asked, what is here where they look, and nothing where they change', async () => {
  const changed = await put('/settings/readiness.sureAt', { value: 0.55 });
  const event = changed.headers.get('bellwether-event');
  const { port } = it.service;
  const page = await raw('/api', { headers: { host: `localhost:${port}` } });
  const example = (id: string) =>
    new RegExp(`<article id="${id}">.*?<pre class="wraps"><code>(.*?)</code>`, 's').exec(page.text)?.[1];
  expect(example('events.get')).toContain(`http://localhost:${port}/api/v1/events/${event}`);
  expect(example('events.undo')).toContain('/events/EVENT/undo');
  expect(page.text).not.toContain(':4680');
});

test('an operation may take larger bodies than others do, and no larger ones than it says', async () => {
  const large = await post('/texts/measure', { value: 'a'.repeat(9000) });
  expect([large.status, await large.json()]).toEqual([200, { characters: 9000 }]);
  const larger = await post('/texts/measure', { value: 'a'.repeat(11_000) });
  expect([larger.status, await larger.json()]).toMatchObject([413, { code: 'body-too-large' }]);
});
