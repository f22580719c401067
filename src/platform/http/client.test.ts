import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEvent, listEvents, undoEvent } from '../event/contract.ts';
import { Failure } from '../failure.ts';
import { type Job, listJobs } from '../job/contract.ts';
import { getSetting, resetSetting, setSetting } from '../setting/contract.ts';
import { addUpload, removeUpload } from '../upload/contract.ts';
import { getWorkspace } from '../workspace/contract.ts';
import { OWNER } from '../workspace/store.ts';
import { type Client, clientOver } from './client.ts';
import { checkSlowly, countSlowly, failSlowly, sendLines } from './counting.fixture.ts';
import { httpTransport } from './httpTransport.ts';
import { insideTransport } from './insideTransport.ts';
import { checkedShape } from './requestShape.ts';
import { type TestService, testFailures, testService } from './service.fixture.ts';

const name = 'readiness.sureAt';

describe.each(['inside', 'over HTTP'] as const)('the same story %s', (way) => {
  let it: TestService;
  let client: Client;
  beforeAll(async () => {
    it = await testService();
    const { performer, workspace } = it.test;
    const wait = (ms: number, signal?: AbortSignal) => pause(ms, undefined, signal ? { signal } : {});
    client = clientOver(
      way === 'inside'
        ? insideTransport(performer, { workspace, actor: OWNER }, it.uploads)
        : httpTransport({ baseUrl: it.url, fetch, shapeOf: checkedShape, pause: wait, failures: testFailures }),
    );
  });
  afterAll(() => it.close());

  test('a value is stated, guarded, taken back', async () => {
    const { output, event } = await client.perform(setSetting, { setting: name, value: 0.9 });
    expect(output).toMatchObject({ value: 0.9, isStated: true, version: event });
    expect((await client.call(getEvent, { event: event as number })).operation).toBe('settings.set');
    const stale = client.call(setSetting, { setting: name, value: 0.7 }, { ifMatch: output.version - 1 });
    expect(await failureOf(stale)).toMatchObject({ code: 'version-conflict', kind: { status: 412, exit: 1 } });
    await client.call(setSetting, { setting: name, value: 0.7 }, { ifMatch: output.version });
    await client.call(undoEvent, { event: output.version + 1 });
    expect(await client.call(getSetting, { setting: name })).toMatchObject({ value: 0.9 });
    await client.call(resetSetting, { setting: name });
    expect(await client.call(getSetting, { setting: name })).toMatchObject({ value: 0.8, isStated: false, version: 0 });
  });

  test('a key makes a change happen once', async () => {
    const before = (await client.call(getWorkspace, {})).version;
    const first = await client.perform(setSetting, { setting: name, value: 0.6 }, { idempotencyKey: 'k' });
    const second = await client.perform(setSetting, { setting: name, value: 0.6 }, { idempotencyKey: 'k' });
    expect(second).toEqual({ ...first, isRepeated: true });
    expect((await client.call(listEvents, { operation: 'settings.set', limit: 1 })).items[0]?.id).toBe(first.event);
    expect(first.event).toBe(before + 1);
  });

  test('refusals come as the failures that they are', async () => {
    expect(await failureOf(client.call(setSetting, { setting: name, value: 2 }))).toMatchObject({
      code: 'input-invalid',
      place: { field: 'value' },
      kind: { status: 422, exit: 1 },
      remedy: expect.stringContaining('schema'),
    });
    expect(await failureOf(client.call(getSetting, { setting: 'no such/\u00e9 %2F..' }))).toMatchObject({
      code: 'setting-unknown',
      message: 'There is no setting "no such/\u00e9 %2F..".',
    });
    expect(await failureOf(client.call(listEvents, { limit: 0 }))).toMatchObject({
      code: 'input-invalid',
      place: { field: 'limit' },
    });
  });

  test('long work tells how far it is and gives its answer, and its refusals are the same', async () => {
    const steps: number[] = [];
    const { output, event } = await client.perform(
      countSlowly,
      { to: 60, everyMs: 10 },
      { onProgress: (done, total) => steps.push(done / (total ?? 1)) },
    );
    expect(output).toEqual({ counted: 60 });
    expect(event).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
    expect(await client.call(checkSlowly, { to: 3 })).toEqual({ counted: 3 });
    expect(await failureOf(client.call(failSlowly, { how: 'refuse' }))).toMatchObject({
      code: 'undo-impossible',
      message: 'It cannot be.',
      place: { field: 'how' },
      kind: { status: 409, exit: 1 },
    });
    await expect(client.call(failSlowly, { how: 'break' })).rejects.not.toBeInstanceOf(Failure);
  });

  test('long work ends when the caller goes', async () => {
    const controller = new AbortController();
    const { version } = await client.call(getWorkspace, {});
    const counting = client.call(
      countSlowly,
      { to: 1000, everyMs: 100 },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(counting).rejects.toThrow(/abort/i);
    const isOpen = ({ state }: Job) => state === 'queued' || state === 'running';
    await expect
      .poll(async () => (await client.call(listJobs, {})).items.filter(isOpen), { timeout: 60_000 })
      .toEqual([]);
    expect((await client.call(getWorkspace, {})).version).toBe(version);
  });

  test('files go and come', async () => {
    const content = new Blob(['id,name\n1,A\n']);
    const added = await client.call(addUpload, { fileName: 'é "1".csv' }, { file: content });
    expect(added).toMatchObject({ bytes: content.size, fileName: 'é "1".csv' });
    expect(added.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await client.call(removeUpload, { upload: added.id })).toMatchObject({ id: added.id, isRemoved: true });
    expect(await failureOf(client.call(removeUpload, { upload: added.id }))).toMatchObject({ code: 'upload-unknown' });
    const file = await client.fetchFile(sendLines, { name: 'clés/1.txt', lines: 2, words: ['a', 'é'] });
    expect(file.fileName.replaceAll('_', '/')).toBe('clés/1.txt');
    expect(Buffer.concat(await allOf(file.content)).toString()).toBe('a é 0\na é 1\n');
  });
});

test('a service that is not there is named', async () => {
  const client = clientOver(
    httpTransport({ baseUrl: 'http://127.0.0.1:1', fetch, shapeOf: checkedShape, pause: (ms) => pause(ms) }),
  );
  expect(await failureOf(client.call(getWorkspace, {}))).toMatchObject({ code: 'service-unreachable' });
});

test('an answer that breaks off is called so, be it a thing or a file', async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    answer.write('{"name": "half', () => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const client = clientOver(httpTransport({ baseUrl, fetch, shapeOf: checkedShape, pause: (ms) => pause(ms) }));
  const broken = { code: 'answer-broken-off', remedy: expect.stringContaining('idempotency key') };
  expect(await failureOf(client.call(getWorkspace, {}))).toMatchObject(broken);
  const { content } = await client.fetchFile(sendLines, { name: 'a', lines: 2, words: ['a'] });
  expect(await failureOf(allOf(content))).toMatchObject(broken);
  server.close();
});

async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function failureOf(calling: Promise<unknown>): Promise<unknown> {
  const failure = await calling.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Failure);
  return failure;
}
