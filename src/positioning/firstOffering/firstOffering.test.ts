import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type FirstOfferingRules, firstOffering } from './firstOffering.ts';
import { judgedParts } from './judgedParts.ts';
import { keptChance } from './keptChance.ts';
import type { KeptFacts } from './keptFacts.ts';

const rules: FirstOfferingRules = { isTrustEarned: false, forgiven: 2, leastLikely: 0.5, leastSure: 0.25 };

const plain: Candidate = {
  id: 1,
  harm: 1,
  isDescribed: true,
  outcome: null,
  odds: null,
  restsOn: 'assumptions',
  need: 'yes',
  target: null,
  fit: null,
  simplicity: 4,
  unusedShare: 0.2,
  region: 'notStated',
  industry: 'notStated',
  channel: 'notStated',
};

const standingsOf = (candidates: readonly Candidate[], stated: Partial<FirstOfferingRules> = {}) =>
  Object.fromEntries(
    firstOffering(candidates, { ...rules, ...stated }).offerings.map(({ id, standing }) => [id, standing]),
  );

describe('the first offering', () => {
  it('is the one that is likeliest kept, with a runner-up and why each other is not', () => {
    const others: Candidate[] = [
      { ...plain, id: 2, unusedShare: 0.8 },
      { ...plain, id: 3, need: 'no' },
      { ...plain, id: 4, harm: 5 },
      { ...plain, id: 5, need: 'unknown' },
      { ...plain, id: 6, harm: null },
      { ...plain, id: 7, simplicity: 1, unusedShare: 0.9 },
      { ...plain, id: 8, outcome: 'good', simplicity: 5 },
      { ...plain, id: 9, outcome: 'notGood', simplicity: 5 },
    ];
    const answer = firstOffering([...others, plain], { ...rules, leastSure: 0.05 });
    expect([answer.chosen, answer.runnerUp, answer.none]).toEqual([1, 2, null]);
    expect(standingsOf([...others, plain], { leastSure: 0.05 })).toEqual({
      1: 'chosen',
      2: 'runnerUp',
      3: 'notNeeded',
      4: 'unforgivable',
      5: 'needUnknown',
      6: 'harmNotStated',
      7: 'lessLikely',
      8: 'had',
      9: 'notKept',
    });
  });

  it('is one that could hurt only where trust is earned', () => {
    expect(firstOffering([{ ...plain, harm: 5 }], rules)).toMatchObject({ chosen: null, none: 'trustTooLow' });
    expect(firstOffering([{ ...plain, harm: 5 }], { ...rules, isTrustEarned: true })).toMatchObject({ chosen: 1 });
  });

  it.each<[string, Partial<Candidate>, string]>([
    ['nothing is stated of any offering', { isDescribed: false, need: 'notStated' }, 'catalogueEmpty'],
    ['nobody knows whether the customer needs any', { need: 'unknown' }, 'noNeedKnown'],
    ['it needs none', { need: 'no' }, 'notNeeded'],
    ['it has had each', { outcome: 'good' }, 'noneLeft'],
    ['it did not keep each', { outcome: 'notGood', need: 'unknown' }, 'noneLeft'],
    ['nobody has stated what a failure would do', { harm: null }, 'harmNotStated'],
    ['too little is known', { simplicity: null, unusedShare: null }, 'unsure'],
    [
      'even at best it is likelier given back',
      { odds: { mean: 0.02, logOdds: -4, low: -4.2, high: -3.8 }, restsOn: 'prior' },
      'unlikely',
    ],
  ])('is none yet where %s', (_, differs, none) => {
    expect(firstOffering([{ ...plain, ...differs }], rules)).toMatchObject({ chosen: null, runnerUp: null, none });
  });

  it('is none where there are no offerings', () => {
    expect(firstOffering([], rules)).toMatchObject({ chosen: null, none: 'catalogueEmpty', offerings: [] });
  });

  it('rests on stated assumptions half as much once outcomes have taught the odds', () => {
    const odds = { mean: 0.55, logOdds: 0.2, low: -0.4, high: 0.8 };
    const [, prior] = judgedParts({ ...plain, odds, restsOn: 'prior' });
    const [, taught] = judgedParts({ ...plain, odds, restsOn: 'outcomes' });
    expect(taught?.points).toBeCloseTo((prior?.points as number) / 2, 12);
  });
});

const among = fc.constantFrom('yes', 'no', 'unknown', 'notStated', 'invalid');
const fit = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map((shares) => {
    const [low, mean, high] = shares.toSorted((a, b) => a - b) as [number, number, number];
    return { low, mean, high };
  });
const odds = fc
  .tuple(fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
  .map(([logOdds, half]) => ({ mean: 0.5, logOdds, low: logOdds - half, high: logOdds + half }));
const candidate = fc
  .record({
    odds: fc.option(odds),
    restsOn: fc.constantFrom('outcomes', 'prior', 'assumptions'),
    need: among,
    target: fc.option(among),
    fit: fc.option(fc.oneof(fit, fc.constant('unknown' as const))),
    simplicity: fc.option(fc.integer({ min: 1, max: 5 })),
    unusedShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    region: among,
    industry: among,
    channel: among,
    harm: fc.option(fc.integer({ min: 1, max: 5 })),
    isDescribed: fc.boolean(),
    outcome: fc.constantFrom(null, null, null, 'good', 'notGood'),
  })
  .map((facts) => facts as Omit<Candidate, 'id'>);
const catalogue = fc.array(candidate, { maxLength: 6 }).map((all) => all.map((each, i) => ({ ...each, id: i + 1 })));
const anyRules = fc.record({
  isTrustEarned: fc.boolean(),
  forgiven: fc.integer({ min: 0, max: 5 }),
  leastLikely: fc.double({ min: 0, max: 1, noNaN: true }),
  leastSure: fc.double({ min: 0, max: 1, noNaN: true }),
});
const seeded = { seed: 20_261_122, numRuns: 500 };
const chanceOf = (facts: KeptFacts) => keptChance(judgedParts(facts));
const ROUNDING = 1e-9;

describe('whatever the catalogue and the customer', () => {
  it('an offering that the customer has had, or whose failure it could not forgive, is never chosen, nor the runner-up', () => {
    fc.assert(
      fc.property(catalogue, anyRules, (candidates, stated) => {
        const { chosen, runnerUp } = firstOffering(candidates, stated);
        for (const each of candidates.filter(({ id }) => id === chosen || id === runnerUp)) {
          expect(stated.isTrustEarned || (each.harm !== null && each.harm <= stated.forgiven)).toBe(true);
          expect([each.need, each.outcome]).toEqual(['yes', null]);
        }
      }),
      seeded,
    );
  });

  it('there is a choice or a reason for none, never both', () => {
    fc.assert(
      fc.property(catalogue, anyRules, (candidates, stated) => {
        const { chosen, none, offerings } = firstOffering(candidates, stated);
        expect((chosen === null) === (none !== null)).toBe(true);
        expect(offerings).toHaveLength(candidates.length);
      }),
      seeded,
    );
  });

  it('more functions that are paid for and not used never raise the chance', () => {
    fc.assert(
      fc.property(
        candidate,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (each, a, b) => {
          const few = chanceOf({ ...each, unusedShare: Math.min(a, b) });
          const many = chanceOf({ ...each, unusedShare: Math.max(a, b) });
          expect(many.low).toBeLessThanOrEqual(few.low + ROUNDING);
          expect(many.high).toBeLessThanOrEqual(few.high + ROUNDING);
          expect((many.mean ?? 0) - (few.mean ?? 0)).toBeLessThanOrEqual(ROUNDING);
        },
      ),
      seeded,
    );
  });

  it('what becomes unknown widens the interval, and leaves no middle', () => {
    const unknowns: readonly Partial<KeptFacts>[] = [{ need: 'unknown' }, { simplicity: null }, { unusedShare: null }];
    fc.assert(
      fc.property(candidate, fc.constantFrom(...unknowns), (each, unknown) => {
        const known = chanceOf(each);
        const without = chanceOf({ ...each, ...unknown });
        expect(without.low).toBeLessThanOrEqual(known.low + ROUNDING);
        expect(without.high).toBeGreaterThanOrEqual(known.high - ROUNDING);
        expect(without.mean).toBeNull();
      }),
      seeded,
    );
  });

  it('what is known of the target, the fit, the region, the industry and the channel only narrows it', () => {
    fc.assert(
      fc.property(candidate, fc.constantFrom('target', 'fit', 'region', 'industry', 'channel'), (each, part) => {
        fc.pre(each[part] !== null && each[part] !== 'notStated');
        const known = chanceOf(each);
        const without = chanceOf({ ...each, [part]: 'unknown' });
        expect(without.low).toBeLessThanOrEqual(known.low + ROUNDING);
        expect(without.high).toBeGreaterThanOrEqual(known.high - ROUNDING);
      }),
      seeded,
    );
  });
});
