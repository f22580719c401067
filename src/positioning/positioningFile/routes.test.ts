import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeCustomer, restoreCustomer } from '../../customers/contract.ts';
import { getOffering, updateOffering } from '../../customers/offering/contract.ts';
import { offeringRoutes } from '../../customers/offering/routes.ts';
import { customerRoutes } from '../../customers/routes.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { currentPerfectCustomer } from '../perfectCustomer/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { currentScreen, getScreen, removeScreen } from '../screen/contract.ts';
import { currentStatement, saveStatement } from '../statement/contract.ts';
import { currentVocabulary, saveVocabulary } from '../vocabulary/contract.ts';
import {
  checkPositioningFile,
  exportPositioning,
  importPositioning,
  positioningFileSchema,
  positioningFormat,
  reinstatePositioning,
  withdrawPositioning,
} from './contract.ts';

type File = InputOf<typeof importPositioning>['file'];

const made: DealsWorkspace[] = [];
const workspace = async () => {
  const world = await positioningWorkspace({ furtherRoutes: () => [...offeringRoutes, ...customerRoutes] });
  made.push(world);
  return world;
};
const catalogue = { kind: 'service', price: { amount: 900, currency: 'EUR', period: 'year' as const }, cost: 300 };
let example: File;
let here: DealsWorkspace;
let elsewhere: DealsWorkspace;
beforeAll(async () => {
  example = JSON.parse(await readFile('examples/deals/positioning.json', 'utf8')) as File;
  here = await workspace();
  elsewhere = await workspace();
});
afterAll(() => Promise.all(made.map((world) => world.close())));

const currents = async (world: DealsWorkspace) => ({
  statement: (await world.call(currentStatement, { offering: 1 })).current?.id ?? null,
  perfectCustomer: (await world.call(currentPerfectCustomer, { offering: 1 })).current?.id ?? null,
  screen: (await world.call(currentScreen, { offering: 1 })).current?.id ?? null,
  vocabulary: (await world.call(currentVocabulary, {})).current?.id ?? null,
});

test('what was exported and imported elsewhere is exported as it was', async () => {
  await here.call(importPositioning, { file: { ...example, catalogue } });
  await here.call(saveVocabulary, saveVocabulary.example);
  const file = await here.call(exportPositioning, {});
  expect(positioningFileSchema.parse(file)).toEqual(file);
  expect(file.perfectCustomer?.traits.filter(({ donor }) => donor?.customer)).not.toEqual([]);

  const brought = await elsewhere.call(importPositioning, { file, note: 'From the other workspace' });
  expect(brought).toMatchObject({ id: 1, statement: 1, perfectCustomer: 1, screen: 1, vocabulary: 1 });
  expect(brought.catalogue.toSorted()).toEqual(['cost', 'kind', 'price']);
  expect(JSON.stringify(await elsewhere.call(exportPositioning, {}))).toBe(JSON.stringify(file));

  const again = await elsewhere.call(checkPositioningFile, { file });
  expect(again.parts.map(({ isSame, isOwn }) => isSame && isOwn)).toEqual([true, true, true, true, true]);
  expect(await elsewhere.call(importPositioning, { file })).toMatchObject({ statement: null, catalogue: [] });
  expect(await currents(elsewhere)).toEqual({ statement: 1, perfectCustomer: 1, screen: 1, vocabulary: 1 });
});

describe('an import', () => {
  test('says first what it would replace, and is taken back and done again as one change', async () => {
    const world = await workspace();
    const own = await world.call(saveStatement, { ...saveStatement.example, note: 'Our own' });
    const file = { ...example, catalogue };
    const check = await world.call(checkPositioningFile, { file });
    expect(check.problems).toEqual([]);
    expect(check.parts).toEqual([
      { part: 'catalogue', replaces: null, isOwn: false, isSame: false },
      { part: 'statement', replaces: own.id, isOwn: true, isSame: false },
      { part: 'perfectCustomer', replaces: null, isOwn: false, isSame: false },
      { part: 'screen', replaces: null, isOwn: false, isSame: false },
    ]);
    expect(await currents(world)).toEqual({ statement: 1, perfectCustomer: null, screen: null, vocabulary: null });

    const { event } = await world.perform(importPositioning, { file });
    expect(await currents(world)).toEqual({ statement: 2, perfectCustomer: 1, screen: 1, vocabulary: null });
    const undone = await world.perform(undoEvent, { event: event as number });
    expect(await currents(world)).toEqual({ statement: 1, perfectCustomer: null, screen: null, vocabulary: null });
    expect((await world.call(getOffering, { offering: 1 })).catalogue.price).toBeNull();
    await world.perform(undoEvent, { event: undone.event as number });
    expect(await currents(world)).toEqual({ statement: 2, perfectCustomer: 1, screen: 1, vocabulary: null });
    expect((await world.call(getOffering, { offering: 1 })).catalogue).toMatchObject(catalogue);

    await world.call(updateOffering, { offering: 1, catalogue: { kind: 'our own kind' } });
    await world.call(removeScreen, { screen: 1 });
    expect(await world.call(withdrawPositioning, { positioning: 1 })).toMatchObject({ id: 1, isWithdrawn: true });
    expect((await world.call(getOffering, { offering: 1 })).catalogue).toMatchObject({
      kind: 'our own kind',
      price: null,
      cost: null,
    });
    await expect(world.call(withdrawPositioning, { positioning: 1 })).rejects.toMatchObject({
      code: 'positioning-state',
    });
    await world.call(reinstatePositioning, { positioning: 1 });
    expect(await world.call(getScreen, { screen: 1 })).toMatchObject({ isRemoved: true });
  });

  test('is all or nothing, and names the field at fault', async () => {
    const before = await currents(here);
    const refusals: readonly (readonly [Partial<File>, object])[] = [
      [
        { statement: { ...(example.statement as object), filter: 'Nowhere is "x"' } as File['statement'] },
        { code: 'filter-invalid', place: { field: 'file.statement.filter' } },
      ],
      [
        { screen: withProblem({ has: 'Client is' }) },
        { code: 'filter-invalid', place: { field: 'file.screen.problems.1.has' } },
      ],
      [
        { screen: withProblem({ title: {} }) },
        { code: 'problem-invalid', place: { field: 'file.screen.problems.1.title' } },
      ],
      [
        { perfectCustomer: withTrait({ measure: { field: 'Nowhere', want: { kind: 'values', values: ['x'] } } }) },
        { code: 'trait-invalid', place: { field: 'file.perfectCustomer.traits.1.measure' } },
      ],
      [
        { vocabulary: { phrases: [], silenced: [{ language: 'en', term: 'no such entry' }] } },
        { code: 'vocabulary-invalid', place: { field: 'file.vocabulary.silenced' } },
      ],
      [
        { catalogue: { price: { amount: 1, currency: 'XYZ', period: 'year' } } },
        { code: 'catalogue-invalid', place: { field: 'file.catalogue.price' } },
      ],
    ];
    for (const [part, refusal] of refusals) {
      const file = { ...example, ...part };
      await expect(here.call(importPositioning, { file })).rejects.toMatchObject(refusal);
      const { problems } = await here.call(checkPositioningFile, { file });
      expect(problems.map(({ code, field }) => ({ code, place: { field } }))).toEqual([refusal]);
    }
    const unreadable = { ...example, statement: { ...example.statement, target: { de: 'Molkereien' } } } as never;
    await expect(here.call(importPositioning, { file: unreadable })).rejects.toMatchObject({
      code: 'input-invalid',
      place: { field: 'file.statement.target.de' },
    });
    const empty = { format: positioningFormat } as const;
    await expect(here.call(importPositioning, { file: empty })).rejects.toMatchObject({
      code: 'positioning-file-empty',
    });
    expect(await currents(here)).toEqual(before);
  });

  test('of traits that customers lent who are not here is refused with their list, unless they may be former ones', async () => {
    const world = await workspace();
    await world.call(removeCustomer, { customer: 'deal-18' });
    const file = { ...example, perfectCustomer: withTrait({ donor: { customer: 'acme' } }) };
    const { absentDonors, problems } = await world.call(checkPositioningFile, { file });
    expect(absentDonors.toSorted()).toEqual(['acme', 'deal-18']);
    expect(problems).toMatchObject([{ code: 'donors-unknown', part: 'perfectCustomer' }]);
    await expect(world.call(importPositioning, { file })).rejects.toMatchObject({
      code: 'donors-unknown',
      message: expect.stringMatching(/acme.*deal-18|deal-18.*acme/),
    });
    await world.call(importPositioning, { file, formerDonors: true });
    const former = (await world.call(exportPositioning, {})).perfectCustomer?.traits.filter(
      ({ donor }) => donor?.isFormer,
    );
    expect(former).toHaveLength(2);
    await world.call(restoreCustomer, { customer: 'deal-18' });
  });
});

function withProblem(changed: object): File['screen'] {
  const { problems, ...rules } = example.screen as NonNullable<File['screen']>;
  return { ...rules, problems: problems.map((problem, at) => (at === 1 ? { ...problem, ...changed } : problem)) };
}

function withTrait(changed: object): File['perfectCustomer'] {
  const { traits, ...rest } = example.perfectCustomer as NonNullable<File['perfectCustomer']>;
  return { ...rest, traits: traits.map((trait, at) => (at === 1 ? { ...trait, ...changed } : trait)) };
}
