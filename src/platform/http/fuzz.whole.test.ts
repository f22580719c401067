import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { changes, reads } from '../operation/handled.ts';
import { operation } from '../operation/operation.ts';
import { fuzzOperation } from './fuzz.fixture.ts';
import type { OpenApiDocument } from './openApiDocument.ts';
import { type TestService, testService } from './service.fixture.ts';

const lie = operation({
  id: 'lies.tell',
  method: 'get',
  path: '/lies/{size}',
  summary: 'Answer otherwise than stated',
  about: 'From a certain size on.',
  effect: 'reads',
  input: z.strictObject({ size: z.number().int().min(0).max(1000) }),
  output: z.strictObject({ size: z.number().int().max(500) }),
  failures: [],
  example: { size: 1 },
});
const fall = operation({
  ...lie,
  id: 'lies.fall',
  method: 'post',
  path: '/lies',
  effect: 'changes',
  input: z.strictObject({ text: z.string().max(2000) }),
  example: { text: 'a' },
});

let it: TestService;
let document: OpenApiDocument;
beforeAll(async () => {
  it = await testService({
    routes: [
      reads(lie, async ({ size }) => ({ size })),
      changes(fall, async ({ text }) => {
        if (text.includes('%')) throw new Error('unforeseen');
        return { output: { size: 1 }, event: { subject: 'lie/1', undo: null } };
      }),
    ],
  });
  document = (await (await fetch(`${it.url}/api/v1/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(() => it.close());

test('an answer that breaks its own schema is found', async () => {
  const fuzzing = fuzzOperation(document, 'lies.tell', { runs: 200, seed: 1, baseUrl: it.url });
  await expect(fuzzing).rejects.toThrow(/lies\.tell: 200: breaks its schema/);
});

test('a fault is found', async () => {
  const fuzzing = fuzzOperation(document, 'lies.fall', { runs: 300, seed: 1, baseUrl: it.url });
  await expect(fuzzing).rejects.toThrow(/500: is a fault/);
});

// Last, for the jobs that it queues hold the workspace for a while.
test('the operations of the platform stand any request', async () => {
  const ids = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    .filter((id) => !/^(lies|counting\.(break|fail))/.test(id));
  expect(ids.length).toBeGreaterThan(13);
  for (const id of ids) {
    const statuses = await fuzzOperation(document, id, { runs: 150, seed: 4, baseUrl: it.url });
    expect(Object.keys(statuses).length, `${id}: ${JSON.stringify(statuses)}`).toBeGreaterThan(1);
  }
});
