import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filterOfLink } from '../../evidence/filter/filterLink.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { saveStatement } from '../statement/contract.ts';
import { getTarget } from './contract.ts';
import { shareOf } from './shareOf.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await positioningWorkspace({ openFrom: 401 });
});
afterAll(() => deals.close());

function reached<Target>(target: Target | null): Target {
  if (target === null) throw new Error('Nobody was counted.');
  return target;
}

const CURRENT = 'Client is "Current" and (Competitors is "no" or not Budgt_alloc is "yes")';

describe('whom a target reaches', () => {
  test('the classes are all customers, each once, and each is the list that its filter gives', async () => {
    const { target, total } = await deals.call(getTarget, { offering: 1, filter: CURRENT });
    const { matches, doesNotMatch, unknown, soldAnyway } = reached(target);
    expect(matches.customers + doesNotMatch.customers + unknown.customers).toBe(total);
    expect(matches.customers).toBeGreaterThan(20);
    expect(soldAnyway).toMatchObject({ customers: doesNotMatch.good, notGood: 0, noOutcome: 0 });
    for (const { customers, good, notGood, noOutcome, listedBy } of [matches, doesNotMatch, unknown, soldAnyway]) {
      expect(good + notGood + noOutcome).toBe(customers);
      for (const filter of [listedBy?.text, listedBy?.filter, filterOfLink(listedBy?.link ?? '')]) {
        expect((await deals.call(findCustomers, { filter: filter as string, limit: 1 })).matched).toBe(customers);
      }
    }
  });

  test('whether it is the right one is said with intervals, and with how often chance would say so', async () => {
    const { target } = await deals.call(getTarget, { offering: 1, filter: 'Client is "Current"' });
    const { matches, doesNotMatch, goodAmongMatches, goodAmongOthers, chance } = reached(target);
    expect(goodAmongMatches).toEqual(shareOf(matches.good, matches.good + matches.notGood));
    expect(goodAmongOthers).toEqual(shareOf(doesNotMatch.good, doesNotMatch.good + doesNotMatch.notGood));
    expect(goodAmongMatches.low).toBeGreaterThan(goodAmongOthers.high);
    expect(chance).toBeLessThan(0.01);
  });

  test('a target that asks how it ended is not told apart from chance by how it ended', async () => {
    const { target } = await deals.call(getTarget, { offering: 1, filter: 'Client is "Current" or outcome is "good"' });
    expect(target).toMatchObject({ goodAmongOthers: { count: 0 }, chance: null });
  });

  test('nobody is made a share of nothing', async () => {
    const { target } = await deals.call(getTarget, { offering: 1, filter: 'outcome is unknown' });
    expect(target).toMatchObject({ goodAmongMatches: { of: 0, mean: null, low: 0, high: 1 }, chance: null });
    expect(target?.unknown).toMatchObject({ customers: 0, listedBy: null });
  });

  test('without a filter it is that of the statement in force; without one of these it is nobody, never everybody', async () => {
    expect(await deals.call(getTarget, { offering: 1 })).toMatchObject({ statement: null, target: null, total: 448 });
    const { id } = await deals.call(saveStatement, saveStatement.example);
    const inForce = await deals.call(getTarget, { offering: 1 });
    expect(inForce.statement).toBe(id);
    expect(inForce.target?.written).toMatchObject({ text: 'Client is "Current"', link: expect.stringMatching(/^1\./) });
    const everybody = await deals.call(getTarget, { offering: 1, filter: { all: [] } });
    expect(everybody.target).toMatchObject({
      matches: { customers: 448 },
      doesNotMatch: { customers: 0, listedBy: null },
    });
  });

  test('a field that is not there, or an answer that it cannot have, is refused by name', async () => {
    await expect(deals.call(getTarget, { offering: 1, filter: 'Clint is "Current"' })).rejects.toMatchObject({
      code: 'filter-invalid',
      place: { column: 'Clint' },
    });
    await expect(deals.call(getTarget, { offering: 1, filter: 'Client is "Royal"' })).rejects.toMatchObject({
      code: 'filter-invalid',
    });
  });
});
