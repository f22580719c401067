import { expect, test } from 'vitest';
import type { Database } from '../platform/database/database.ts';
import { failures } from './failures.ts';
import { operations } from './operations.ts';
import { rooms } from './rooms.ts';

/** Their operations are only listed here; nobody asks the database. */
const { handled } = rooms({
  database: {} as Database,
  db: {} as never,
  dataFolder: '/nowhere',
  now: () => new Date(0),
});

test('what is documented is what is answered', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  expect(ids(operations)).toEqual(ids(handled.map(({ operation }) => operation)));
});

test('every operation has an id and an address of its own', () => {
  const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
  expect(twice(operations.map(({ id }) => id))).toEqual([]);
  expect(twice(operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`))).toEqual([]);
});

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s says what it does, how it refuses, and how it is asked',
  (id, { summary, about, failures: codes, example, input, path, effect }) => {
    expect(id).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
    expect(summary).toMatch(/^[A-Z][^.]*[^.]$/);
    expect(about).toMatch(/[.]$/);
    expect(codes.filter((code) => !(code in failures))).toEqual([]);
    expect(input.safeParse(example).error).toBeUndefined();
    for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) expect(Object.keys(input.shape)).toContain(name);
    expect(handled.find(({ operation }) => operation.id === id)?.effect).toBe(effect);
  },
);
