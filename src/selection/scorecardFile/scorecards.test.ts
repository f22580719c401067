import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import { setSetting } from '../../platform/setting/contract.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { listPointEdits, removePointEdit, restorePointEdit, setPointEdit } from '../pointEdit/contract.ts';
import {
  adoptScorecard,
  compareScorecards,
  currentScorecard,
  fitScorecardOperation,
  getScorecard,
} from '../scorecard/contract.ts';
import { checkScorecardFile, exportScorecard, importScorecard } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
  await deals.call(fitScorecardOperation, { adopt: true });
});
afterAll(() => deals.close());

const band = { signal: 'Authority', band: 'High' } as const;

async function pointsOf(scorecard: number): Promise<number> {
  const { model } = await deals.call(getScorecard, { scorecard });
  const bands = model.signals.find(({ signal }) => signal === band.signal)?.bands;
  return bands?.find(({ label }) => label === band.band)?.points as number;
}

test('edited points are a prior that every fit keeps until they are taken back', async () => {
  const before = await pointsOf(1);
  const edited = await deals.perform(setPointEdit, { ...band, points: before + 2, weight: 200, why: 'They sign' });
  expect(await pointsOf(1)).toBe(before);
  const second = await deals.call(fitScorecardOperation, {});
  const third = await deals.call(fitScorecardOperation, { seed: 2 });
  for (const { id, model } of [second, third]) {
    expect(model.edits).toMatchObject([
      { ...band, points: before + 2, weight: 200, stated: { by: expect.any(String) } },
    ]);
    expect(await pointsOf(id)).toBeGreaterThan(before + 0.5);
  }
  await deals.call(undoEvent, { event: edited.event as number });
  expect((await deals.call(listPointEdits, {})).items).toEqual([]);
  const fourth = await deals.call(fitScorecardOperation, {});
  expect(fourth.model.edits).toEqual([]);
  expect(await pointsOf(fourth.id)).toBeCloseTo(before, 9);
});

test('stating a band again replaces what was stated, and undoing that states it as before', async () => {
  const first = await deals.call(setPointEdit, { ...band, points: 1, weight: 10, why: 'one' });
  const again = await deals.perform(setPointEdit, { ...band, points: 2, weight: 30 });
  expect(again.output).toMatchObject({ id: first.id, points: 2, weight: 30, why: null });
  await deals.call(undoEvent, { event: again.event as number });
  expect((await deals.call(listPointEdits, {})).items).toMatchObject([{ points: 1, weight: 10, why: 'one' }]);
  const needless = await deals.perform(restorePointEdit, { pointEdit: first.id });
  await deals.call(undoEvent, { event: needless.event as number });
  expect((await deals.call(listPointEdits, {})).items).toMatchObject([{ points: 1 }]);
  await deals.call(removePointEdit, { pointEdit: first.id });
  expect((await deals.call(listPointEdits, { removed: true })).items).toMatchObject([
    { id: first.id, isRemoved: true },
  ]);
});

test('points of a band or signal that does not exist are refused, with those that do', async () => {
  const stated = { points: 1, weight: 10 };
  await expect(deals.call(setPointEdit, { ...band, band: 'Huge', ...stated })).rejects.toMatchObject({
    code: 'band-unknown',
    remedy: expect.stringContaining('Low; Mid; High') as unknown,
    place: { field: 'band' },
  });
  await expect(deals.call(setPointEdit, { signal: 'Status', band: 'Won', ...stated })).rejects.toMatchObject({
    code: 'band-unknown',
    place: { field: 'signal' },
  });
});

test('two scorecards are compared by points, by whose odds move, and by what each foretold of the same customers', async () => {
  const edited = await deals.call(setPointEdit, { ...band, points: 3, weight: 500 });
  const { id } = await deals.call(fitScorecardOperation, {});
  await deals.call(removePointEdit, { pointEdit: edited.id });
  const compared = await deals.call(compareScorecards, { first: 1, second: id });
  expect(compared.bands[0]).toMatchObject(band);
  expect(compared.odds?.customers).toBe(448);
  expect(compared.odds?.moved).toBeGreaterThan(50);
  expect(compared.odds?.moves.reduce((sum, { customers }) => sum + customers, 0)).toBe(448);
  expect(compared.heldOut?.customers).toBe(400);
  expect(compared.heldOut?.logLoss.low).toBeGreaterThan(0);
  expect(compared.heldOut?.first.logLoss).toBeCloseTo(compared.first.judgement.logLoss as number, 9);
  const same = await deals.call(compareScorecards, { first: 1, second: 1 });
  expect(same.odds).toMatchObject({ moved: 0, meanMove: 0 });
  expect(same.heldOut?.logLoss).toEqual({ mean: 0, low: 0, high: 0 });
});

test('points only rise where that is asked, and the scorecard says so', async () => {
  const { model } = await deals.call(fitScorecardOperation, {
    monotone: [{ signal: 'Comp_size', direction: 'falling' }],
  });
  expect(model.monotone).toEqual([{ signal: 'Comp_size', direction: 'falling' }]);
  const points = model.signals.find(({ signal }) => signal === 'Comp_size')?.bands.slice(1) ?? [];
  for (const [b, own] of points.entries()) expect(own.points).toBeLessThanOrEqual(points[b - 1]?.points ?? 9);
});

test('a scorecard leaves as JSON, and comes back as a new version that judges alike', async () => {
  const file = await deals.call(exportScorecard, { scorecard: 1 });
  const wire = JSON.parse(JSON.stringify(file)) as typeof file;
  expect((await deals.call(checkScorecardFile, { file: wire })).problems).toEqual([]);
  const imported = await deals.perform(importScorecard, { file: wire, note: 'Back again' });
  const { id, note, judgement, isAdopted } = imported.output;
  expect({ note, isAdopted }).toEqual({ note: 'Back again', isAdopted: false });
  expect(judgement.logLoss).toBe(file.judgement.logLoss);
  const { odds, heldOut } = await deals.call(compareScorecards, { first: 1, second: id });
  expect(odds).toMatchObject({ moved: 0, meanMove: 0 });
  expect(heldOut).toBeNull();
  await deals.call(adoptScorecard, { scorecard: id });
  expect((await deals.call(currentScorecard, {})).judgedBy.scorecard).toBe(id);
  await deals.call(adoptScorecard, { scorecard: 1 });
  await deals.call(undoEvent, { event: imported.event as number });
  expect((await deals.call(getScorecard, { scorecard: id })).isRemoved).toBe(true);
});

test('what stands in the way of an import is named, all of it', async () => {
  const { model: scorecard, ...rest } = await deals.call(exportScorecard, { scorecard: 1 });
  const [first, second, third, ...others] = scorecard.signals;
  if (!first || !second || !third) throw new Error('The deals have more signals.');
  const broken = {
    ...scorecard,
    good: scorecard.outcomes + 1,
    signals: [
      { ...first, signal: 'unheard', label: 'Unheard of' },
      { ...second, bands: second.bands.map((own, b) => (b === 2 ? { ...own, label: 'Other' } : own)) },
      { ...third, bands: third.bands.map((own, b) => (b === 1 ? { ...own, standardError: 9 } : own)) },
      ...others,
    ],
  };
  const file = { ...rest, model: broken };
  const { problems } = await deals.call(checkScorecardFile, { file });
  expect(problems.map(({ code }) => code)).toEqual([
    'good-too-many',
    'signal-missing',
    'bands-differ',
    'error-differs',
  ]);
  await expect(deals.call(importScorecard, { file })).rejects.toMatchObject({
    code: 'scorecard-file-invalid',
    message: expect.stringContaining('"Unheard of"') as unknown,
  });
  const short = { ...rest, model: { ...scorecard, covariance: scorecard.covariance.slice(1) } };
  expect((await deals.call(checkScorecardFile, { file: short })).problems).toMatchObject([{ code: 'covariance-size' }]);
});

test('a file cannot bring odds that are no numbers, and is taken as large as scorecards become', async () => {
  const { model, ...rest } = await deals.call(exportScorecard, { scorecard: 1 });
  const [first, ...others] = model.signals;
  if (!first) throw new Error('The deals have signals.');
  const endless = { ...first, bands: first.bands.map((own) => ({ ...own, points: 1e308 })) };
  const wild = { ...rest, model: { ...model, signals: [endless, ...others] } };
  await expect(deals.call(checkScorecardFile, { file: wild })).rejects.toMatchObject({ code: 'input-invalid' });
  const unsure = { ...rest, model: { ...model, covariance: model.covariance.map((value) => 1e308 * value) } };
  await expect(deals.call(checkScorecardFile, { file: unsure })).rejects.toMatchObject({ code: 'input-invalid' });
  // 20 signals in 400 bands and ten pairs of them, 650 cells, with 18 digits to a figure.
  const bytes = ((1051 * 1052) / 2) * 24;
  for (const { mostBodyBytes = 0 } of [checkScorecardFile, importScorecard])
    expect(mostBodyBytes).toBeGreaterThan(bytes);
});

test('the half-life of outcomes is a setting that the next fit follows', async () => {
  await deals.call(setSetting, { setting: 'selection.outcomeHalfLife', value: 365 });
  const { model } = await deals.call(fitScorecardOperation, {});
  expect(model.halfLifeDays).toBe(365);
  // All outcomes of one import are of one instant, so that none counts less.
  expect(await pointsOf(1)).toBeCloseTo(
    model.signals.find(({ signal }) => signal === band.signal)?.bands.find(({ label }) => label === band.band)
      ?.points as number,
    9,
  );
  await expect(deals.call(setSetting, { setting: 'selection.outcomeHalfLife', value: -1 })).rejects.toMatchObject({
    code: 'input-invalid',
  });
});

test('the prior of the workspace is a setting that the next fit follows as firmly as it is believed', async () => {
  const believed = (weight: number) => ({
    name: 'Ours',
    source: 'Ten years of deals',
    strength: 'A judgement.',
    weight,
    base: { mean: 0, deviation: 1 },
    signals: [{ signal: band.signal, bands: [{ label: band.band, mean: 4, deviation: 0.5 }] }],
  });
  const fitted = async (weight: number) => {
    await deals.call(setSetting, { setting: 'selection.prior', value: believed(weight) });
    const { id, model } = await deals.call(fitScorecardOperation, {});
    return { points: await pointsOf(id), prior: model.prior?.name ?? null };
  };
  const [none, weak, firm] = [await fitted(0), await fitted(0.01), await fitted(100)];
  expect([none.prior, weak.prior, firm.prior]).toEqual([null, 'Ours', 'Ours']);
  expect(weak.points).toBeLessThan(2);
  expect(firm.points).toBeGreaterThan(3.5);
  for (const value of [believed(1e-12), believed(-1)]) {
    const refused = deals.call(setSetting, { setting: 'selection.prior', value });
    await expect(refused).rejects.toMatchObject({ code: 'input-invalid' });
  }
});
