import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { createSignal, getSignal, listSignals, retireSignal } from '../../evidence/signal/contract.ts';
import { undoEvent } from '../../platform/event/contract.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { findCustomers, listFields } from '../../selection/find/contract.ts';
import { getMatrix } from '../../selection/matrix/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { listSupposedAnswers } from '../../selection/supposedAnswer/contract.ts';
import { savePerfectCustomer, suggestPerfectCustomer } from '../perfectCustomer/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import {
  benchmarkOfCustomer,
  compareBenchmarks,
  getBenchmark,
  mapBenchmark,
  observeBenchmark,
  retractBenchmark,
} from './contract.ts';
import { mapOrders } from './mapOrder.ts';

const offering = 1;
const example = JSON.parse(readFileSync('examples/deals/positioning.json', 'utf8')) as { perfectCustomer: never };

describe('the deals against the example', () => {
  let world: DealsWorkspace;
  beforeAll(async () => {
    world = await positioningWorkspace();
  });
  afterAll(() => world.close());

  test('without a perfect customer it says so, and lists go on without its fields', async () => {
    await expect(world.call(getBenchmark, { offering })).rejects.toMatchObject({ code: 'perfect-customer-missing' });
    const { items } = await world.call(listFields, {});
    expect(items.some(({ origin }) => origin === 'positioning')).toBe(false);
    await world.perform(savePerfectCustomer, { content: example.perfectCustomer });
  });

  test('counts of traits and customers add up', async () => {
    const { traits, customers } = await world.call(getBenchmark, { offering });
    expect(traits).toHaveLength(17);
    const measured = traits.filter(({ counts }) => counts !== null);
    expect(measured).toHaveLength(15);
    for (const { counts } of measured) {
      expect((counts?.match ?? 0) + (counts?.near ?? 0) + (counts?.gap ?? 0) + (counts?.unknown ?? 0)).toBe(448);
    }
    expect(traits.find(({ id }) => id === 'runs-our-system')?.measure).toMatchObject({
      field: 'Client',
      kind: 'choice',
    });
    expect(customers.total).toBe(448);
    const { over, likelyOver, likelyUnder, under, unknown } = customers;
    expect(over + likelyOver + likelyUnder + under + unknown).toBe(448);
    expect(over).toBeGreaterThan(0);
    expect(under).toBeGreaterThan(0);
  });

  test('fit and states are fields of the list, filter and matrix, and agree with the benchmark', async () => {
    const { customers, line } = await world.call(getBenchmark, { offering });
    const found = await world.call(findCustomers, {
      filter: `fit >= ${line}`,
      sort: 'fit',
      columns: ['fit', 'fitLow', 'fitHigh', 'trait.runs-our-system'],
      limit: 5,
    });
    expect(found.matched).toBe(customers.over + customers.likelyOver);
    const [first] = found.items as [(typeof found.items)[number]];
    const one = await world.call(benchmarkOfCustomer, { customer: first.id });
    expect(one.fit).toMatchObject({
      mean: first.values['fit'],
      low: first.values['fitLow'],
      high: first.values['fitHigh'],
    });
    expect(one.traits.find(({ id }) => id === 'runs-our-system')?.state).toBe(first.values['trait.runs-our-system']);

    const matches = await world.call(findCustomers, { filter: 'trait.runs-our-system is "match"', limit: 1 });
    const traits = (await world.call(getBenchmark, { offering })).traits;
    expect(matches.matched).toBe(traits.find(({ id }) => id === 'runs-our-system')?.counts?.match);

    const matrix = await world.call(getMatrix, { x: 'fit', y: 'odds' });
    expect(matrix.x.field).toBe('fit');
    const { items } = await world.call(listFields, {});
    expect(items.find(({ id }) => id === 'trait.runs-our-system')?.labels).toMatchObject({
      zh: '已经在使用我们的系统',
    });
    expect(items.find(({ id }) => id === 'fit')).toMatchObject({
      kind: 'number',
      origin: 'positioning',
      unit: 'share',
    });
  });

  test('the map draws every customer once, whatever the order, and its letters are the states', async () => {
    for (const order of mapOrders) {
      const { items, traits, matched } = await world.call(mapBenchmark, { offering, order, limit: 2000 });
      expect(matched).toBe(448);
      expect(new Set(items.map(({ customer }) => customer)).size).toBe(448);
      expect(new Set(traits.map(({ id }) => id)).size).toBe(15);
      expect(items.every(({ states }) => /^[MNGU]{15}$/.test(states))).toBe(true);
      const item = items[7] as (typeof items)[number];
      const one = await world.call(benchmarkOfCustomer, { customer: item.customer });
      const letters = traits.map(({ id }) => one.traits.find((trait) => trait.id === id)?.state?.[0]?.toUpperCase());
      expect(letters.join('')).toBe(item.states);
    }
    const best = await world.call(mapBenchmark, { offering, order: 'fit', limit: 10, filter: 'Client is "Current"' });
    expect(best.items).toHaveLength(10);
    expect(best.items.map(({ fit }) => fit?.mean)).toEqual(
      best.items.map(({ fit }) => fit?.mean).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
    );
    const near = await world.call(mapBenchmark, { offering, order: 'line', limit: 20 });
    const away = near.items.map(({ fit }) => Math.abs((fit?.mean ?? 9) - near.line));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    expect(away[0]).toBeLessThan(0.05);
    const unfit = world.call(mapBenchmark, { offering, filter: 'nothing is "known"' });
    await expect(unfit).rejects.toMatchObject({ code: 'filter-invalid' });
  });

  test('a customer is told strengths, gaps with what would close them, questions, and a path that crosses the line', async () => {
    await world.perform(fitScorecardOperation, { adopt: true });
    const map = await world.call(mapBenchmark, { offering, order: 'fit', limit: 448 });
    const below = map.items.filter(({ fit }) => fit !== null && fit.mean < map.line && fit.mean > map.line - 0.2);
    const shown = await Promise.all(
      below.slice(0, 12).map(({ customer }) => world.call(benchmarkOfCustomer, { customer })),
    );
    const withPath = shown.filter(({ shortestPath }) => shortestPath.state === 'found');
    expect(withPath.length).toBeGreaterThan(0);
    for (const { shortestPath, traits, fit } of withPath) {
      expect('mean' in fit && fit.mean).toBeLessThan(map.line);
      expect(shortestPath.fit && 'mean' in shortestPath.fit && shortestPath.fit.mean).toBeGreaterThanOrEqual(
        map.line - 1e-9,
      );
      for (const { closes } of shortestPath.steps) {
        expect(closes.every((id) => traits.find((trait) => trait.id === id)?.isChangeable)).toBe(true);
      }
    }
    const [one] = shown as [(typeof shown)[number]];
    expect([...one.strengths, ...one.weaknesses, ...one.unknowns]).toHaveLength(15);
    const gaps = one.traits.filter(({ gap }) => gap !== null);
    expect(gaps.map(({ id }) => id).toSorted()).toEqual(one.weaknesses.toSorted());
    expect(gaps.some(({ gap }) => gap?.oddsChange)).toBe(true);
  });

  test('what closing a gap would do to the odds is what the supposed answer does', async () => {
    const customer = 'deal-50';
    const { traits, odds } = await world.call(benchmarkOfCustomer, { customer });
    const { items, now } = await world.call(listSupposedAnswers, { customer });
    expect(odds?.mean).toBeCloseTo(now.odds?.mean ?? -1, 12);
    const closed = traits.filter(({ gap }) => gap?.oddsChange);
    expect(closed.length).toBeGreaterThan(2);
    for (const { measure, gap } of closed) {
      const supposed = items
        .find(({ signal }) => signal === measure?.field)
        ?.answers.find(({ answer }) => answer === gap?.to);
      expect(gap?.oddsChange?.odds?.mean).toBeCloseTo(supposed?.odds?.mean ?? -1, 12);
      const { mean, low, high } = gap?.oddsChange?.points ?? { mean: 0, low: 0, high: 0 };
      expect(low <= mean && mean <= high).toBe(true);
    }
  });

  test('two customers are compared trait by trait', async () => {
    const both = await world.call(compareBenchmarks, { first: 'deal-50', second: 'deal-51' });
    const one = await world.call(benchmarkOfCustomer, { customer: 'deal-51' });
    expect(both.second).toMatchObject({ customer: 'deal-51', fit: one.fit, standing: one.standing });
    expect(both.traits.map(({ second }) => second)).toEqual(one.traits.map(({ value, state }) => ({ value, state })));
  });
});

describe('questions and fields that go', () => {
  let world: DealsWorkspace;
  beforeAll(async () => {
    world = await positioningWorkspace();
  });
  afterAll(() => world.close());

  const trait = (id: string, field: string, want: object) => ({
    id,
    section: 'culture' as const,
    name: { fr: `Le trait ${id}` },
    measure: { field, want: want as never },
    importance: 3,
    isChangeable: true,
    howToClose: {},
  });

  async function nothingKnownOf(field: string) {
    const traits = [trait('has-it', field, { kind: 'steps', low: 'large' })];
    await world.perform(savePerfectCustomer, { content: { name: {}, traits } });
    return world.perform(observeBenchmark, { offering });
  }

  test('an unknown trait says what to ask; one answer makes it known; a trait whose field is gone is told', async () => {
    await world.perform(createSignal, { id: 'fleet', label: 'Fleet', kind: 'scale', answers: ['small', 'large'] });
    const content = {
      name: { en: 'One who tries early' },
      traits: [
        trait('tries-early', 'bw-early-use', { kind: 'steps', low: '4' }),
        trait('has-a-fleet', 'fleet', { kind: 'steps', low: 'large' }),
      ],
    };
    await world.perform(savePerfectCustomer, { content });
    const before = await world.call(benchmarkOfCustomer, { customer: 'deal-1' });
    expect(before).toMatchObject({
      fit: { unknown: ['tries-early', 'has-a-fleet'] },
      standing: 'unknown',
      shortestPath: { state: 'unknown' },
    });
    expect(before.traits[0]).toMatchObject({
      state: 'unknown',
      chances: { match: 1 / 3 },
      question: { signal: 'bw-early-use', text: { en: expect.any(String), zh: expect.any(String) } },
    });
    await world.perform(recordObservations, {
      customer: 'deal-1',
      source: 'interview',
      facts: [{ signal: 'bw-early-use', value: '3' }],
    });
    const after = await world.call(benchmarkOfCustomer, { customer: 'deal-1' });
    expect(after.traits[0]).toMatchObject({
      state: 'near',
      value: '3',
      gap: { to: '4', distance: 1, direction: 'up' },
    });
    expect(after.fit).toMatchObject({ evidence: 1 });

    await expect(nothingKnownOf('fleet')).rejects.toMatchObject({ code: 'benchmark-unknown' });
    expect((await world.call(listSignals, { limit: 1000 })).items.map(({ id }) => id)).not.toContain('benchmark-fit-1');
    await world.perform(savePerfectCustomer, { content });
    await world.perform(retireSignal, { signal: 'fleet' });
    const { traits } = await world.call(getBenchmark, { offering });
    expect(traits[1]).toMatchObject({ problem: 'field-missing', counts: null, measure: { label: null, kind: null } });
    const alone = await world.call(benchmarkOfCustomer, { customer: 'deal-1' });
    expect(alone.fit).toEqual({ mean: 0.5, low: 0.5, high: 0.5, evidence: 1 });
    const { items } = await world.call(findCustomers, { filter: 'fit >= 0.4', columns: ['fit', 'trait.has-a-fleet'] });
    expect(items).toMatchObject([{ id: 'deal-1', values: { fit: 0.5, 'trait.has-a-fleet': null } }]);
  });
});

describe('everybody’s fit as a signal', () => {
  let world: DealsWorkspace;
  beforeAll(async () => {
    world = await positioningWorkspace();
    await world.perform(savePerfectCustomer, { content: example.perfectCustomer });
  });
  afterAll(() => world.close());

  test('it is written and taken back as a whole, and the scorecard calls it suspect where the outcomes were known', async () => {
    const { output, event } = await world.perform(observeBenchmark, { offering });
    expect(output).toMatchObject({ signal: 'benchmark-fit-1', source: 'benchmark', customers: 448 - output.unknown });
    expect(output.warnings).toMatchObject([{ code: 'knows-outcomes' }]);
    const { items } = await world.call(findCustomers, { columns: ['fit', 'benchmark-fit-1'], limit: 448 });
    for (const { values } of items) expect(values['benchmark-fit-1'] ?? -1).toBeCloseTo(Number(values['fit'] ?? -1), 5);

    const { output: scorecard } = await world.perform(fitScorecardOperation, {});
    expect(scorecard.model.suspects).toContainEqual(
      expect.objectContaining({ signal: 'benchmark-fit-1', kind: 'observed-after-outcome' }),
    );

    const undone = await world.perform(undoEvent, { event: event ?? 0 });
    expect(await signalIds()).not.toContain('benchmark-fit-1');
    await world.perform(undoEvent, { event: undone.event ?? 0 });
    expect((await world.call(getSignal, { signal: 'benchmark-fit-1' })).bands).toBe(1);
    expect(await signalIds()).toContain('benchmark-fit-1');
    const again = await world.perform(observeBenchmark, { offering });
    expect(again.output.id).toBeGreaterThan(output.id);
    await world.perform(undoEvent, { event: again.event ?? 0 });
    expect(await signalIds()).toContain('benchmark-fit-1');
  });

  test('a perfect customer is not measured by its own fit', async () => {
    const own = {
      id: 'own',
      section: 'people' as const,
      name: { en: 'Fits' },
      measure: { field: 'benchmark-fit-1', want: { kind: 'range' as const, low: 0.5 } },
      importance: 5,
      isChangeable: false,
      howToClose: {},
    };
    await expect(world.perform(savePerfectCustomer, { content: { name: {}, traits: [own] } })).rejects.toMatchObject({
      code: 'trait-invalid',
      message: expect.stringContaining('compares with a perfect customer already'),
    });
    const { items } = await world.call(suggestPerfectCustomer, { offering });
    expect(items.map(({ trait }) => trait.measure.field)).not.toContain('benchmark-fit-1');
  });

  test('written again it counts those whose fit is known, and not those of whom it is unknown', async () => {
    await world.perform(savePerfectCustomer, { content: { name: {}, traits: [triesEarly] } });
    await world.perform(recordObservations, {
      customer: 'deal-1',
      source: 'interview',
      facts: [{ signal: 'bw-early-use', value: '3' }],
    });
    const { output } = await world.perform(observeBenchmark, { offering });
    expect(output).toMatchObject({ customers: 1, unknown: 447 });
    const { output: undone } = await world.perform(retractBenchmark, { offering, delivery: output.id });
    expect(undone.customers).toBe(1);
  });

  const triesEarly = {
    id: 'tries-early',
    section: 'culture' as const,
    name: {},
    measure: { field: 'bw-early-use', want: { kind: 'steps' as const, low: '4' } },
    importance: 3,
    isChangeable: true,
    howToClose: {},
  };

  async function signalIds(): Promise<string[]> {
    return (await world.call(listSignals, { limit: 1000 })).items.map(({ id }) => id);
  }
});
