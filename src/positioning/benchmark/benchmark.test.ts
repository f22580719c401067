import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKnown } from '../../stats/estimate.ts';
import { seededRandom } from '../../stats/random.ts';
import { casesOfTraits, columnsOf, type TraitCase, traitsOf } from './benchmark.fixture.ts';
import { type Benchmark, benchmark, fitAt, reaches } from './benchmark.ts';
import { gapOf } from './gap.ts';
import { creditOfState, UNKNOWN } from './traitState.ts';
import { chancesOf, mostOf, type OpenTrait, unknownScore } from './unknownScore.ts';

const SEED = 61;

test('every fit is what a person reckons by hand from the states', () => {
  fc.assert(
    fc.property(casesOfTraits, (cases) => {
      const compared = compare(cases);
      for (let row = 0; row < compared.size; row++) {
        const { mean, low, high } = compared.fits;
        expect([mean, low, high].map((column) => rounded(column[row]))).toEqual(fitAlone(compared, row));
        const isOpen = compared.measured.every(({ states }) => states[row] === UNKNOWN);
        expect(rounded(mean[row])).toBe(isOpen ? Number.NaN : rounded(byHand(compared, row)));
        if (isOpen) continue;
        expect((low[row] as number) <= (mean[row] as number) && (mean[row] as number) <= (high[row] as number)).toBe(
          true,
        );
        const isWhole = compared.measured.every(({ states }) => states[row] !== UNKNOWN);
        expect((high[row] as number) - (low[row] as number) === 0 || !isWhole).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 80 },
  );
});

test('what is unknown adds what every way it may turn out adds up to', () => {
  fc.assert(
    fc.property(fc.array(openTrait, { minLength: 1, maxLength: 7 }), (traits) => {
      const ways = allWays(traits).toSorted((a, b) => a.score - b.score);
      const { mean, low, high } = unknownScore(traits);
      const wanted = ways.reduce((sum, { score, chance }) => sum + score * chance, 0);
      expect(mean).toBeCloseTo(wanted, 10);
      expect(low).toBeCloseTo(Math.min(quantileOf(ways, 0.1), wanted), 10);
      expect(high).toBeCloseTo(Math.max(quantileOf(ways, 0.9), wanted), 10);
    }),
    { seed: SEED, numRuns: 120 },
  );
});

test('a thousand draws of what is unknown fall within the interval about as often as it says', () => {
  const traits: OpenTrait[] = [5, 4, 3, 3, 2, 1, 1].map((importance, i) => ({
    importance,
    chances: chancesOf([0, 3 * i, 2, 9 - i]),
  }));
  const { mean, low, high } = unknownScore(traits);
  const random = seededRandom(SEED);
  const draws = Array.from({ length: 20_000 }, () =>
    traits.reduce((sum, { importance, chances }) => {
      const at = random();
      const state = at < chances[1] ? 1 : at < chances[1] + chances[2] ? 2 : 3;
      return sum + importance * (creditOfState[state] as number);
    }, 0),
  );
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(mean, 0);
  const below = draws.filter((draw) => draw < low).length / draws.length;
  const above = draws.filter((draw) => draw > high).length / draws.length;
  expect(below).toBeLessThanOrEqual(0.11);
  expect(above).toBeLessThanOrEqual(0.11);
  // Whole scores: one further in, and more than a tenth is left outside.
  expect(draws.filter((draw) => draw <= low).length / draws.length).toBeGreaterThan(0.09);
  expect(draws.filter((draw) => draw >= high).length / draws.length).toBeGreaterThan(0.09);
});

test('the fewer are known, the wider the interval; where nobody is known all is open', () => {
  const width = (known: number) => {
    const { low, high } = unknownScore(
      Array.from({ length: 8 }, () => ({ importance: 3, chances: chancesOf([0, 0, 0, known]) })),
    );
    return high - low;
  };
  expect(chancesOf([9, 0, 0, 0])).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
  expect(width(0)).toBeGreaterThan(width(3));
  expect(width(3)).toBeGreaterThan(width(300));
});

test('a trait whose field is gone, or that wants what its field cannot give, is told and counts nowhere', () => {
  const cases: TraitCase[] = [
    { kind: 'steps', values: [0, 1, 2], low: 1, high: 2, near: 0, importance: 5, isChangeable: true },
  ];
  const traits = traitsOf(cases);
  const [trait] = traits;
  const columns = columnsOf(cases);
  const fieldOf = (field: string) => columns.get(field) ?? ('field-missing' as const);
  const measure = trait?.measure as NonNullable<(typeof traits)[number]['measure']>;
  const odd = [
    { ...trait, id: 'gone', measure: { ...measure, field: 'gone' } },
    { ...trait, id: 'range', measure: { ...measure, want: { kind: 'range', low: 1, high: null, near: 0 } } },
    {
      ...trait,
      id: 'strange',
      measure: { ...measure, want: { kind: 'steps', low: 'never heard', high: null, near: 0 } },
    },
    { ...trait, id: 'open', measure: { ...measure, want: { kind: 'steps', low: null, high: null, near: 0 } } },
    { ...trait, id: 'others', measure: { ...measure, want: { kind: 'values', values: ['no answer'], near: [] } } },
    { ...trait, id: 'told', measure: null },
  ] as typeof traits;
  const alone = benchmark(traits, fieldOf, 3);
  const together = benchmark([...odd, ...traits], fieldOf, 3);
  expect([...together.problems]).toEqual([
    ['gone', 'field-missing'],
    ['range', 'want-unfit'],
    ['strange', 'answers-missing'],
    ['open', 'want-unfit'],
    ['others', 'answers-missing'],
  ]);
  expect(together.fits).toEqual(alone.fits);
  expect([...together.fits.mean]).toEqual([0, 1, 1]);
  expect(benchmark(odd, fieldOf, 3).fits.mean).toEqual(new Float64Array(3).fill(Number.NaN));
});

test('the gap says what would match, and setting it matches', () => {
  fc.assert(
    fc.property(casesOfTraits, (cases) => {
      const compared = compare(cases);
      for (const { rule, column, states } of compared.measured) {
        for (let row = 0; row < compared.size; row++) {
          const value = column.at(row);
          if (value === null || states[row] === 3) continue;
          const { to, distance, direction } = gapOf(rule, value);
          expect(direction === 'other').toBe(distance === null);
          expect(distance ?? 1).toBeGreaterThan(0);
          expect(gapMatches(rule, to)).toBe(true);
        }
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('what has rounding in it still reaches the line', () => {
  expect(reaches(0.1 + 0.2 + 0.4, 0.7)).toBe(true);
  expect(reaches(0.699, 0.7)).toBe(false);
});

/** As the fit of one customer is reckoned, without the others. */
function fitAlone(compared: Benchmark, row: number): number[] {
  const fit = fitAt(compared, row);
  return isKnown(fit) ? [fit.mean, fit.low, fit.high].map(rounded) : [Number.NaN, Number.NaN, Number.NaN];
}

function rounded(number: number | undefined): number {
  return Math.round((number ?? Number.NaN) * 1e10) / 1e10;
}

function gapMatches(rule: Benchmark['measured'][number]['rule'], to: string | number): boolean {
  if (rule.kind === 'range') return Math.fround(Number(to)) >= rule.low && Math.fround(Number(to)) <= rule.high;
  return rule.states[rule.values.indexOf(String(to))] === 3;
}

function compare(cases: readonly TraitCase[]): Benchmark {
  const columns = columnsOf(cases);
  return benchmark(traitsOf(cases), (field) => columns.get(field) ?? 'field-missing', cases[0]?.values.length ?? 0);
}

/** The importance that matches, half of what is near, and of what is unknown what the others lead to expect. */
function byHand({ measured }: Benchmark, row: number): number {
  const whole = measured.reduce((sum, { importance }) => sum + importance, 0);
  const got = measured.reduce((sum, { importance, states, counts }) => {
    const state = states[row] as number;
    if (state !== UNKNOWN) return sum + importance * [0, 0, 0.5, 1][state]!;
    const [, gap = 0, near = 0, match = 0] = counts as unknown as number[];
    return sum + (importance * (match + 0.5 + (near + 0.5) / 2)) / (gap + near + match + 1.5);
  }, 0);
  return got / whole;
}

const openTrait = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.tuple(...[9, 9, 9].map((max) => fc.integer({ min: 0, max }))))
  .map(([importance, counts]): OpenTrait => ({ importance, chances: chancesOf([0, ...counts]) }));

function allWays(traits: readonly OpenTrait[]): { score: number; chance: number }[] {
  return traits.reduce(
    (ways, trait) =>
      ways.flatMap(({ score, chance }) =>
        [1, 2, 3].map((state) => ({
          score: score + (mostOf(trait) / 2) * (state - 1),
          chance: chance * (trait.chances[state] as number),
        })),
      ),
    [{ score: 0, chance: 1 }],
  );
}

function quantileOf(ways: readonly { score: number; chance: number }[], share: number): number {
  let below = 0;
  for (const { score, chance } of ways) {
    below += chance;
    if (below >= share - 1e-12) return score;
  }
  throw new Error('The chances do not add up to 1.');
}
