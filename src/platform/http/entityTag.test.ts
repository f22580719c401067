import { expect, test } from 'vitest';
import { z } from 'zod';
import { reads } from '../operation/handled.ts';
import { operation } from '../operation/operation.ts';
import { entityTag, isSeen, versionDemanded } from './entityTag.ts';
import { testService } from './service.fixture.ts';

const shown = z.strictObject({ version: z.number().int(), beside: z.string() });
const show = operation({
  id: 'things.get',
  method: 'get',
  path: '/thing',
  summary: 'Show a thing',
  about: 'With something beside it that has no version.',
  effect: 'reads',
  input: z.strictObject({}),
  output: shown,
  failures: [],
  example: {},
});

test('what is shown beside a thing is not held back because the thing has stayed as it was', async () => {
  let beside = 'before';
  const it = await testService({ routes: [reads(show, async () => ({ version: 12, beside }))] });
  try {
    const ask = (headers = {}) => fetch(`${it.url}/api/v1/thing`, { headers });
    const tag = (await ask()).headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': tag })).status).toBe(304);
    beside = 'after';
    const again = await ask({ 'if-none-match': tag });
    expect([again.status, await again.json()]).toEqual([200, { version: 12, beside: 'after' }]);
    expect(versionDemanded(tag)).toBe(12);
  } finally {
    await it.close();
  }
});

test('a tag is known again among others, and names its version with or without a digest', () => {
  const tag = entityTag(12, '1f3a9c0e');
  expect(isSeen(`"v11", W/${tag}`, tag)).toBe(true);
  expect(isSeen('*', tag)).toBe(true);
  expect(isSeen(entityTag(12), tag)).toBe(false);
  expect([versionDemanded(tag), versionDemanded(entityTag(12)), versionDemanded('*')]).toEqual([12, 12, undefined]);
  for (const foreign of ['"v12-"', '"v12-xyz"', '"12"', 'W/"v12"']) {
    expect(() => versionDemanded(foreign)).toThrow(expect.objectContaining({ code: 'header-invalid' }));
  }
});
