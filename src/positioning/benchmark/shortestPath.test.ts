import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKnown } from '../../stats/estimate.ts';
import { casesOfTraits, columnsOf, type TraitCase, traitsOf } from './benchmark.fixture.ts';
import { type Benchmark, benchmark, fitAt, reaches } from './benchmark.ts';
import { type PathStep, shortestPath } from './shortestPath.ts';

const SEED = 62;
const ANSWERS = ['none', 'little', 'some', 'much', 'all'];

const lines = fc.integer({ min: 8, max: 20 }).map((twentieths) => twentieths / 20);

test('what a path proposes, applied to the columns and compared again, reaches the line', () => {
  let found = 0;
  fc.assert(
    fc.property(casesOfTraits, lines, (cases, line) => {
      const compared = compare(cases);
      for (let row = 0; row < compared.size; row++) {
        const path = shortestPath(compared, row, line);
        if (path.state !== 'found') continue;
        found++;
        const after = fitAt(compare(changed(cases, row, path.steps)), row);
        expect(isKnown(after) && reaches(after.mean, line)).toBe(true);
        expect(after).toEqual(path.fit);
        expect(path.isSure).toBe(isKnown(after) && reaches(after.low, line));
        const before = fitAt(compared, row);
        const gained = path.steps.reduce((sum, { gain }) => sum + gain, 0);
        expect(isKnown(before) && isKnown(after) && after.mean - before.mean).toBeCloseTo(gained, 10);
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(found).toBeGreaterThan(200);
});

test('it never changes what cannot be changed, what is unknown or what matches', () => {
  fc.assert(
    fc.property(casesOfTraits, lines, (cases, line) => {
      const compared = compare(cases);
      for (let row = 0; row < compared.size; row++) {
        for (const { field, closes, moves, from, to } of shortestPath(compared, row, line).steps) {
          const traits = compared.measured.filter(({ column }) => column.field.name === field);
          expect(traits.every(({ trait }) => trait.isChangeable)).toBe(true);
          expect(closes.length + moves.length).toBeGreaterThan(0);
          for (const id of closes) {
            expect([1, 2]).toContain(traits.find(({ trait }) => trait.id === id)?.states[row]);
          }
          expect(from).toBe(traits[0]?.column.at(row));
          expect(to).not.toBe(from);
        }
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('no fewer changes would do, and where it finds no path there is none: every set of changes is tried', () => {
  let tried = 0;
  fc.assert(
    fc.property(casesOfTraits, lines, (cases, line) => {
      const compared = compare(cases);
      for (let row = 0; row < 2; row++) {
        const path = shortestPath(compared, row, line);
        if (path.state === 'over' || path.state === 'unknown') continue;
        tried++;
        const fewest = fewestByTrying(cases, row, line);
        expect(path.state === 'found' ? path.steps.length : undefined).toBe(fewest);
      }
    }),
    { seed: SEED, numRuns: 120 },
  );
  expect(tried).toBeGreaterThan(100);
});

test('where there is no path it says what holds the customer below the line', () => {
  const own = { kind: 'steps', low: 3, high: 4, near: 0 } as const;
  const compared = compare([
    { ...own, values: [0], importance: 5, isChangeable: false },
    { ...own, values: [0], importance: 2, isChangeable: true },
    { ...own, values: [null], importance: 1, isChangeable: true },
  ]);
  expect(shortestPath(compared, 0, 0.7)).toEqual({
    state: 'none',
    steps: [],
    fit: null,
    isSure: false,
    heldBy: { unchangeable: ['trait-0'], unknown: ['trait-2'], bestFit: expect.closeTo((2 + 0.5) / 8, 12) },
  });
});

test('of traits that read one field it takes the value that serves them together', () => {
  const shared = { kind: 'range', near: 0, importance: 3, isChangeable: true } as const;
  const compared = compare([
    { ...shared, values: [1], low: 3, high: 9 },
    { ...shared, values: [1], low: 5, high: 9, field: 0 },
  ]);
  expect(shortestPath(compared, 0, 1)).toMatchObject({
    state: 'found',
    steps: [{ field: 'field-0', from: 1, to: 5, closes: ['trait-0', 'trait-1'], gain: 1 }],
    isSure: true,
  });
});

test('a field that an unchangeable trait reads too is left as it is', () => {
  const shared = { kind: 'range', near: 0, importance: 3, values: [1] } as const;
  const compared = compare([
    { ...shared, low: 3, high: 9, isChangeable: true },
    { ...shared, low: 1, high: 2, isChangeable: false, field: 0 },
  ]);
  expect(shortestPath(compared, 0, 0.9).state).toBe('none');
});

function compare(cases: readonly TraitCase[]): Benchmark {
  const columns = columnsOf(cases);
  return benchmark(traitsOf(cases), (field) => columns.get(field) ?? 'field-missing', cases[0]?.values.length ?? 0);
}

function changed(cases: readonly TraitCase[], row: number, steps: readonly Pick<PathStep, 'field' | 'to'>[]) {
  return cases.map((each, at) => {
    const to = steps.find(({ field }) => field === `field-${each.field ?? at}`)?.to;
    if (to === undefined) return each;
    return { ...each, values: each.values.with(row, typeof to === 'number' ? to : ANSWERS.indexOf(to)) };
  });
}

/** Every set of fields that may change, each to every value there is; undefined where none reaches the line. */
function fewestByTrying(cases: readonly TraitCase[], row: number, line: number): number | undefined {
  const { measured } = compare(cases);
  const fields = [...new Set(measured.map(({ column }) => column.field.name))].filter((field) => {
    const traits = measured.filter(({ column }) => column.field.name === field);
    return traits.every(({ trait }) => trait.isChangeable) && traits[0]?.column.at(row) !== null;
  });
  let fewest: number | undefined;
  for (let set = 0; set < 2 ** fields.length; set++) {
    const chosen = fields.filter((_, at) => (set >> at) % 2 === 1);
    if (fewest !== undefined && chosen.length >= fewest) continue;
    // Values of one field bear on no other: the best of each is the best of all.
    const steps = chosen.map((field) => ({ field, to: bestByTrying(cases, row, field) }));
    const fit = fitAt(compare(changed(cases, row, steps)), row);
    if (isKnown(fit) && reaches(fit.mean, line)) fewest = chosen.length;
  }
  return fewest;
}

function bestByTrying(cases: readonly TraitCase[], row: number, field: string): string | number {
  const isRange = cases[Number(field.slice('field-'.length))]?.kind === 'range';
  const values = isRange ? [-2, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6] : ANSWERS;
  const meanOf = (to: string | number) => {
    const fit = fitAt(compare(changed(cases, row, [{ field, to }])), row);
    return isKnown(fit) ? fit.mean : 0;
  };
  return values.reduce<string | number>((best, to) => (meanOf(to) > meanOf(best) ? to : best), values[0] as string);
}
