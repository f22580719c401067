import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScreenFacts } from './computedGate.ts';
import type { Judgement, Problem } from './contract.ts';
import { type Gate, gates } from './gate.ts';
import { screened } from './screen.ts';

const nothingKnown: ScreenFacts = { price: null, cost: null, target: null, reach: {} };
const figures: ScreenFacts = {
  price: 100,
  cost: 40,
  target: 300,
  reach: { late: { have: 100, not: 150, unknown: 50 }, lost: { have: 200, not: 100, unknown: 0 } },
};
const rules = { relaxed: [] as Gate[], margin: null as number | null, profit: null as number | null };

function says(gate: Gate, answer: Judgement['answer'], judge = 'sales', at = '2026-11-20T08:00:00.000Z'): Judgement {
  return { gate, answer, judge, at, note: '', evidence: '' };
}
const allBut = (...left: Gate[]) => gates.filter((gate) => !left.includes(gate)).map((gate) => says(gate, 'yes'));
function problem(
  id: string,
  judgements: readonly Judgement[],
  pays: number | null = null,
): Pick<Problem, 'id' | 'pays' | 'judgements'> {
  return { id, pays, judgements: [...judgements] };
}

test('what holds a yes at every gate is a focus problem', () => {
  const { focus, funnel, nothingLeft } = screened({ ...rules, problems: [problem('late', allBut())] }, nothingKnown);
  expect(focus).toEqual(['late']);
  expect(funnel.at(-1)).toMatchObject({ passed: 1, open: 0, failed: 0 });
  expect(nothingLeft).toBeNull();
});

test('the last of each judge counts, whatever its case, and unknown takes back', () => {
  const future = '2099-11-19T08:00:00.000Z';
  const answerOf = (...judgements: Judgement[]) =>
    screened({ ...rules, problems: [problem('late', judgements)] }, nothingKnown).problems[0]?.gates.urgent.answer;
  expect(answerOf(says('urgent', 'yes'), says('urgent', 'no'))).toBe('no');
  // Whose clock goes wrong is not heard for ever.
  expect(answerOf(says('urgent', 'yes', 'Sales ', future), says('urgent', 'no', 'sales'))).toBe('no');
  expect(answerOf(says('urgent', 'yes'), says('urgent', 'no', 'service'))).toBe('disputed');
  expect(answerOf(says('urgent', 'yes'), says('urgent', 'unknown', 'service'))).toBe('yes');
  expect(answerOf(says('urgent', 'yes'), says('urgent', 'unknown'))).toBe('unknown');
});

test('a disputed gate is open, and the funnel shows it', () => {
  const disputed = [...allBut('urgent'), says('urgent', 'yes'), says('urgent', 'no', 'service')];
  const { problems, funnel } = screened({ ...rules, problems: [problem('late', disputed)] }, nothingKnown);
  expect(problems[0]?.state).toBe('open');
  expect(funnel.map(({ open }) => open)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('price and profit are computed with their figures', () => {
  const screen = { relaxed: [], margin: 0.5, profit: 7000, problems: [problem('late', [], 120)] };
  const { willPay, meetsProfit } = screened(screen, figures).problems[0]?.gates ?? {};
  expect(willPay?.computed).toEqual({
    answer: 'yes',
    comparisons: [{ kind: 'pays', low: 120, high: 120, least: 100, answer: 'yes' }],
    missing: [],
  });
  expect(meetsProfit?.computed).toEqual({
    answer: 'unknown',
    comparisons: [
      { kind: 'margin', low: 0.6, high: 0.6, least: 0.5, answer: 'yes' },
      { kind: 'profit', low: 6000, high: 9000, least: 7000, answer: 'unknown' },
    ],
    missing: ['answers'],
  });
});

test('a figure that is missing leaves the gate open and is named', () => {
  const computedOf = (facts: ScreenFacts, own = rules) =>
    screened({ ...own, problems: [problem('late', [])] }, facts).problems[0]?.gates.meetsProfit.computed;
  expect(computedOf(figures)).toMatchObject({ answer: 'unknown', missing: ['rule'] });
  expect(computedOf(nothingKnown, { ...rules, profit: 1 })).toMatchObject({
    answer: 'unknown',
    missing: ['price', 'cost', 'target', 'who'],
  });
  expect(computedOf({ ...figures, cost: 90 }, { ...rules, margin: 0.2, profit: 1 })).toMatchObject({ answer: 'no' });
  expect(computedOf({ ...figures, price: 10, cost: 7 }, { ...rules, margin: 0.3 })).toMatchObject({ answer: 'yes' });
});

test('of what is given away no share is left, and that is said', () => {
  const free = { ...figures, price: 0, cost: 0 };
  const { computed } =
    screened({ ...rules, margin: 0.2, problems: [problem('late', [])] }, free).problems[0]?.gates.meetsProfit ?? {};
  expect(computed).toMatchObject({ answer: 'unknown', missing: ['price'] });
});

test('a person against the figures makes the gate disputed', () => {
  const screen = { ...rules, problems: [problem('late', [says('willPay', 'no')], 120)] };
  expect(screened(screen, figures).problems[0]?.gates.willPay.answer).toBe('disputed');
});

test('when nothing is left, the gate that lets the most valuable problem through is named', () => {
  const problems = [
    problem('late', [...allBut('urgent', 'willPay'), says('urgent', 'no')], 100),
    problem('lost', [...allBut('effectSoon', 'willPay'), says('effectSoon', 'no')], 100),
    problem('unheard', [...allBut('goodAtIt', 'willPay')], 100),
  ];
  const { nothingLeft } = screened({ ...rules, problems }, figures);
  expect(nothingLeft).toEqual({
    relax: { gate: 'effectSoon', lets: ['lost'] },
    findOut: { problem: 'unheard', gates: ['goodAtIt'] },
    nearest: { problem: 'lost', gates: ['effectSoon'] },
  });
});

test('where no single gate would do, the nearest problem says which would', () => {
  const problems = [problem('late', [...allBut('urgent', 'goodAtIt'), says('urgent', 'no'), says('goodAtIt', 'no')])];
  expect(screened({ ...rules, problems }, nothingKnown).nothingLeft).toEqual({
    relax: null,
    findOut: null,
    nearest: { problem: 'late', gates: ['urgent', 'goodAtIt'] },
  });
});

const judgement = fc.record({
  gate: fc.constantFrom(...gates),
  answer: fc.constantFrom<Judgement['answer']>('yes', 'yes', 'yes', 'no', 'unknown'),
  judge: fc.constantFrom('sales', 'service'),
  at: fc.constantFrom('2026-11-19T08:00:00.000Z', '2026-11-20T08:00:00.000Z'),
  note: fc.constant(''),
  evidence: fc.constant(''),
});
const figure = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const reach = fc.record({ have: fc.nat(50), not: fc.nat(50), unknown: fc.nat(50) });
const someFacts = fc.record({
  price: figure,
  cost: figure,
  target: fc.option(fc.constant(150), { nil: null }),
  reach: fc.dictionary(fc.constantFrom('p0', 'p1', 'p2', 'p3'), reach),
});
/** Most gates hold a yes, so that much comes near to passing. */
const someScreen = fc.record({
  relaxed: fc.uniqueArray(fc.constantFrom(...gates), { maxLength: 5 }),
  margin: fc.option(fc.constantFrom(0.1, 0.5), { nil: null }),
  profit: fc.option(fc.constantFrom(100, 5000), { nil: null }),
  problems: fc
    .array(fc.tuple(fc.array(judgement, { maxLength: 6 }), fc.subarray([...gates], { minLength: 4 }), figure), {
      maxLength: 4,
    })
    .map((each) =>
      each.map(([more, yes, pays], i) =>
        problem(`p${i}`, [...yes.map((gate) => says(gate, 'yes', 'development')), ...more], pays),
      ),
    ),
});
const runs = { seed: 11, numRuns: 2000 };

test('with every gate unknown nothing is a focus problem, whatever is relaxed', () => {
  const silent = fc.record({
    relaxed: fc.uniqueArray(fc.constantFrom(...gates)),
    problems: fc.array(judgement, { maxLength: 5 }).map((all) => [
      problem(
        'p0',
        all.map((one) => ({ ...one, answer: 'unknown' as const })),
      ),
    ]),
  });
  fc.assert(
    fc.property(silent, (own) => {
      expect(screened({ ...rules, ...own }, nothingKnown).focus).toEqual([]);
    }),
    runs,
  );
});

test('relaxing a gate lets exactly what was promised through', () => {
  let promised = 0;
  fc.assert(
    fc.property(someScreen, someFacts, (own, known) => {
      const before = screened(own, known);
      for (const { gate, lets } of before.relaxings) {
        const after = screened({ ...own, relaxed: [...own.relaxed, gate] }, known);
        const isNew = (id: string) => !before.focus.includes(id);
        // Where nothing is asked any more, nothing can pass.
        const expected = own.relaxed.length === gates.length - 1 ? [] : [...lets].sort();
        expect(after.focus.filter(isNew).sort()).toEqual(expected);
      }
      const suggested = before.nothingLeft?.relax;
      if (!suggested) return;
      promised += 1;
      expect(suggested.lets.length).toBeGreaterThan(0);
      expect(screened({ ...own, relaxed: [...own.relaxed, suggested.gate] }, known).focus.toSorted()).toEqual(
        suggested.lets.toSorted(),
      );
    }),
    runs,
  );
  expect(promised).toBeGreaterThan(100);
});

test('the suggested gate lets the most valuable of all through that one gate could let', () => {
  fc.assert(
    fc.property(someScreen, someFacts, (own, known) => {
      const { nothingLeft, relaxings, problems } = screened(own, known);
      if (!nothingLeft?.relax) return;
      const worth = (id: string) => problems.find((one) => one.id === id)?.value?.low ?? Number.NEGATIVE_INFINITY;
      const best = worth(nothingLeft.relax.lets[0] as string);
      for (const { lets } of relaxings) for (const id of lets) expect(worth(id)).toBeLessThanOrEqual(best);
    }),
    runs,
  );
});

test('one more yes never takes a focus problem away', () => {
  fc.assert(
    fc.property(
      someScreen,
      someFacts,
      fc.constantFrom(...gates),
      fc.constantFrom('sales', 'a new judge'),
      (own, known, gate, judge) => {
        const yes = says(gate, 'yes', judge, '2026-11-21T08:00:00.000Z');
        const more = {
          ...own,
          problems: own.problems.map((one) => ({ ...one, judgements: [...one.judgements, yes] })),
        };
        const after = new Set(screened(more, known).focus);
        for (const id of screened(own, known).focus) expect(after).toContain(id);
      },
    ),
    runs,
  );
});

test('every step of the funnel counts every problem once, and none comes back', () => {
  fc.assert(
    fc.property(someScreen, someFacts, (own, known) => {
      const { funnel, focus } = screened(own, known);
      let former = { passed: own.problems.length, failed: 0 };
      for (const { passed, open, failed } of funnel) {
        expect(passed + open + failed).toBe(own.problems.length);
        expect(passed).toBeLessThanOrEqual(former.passed);
        expect(failed).toBeGreaterThanOrEqual(former.failed);
        former = { passed, failed };
      }
      expect(former.passed).toBe(focus.length);
    }),
    runs,
  );
});
