import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { getEvent, listEvents, undoEvent } from '../event/contract.ts';
import { cancelJob, getJob, listJobs, resumeJob } from '../job/contract.ts';
import { operation } from '../operation/operation.ts';
import { getSetting, listSettings, resetSetting, setSetting } from '../setting/contract.ts';
import { addUpload, removeUpload } from '../upload/contract.ts';
import { getWorkspace } from '../workspace/contract.ts';
import { countingRoutes } from './counting.fixture.ts';
import { openApi } from './openApi.ts';
import { testFailures } from './service.fixture.ts';

const operations = [
  listEvents,
  getEvent,
  undoEvent,
  listJobs,
  getJob,
  cancelJob,
  resumeJob,
  listSettings,
  getSetting,
  setSetting,
  resetSetting,
  addUpload,
  removeUpload,
  getWorkspace,
  ...countingRoutes.map(({ operation }) => operation),
];
const document = openApi(operations, { version: '1.2.3', failures: testFailures });

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document) as never);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('a self-referring schema and one with its own definitions are valid too', async () => {
  const folder = z.strictObject({
    name: z.string(),
    get folders() {
      return z.array(folder);
    },
  });
  const nested = operation({
    ...getWorkspace,
    id: 'folders.make',
    method: 'post',
    path: '/folders',
    input: z.strictObject({ root: folder, any: z.json() }),
    output: folder,
    example: { root: { name: 'a', folders: [] }, any: null },
  });
  const grown = openApi([...operations, nested], { version: '1', failures: testFailures });
  const result = await new Validator().validate(structuredClone(grown) as never);
  expect(result.errors ?? []).toEqual([]);
  expect(JSON.stringify(grown)).not.toContain('#/$defs');
});

test('a long operation alone still says what its job will have put out', async () => {
  const long = operation({
    id: 'sheep.count',
    method: 'get',
    path: '/sheep',
    summary: 'Count the sheep',
    about: 'All of them.',
    effect: 'reads',
    isLong: true,
    input: z.strictObject({}),
    output: z.strictObject({ sheep: z.number() }),
    failures: [],
    example: {},
  });
  const alone = openApi([long], { version: '1', failures: testFailures });
  expect((await new Validator().validate(structuredClone(alone) as never)).errors ?? []).toEqual([]);
  expect(alone.components.schemas['Job']).toMatchObject({ type: 'object' });
  expect(JSON.stringify(alone.paths['/sheep'])).toContain('"output":{"anyOf":[{"type":"object","properties":{"sheep"');
});

test('every field stands where it travels, with its example', () => {
  const { parameters } = document.paths['/events/{event}/undo']?.['post'] ?? {};
  expect(parameters?.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
    'path event',
    'header Idempotency-Key',
    'header If-Match',
  ]);
  const set = document.paths['/settings/{setting}']?.['put'];
  expect(set?.requestBody?.content['application/json']?.example).toEqual({ value: 0.9 });
  const list = document.paths['/events']?.['get']?.parameters.find(({ name }) => name === 'limit');
  expect(list).toMatchObject({ in: 'query', required: false, example: 5, schema: { default: 100, maximum: 1000 } });
});

test('long operations answer with a job, and every status of a refusal names its codes', () => {
  const { responses } = document.paths['/counting']?.['post'] ?? {};
  expect(Object.keys(responses ?? {})).toContain('202');
  expect(responses?.['200']).toBeUndefined();
  expect(responses?.['409']?.description).toContain('`undo-impossible`');
  expect(responses?.['422']?.description).toContain('`input-invalid`');
});

test('what occurs twice stands in the document once', () => {
  const text = JSON.stringify(document);
  expect(text.split('"isStated":').length - 1).toBe(1);
  expect(text.split('"canBeUndone":').length - 1).toBe(1);
});

test('an operation that names a failure nobody declares is refused', () => {
  const strange = operation({ ...getWorkspace, failures: ['made-up'] });
  expect(() => openApi([strange], { version: '1', failures: testFailures })).toThrow('made-up');
});
