import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentValue } from './currentValue.ts';
import type { Observation, Retraction, Statement } from './observation.ts';
import { foldProfiles } from './profile.ts';
import { type Source, sourceOfKind, weightOf } from './source.ts';

const says = (id: string, value: Statement['value'], day: number, source = 'questionnaire'): Statement => ({
  id,
  customer: 'c1',
  signal: 'budget',
  value,
  source,
  observedAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
});
const retracts = (id: string, target: string, day: number, customer = 'c1'): Retraction => ({
  id,
  customer,
  retracts: target,
  source: 'questionnaire',
  observedAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
});
const valuesOn = (day: number, observations: Observation[]) =>
  foldProfiles(observations, `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`)
    .get('c1')
    ?.facts.get('budget')
    ?.map((fact) => fact.value);

describe('a profile holds', () => {
  test('the latest statement of each source, newest first', () => {
    const observations = [says('o1', 'no', 1), says('o2', 'yes', 3), says('o3', 'no', 2, 'colleague')];
    expect(valuesOn(9, observations)).toEqual(['yes', 'no']);
  });

  test('only what had been said by then', () => {
    const observations = [says('o1', 'no', 1), says('o2', 'yes', 3)];
    expect(valuesOn(2, observations)).toEqual(['no']);
    expect(foldProfiles([says('o2', 'yes', 3)], '2026-01-02T00:00:00Z').has('c1')).toBe(false);
  });

  test('the earlier statement again once the later one is taken back, from that day on', () => {
    const observations = [says('o1', 'no', 1), says('o2', 'yes', 3), retracts('r1', 'o2', 5)];
    expect(valuesOn(4, observations)).toEqual(['yes']);
    expect(valuesOn(5, observations)).toEqual(['no']);
  });

  test('nothing, but still the customer, where everything was taken back', () => {
    const profile = foldProfiles([says('o1', 'no', 1), retracts('r1', 'o1', 2)], '2026-01-09T00:00:00Z').get('c1');
    expect(profile?.facts.size).toBe(0);
  });
});

describe('a retraction', () => {
  test('acts also where it arrives before its statement', () => {
    expect(valuesOn(9, [retracts('r1', 'o2', 5), says('o1', 'no', 1), says('o2', 'yes', 3)])).toEqual(['no']);
  });

  test('touches no other customer', () => {
    expect(valuesOn(9, [says('o1', 'no', 1), retracts('r1', 'o1', 2, 'c2')])).toEqual(['no']);
  });

  test('can be taken back, so that the statement stands again', () => {
    const observations = [says('o1', 'no', 1), retracts('r1', 'o1', 2), retracts('r2', 'r1', 3)];
    expect(valuesOn(2, observations)).toBeUndefined();
    expect(valuesOn(3, observations)).toEqual(['no']);
  });

  test('is not taken back by an earlier one, nor by itself, so two that name each other have one answer', () => {
    expect(valuesOn(9, [says('o1', 'no', 1), retracts('r1', 'r2', 2), { ...retracts('r2', 'o1', 3) }])).toBeUndefined();
    expect(valuesOn(9, [says('o1', 'no', 1), retracts('r1', 'o1', 2), retracts('r2', 'r2', 3)])).toBeUndefined();
  });
});

describe('an observation delivered again', () => {
  test('changes nothing', () => {
    const once = [says('o1', 'no', 1), retracts('r1', 'o1', 2)];
    expect(foldProfiles([...once, ...once], '2026-01-09T00:00:00Z')).toEqual(
      foldProfiles(once, '2026-01-09T00:00:00Z'),
    );
  });

  test('with another content is reported, and the same content wins in either order', () => {
    const [a, b] = [says('o1', 'no', 1), says('o1', 'yes', 1)];
    expect(valuesOn(9, [a, b])).toEqual(['no']);
    expect(valuesOn(9, [b, a])).toEqual(['no']);
    expect(foldProfiles([b, a], '2026-01-09T00:00:00Z').get('c1')?.conflicts).toEqual(['o1']);
  });
});

test('an instant without its time zone is refused rather than guessed', () => {
  expect(() =>
    foldProfiles([{ ...says('o1', 'no', 1), observedAt: '2026-01-01T00:00:00' }], '2026-01-02T00:00:00Z'),
  ).toThrow('not an instant in UTC');
});

describe('the current value', () => {
  const sources = new Map(
    [sourceOfKind('questionnaire', 'questionnaire'), sourceOfKind('colleague', 'colleague')].map((s) => [s.id, s]),
  );
  const currentOn = (observations: Observation[], asOf = '2028-01-01T00:00:00Z') => {
    const profile = foldProfiles(observations, asOf).get('c1');
    return profile && currentValue(profile, 'budget', sources);
  };

  test('is that of the customer’s own answer, although a colleague guessed later', () => {
    expect(currentOn([says('o1', 'yes', 1), says('o2', 'no', 20, 'colleague')])).toBe('yes');
  });

  test('is that of the colleague once the answer is old enough', () => {
    const guess = { ...says('o2', 'no', 1, 'colleague'), observedAt: '2027-01-01T00:00:00Z' };
    expect(currentOn([says('o1', 'yes', 1), guess])).toBe('no');
  });

  test('comes from a source that knows, where another says it does not', () => {
    expect(currentOn([says('o1', null, 20), says('o2', 'no', 1, 'colleague')])).toBe('no');
    expect(currentOn([says('o1', null, 20)])).toBeNull();
  });

  test('is refused for a source nobody described', () => {
    expect(() => currentOn([says('o1', 'yes', 1, 'somebody')])).toThrow('"somebody", which does not exist');
  });

  test('leads with the greatest weight, whatever the day it is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (answered, guessed) => {
        const [answer, guess] = [says('o1', 'yes', answered), says('o2', 'no', guessed, 'colleague')];
        for (const asOf of ['2026-02-01T00:00:00Z', '2031-02-01T00:00:00Z']) {
          const weightOfIt = (statement: Statement) =>
            weightOf(sources.get(statement.source) as Source, statement.observedAt, asOf);
          expect(currentOn([answer, guess], asOf)).toBe(weightOfIt(answer) >= weightOfIt(guess) ? 'yes' : 'no');
        }
      }),
      { seed: 2 },
    );
  });
});
