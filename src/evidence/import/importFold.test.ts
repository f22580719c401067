import { array, assert, asyncProperty, constant, integer, oneof, record, shuffledSubarray, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Statement } from '../observation/observation.ts';
import { foldProfiles, profileOf } from '../observation/profile.ts';
import { factsOfCustomers } from '../observation/store.ts';
import { historyOf } from '../observation/storedFacts.ts';
import { readSignals } from '../signal/store.ts';
import { type ImportWorkspace, importWorkspace } from './importWorkspace.fixture.ts';

let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
});
afterAll(() => here.close());

const customers = ['a', 'b', 'c', 'd'] as const;
const columns = ['x', 'y', 'z'] as const;
const cell = oneof(constant(''), integer({ min: -3, max: 3 }).map(String));
const table = record(Object.fromEntries(customers.map((id) => [id, tuple(cell, cell, cell)])));
const FUTURE = '2999-01-01T00:00:00Z';

test('tables imported one after the other, whole or column by column in any order, end in the profiles of the pure fold', async () => {
  let round = 0;
  await assert(
    asyncProperty(
      array(table, { minLength: 1, maxLength: 3 }),
      shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
      async (tables, order) => {
        round += 1;
        const whole = await profilesAfter(`w${round}`, tables, [[0, 1, 2]]);
        const apart = await profilesAfter(
          `s${round}`,
          tables,
          order.map((column) => [column]),
        );
        const pure = pureProfiles(tables);
        expect(whole).toEqual(pure);
        expect(apart).toEqual(pure);
      },
    ),
    { seed: 20_261_122, numRuns: 12 },
  );
});

/** Imports every table, each time only some of its columns at once; customers of each round are their own. */
async function profilesAfter(
  prefix: string,
  tables: readonly Record<string, readonly string[]>[],
  portions: readonly (readonly number[])[],
) {
  for (const rows of tables) {
    for (const portion of portions) {
      const header = ['id', ...portion.map((column) => columns[column])];
      const lines = customers.map((id) => [`${prefix}${id}`, ...portion.map((column) => rows[id]?.[column])]);
      const map = {
        columns: {
          id: { role: 'identifier' as const },
          ...Object.fromEntries(
            portion.map((column) => [columns[column], { role: 'signal' as const, kind: 'number' as const }]),
          ),
        },
      };
      await here.importText(`${[header, ...lines].map((line) => line.join(',')).join('\n')}\n`, { map });
    }
  }
  const { rows } = await here.database.pool.query<{ id: string; number: number }>(
    'select id, number from customer where id = any($1)',
    [customers.map((id) => `${prefix}${id}`)],
  );
  const numbers = new Map(rows.map(({ id, number }) => [number, id.slice(prefix.length)]));
  const facts = await factsOfCustomers(here.db, here.workspace, [...numbers.keys()]);
  const signals = new Map((await readSignals(here.db, here.workspace)).map(({ number, id }) => [number, id]));
  return Object.fromEntries(
    [...facts].map(([number, each]) => [
      numbers.get(number) as string,
      valuesOf(profileOf(historyOf('one', each, signals), FUTURE)?.facts),
    ]),
  );
}

function pureProfiles(tables: readonly Record<string, readonly string[]>[]) {
  const statements = tables.flatMap((rows, i) =>
    customers.flatMap((customer) =>
      columns.flatMap((signal, column): Statement[] => {
        const text = rows[customer]?.[column] ?? '';
        if (text === '') return [];
        const observedAt = `2026-01-0${i + 1}T00:00:00Z`;
        return [{ id: `${i}${customer}${signal}`, customer, signal, value: Number(text), source: 'file', observedAt }];
      }),
    ),
  );
  const profiles = foldProfiles(statements, FUTURE);
  return Object.fromEntries(customers.map((id) => [id, valuesOf(profiles.get(id)?.facts)]));
}

function valuesOf(facts: ReadonlyMap<string, readonly { readonly value: unknown }[]> | undefined) {
  return Object.fromEntries([...(facts ?? [])].map(([signal, [newest]]) => [signal, newest?.value]));
}
