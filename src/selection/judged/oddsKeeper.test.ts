import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LivingColumns } from '../../evidence/living/livingColumns.ts';
import { baseOf, bases, changeTo, known } from '../../readiness/measure/baseOfRecords.fixture.ts';
import { type OddsColumns, scorePortfolio } from '../scorecard/odds.ts';
import { fitScorecard } from '../scorecard/scorecardFit.ts';
import type { StandingScorecard } from './judgedBase.ts';
import { areOddsNear, keepOdds, oddsSteps } from './oddsKeeper.ts';

const taught = baseOf(known);
const scorecard = fitScorecard(
  taught.portfolio,
  Int8Array.from(known, (_, row) => row % 2),
);
const held = { logOdds: 0, mean: 0.5, low: 0.4, high: 0.6 };
const standing: StandingScorecard = { number: 1, scorecard, seenVersion: 1, heldOut: new Map([[2, held]]) };

/** Odds and foresight as scoring everybody at once gives them. */
function scoredWhole(base: LivingColumns) {
  const odds = scorePortfolio(scorecard, base.portfolio);
  return { odds, foresight: withHeldOut(odds) };
}

function withHeldOut(odds: OddsColumns): OddsColumns {
  const column = (name: keyof OddsColumns) => odds[name].with(1, held[name]);
  return { logOdds: column('logOdds'), mean: column('mean'), low: column('low'), high: column('high') };
}

test('odds that were kept, with what has changed scored anew, are those of the whole base', () => {
  fc.assert(
    fc.property(bases, fc.array(bases, { maxLength: 3 }), (some, changes) => {
      const base = baseOf([...known, ...some]);
      let kept = keepOdds(base, standing);
      for (const change of changes) {
        changeTo(base, [...known, ...change]);
        kept = keepOdds(base, standing, kept);
        expect(kept).toMatchObject(scoredWhole(base));
      }
    }),
    { seed: 41, numRuns: 60 },
  );
});

test('odds scored some rows at a time while others go on writing become those of the whole base', () => {
  fc.assert(
    fc.property(bases, fc.array(bases, { maxLength: 6 }), (some, changes) => {
      const base = baseOf([...known, ...some]);
      const waiting = [...changes];
      const steps = oddsSteps(base, standing, 5);
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        const change = waiting.pop();
        if (change) changeTo(base, [...known, ...change]);
      }
      expect(keepOdds(base, standing, step.value)).toMatchObject(scoredWhole(base));
    }),
    { seed: 42, numRuns: 60 },
  );
});

test('odds of another scorecard, or of a base that was built anew, are not near', () => {
  const base = baseOf(known);
  const kept = keepOdds(base, standing);
  expect(areOddsNear(kept, base, standing)).toBe(true);
  expect(areOddsNear(kept, base, { ...standing })).toBe(false);
  expect(areOddsNear(kept, baseOf(known), standing)).toBe(false);
});
