import { expect, test } from 'vitest';
import { evidenceFailures } from '../evidence/failures.ts';
import { learningFailures } from '../learning/failures.ts';
import { platformFailures } from '../platform/option.ts';
import { readinessFailures } from '../readiness/failures.ts';
import { selectionFailures } from '../selection/failures.ts';
import { failures } from './failures.ts';

const lists = [platformFailures, evidenceFailures, readinessFailures, selectionFailures, learningFailures];

test('every code belongs to one room, and to the merged list', () => {
  const codes = lists.flatMap((list) => Object.keys(list)).sort();
  expect(codes).toEqual([...new Set(codes)]);
  expect(Object.keys(failures).sort()).toEqual(codes);
});

test('every failure has a title, a status of the 4xx and 5xx families, and a fitting exit code', () => {
  for (const [code, { title, status, exit }] of Object.entries(failures)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(title).not.toBe('');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(exit).toBe(status >= 500 ? 3 : exit === 2 ? 2 : 1);
  }
});
