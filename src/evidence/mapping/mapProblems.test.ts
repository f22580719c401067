import { expect, test } from 'vitest';
import { worded } from '../problemWords.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { mapProblems } from './mapProblems.ts';
import type { Mapping } from './mapping.ts';

const summary = (values: Record<string, number>) =>
  ({ column: 'demands', isComplete: true, values: new Map(Object.entries(values)) }) as unknown as ColumnSummary;
const map = (answers: string[], missing: string[] = []): Mapping => ({
  columns: { demands: { role: 'signal', kind: 'scale', answers, missing } },
});

const wordedProblems = (...stated: Parameters<typeof mapProblems>) => mapProblems(...stated).map(worded);

test('a slip in an answer of the map is named with what was meant', () => {
  const [problem] = wordedProblems(map(['kein', 'einige', 'viele']), [summary({ keine: 21, einige: 30, viele: 9 })]);
  expect(problem).toMatchObject({ code: 'map-answer-unlisted', column: 'demands' });
  expect(problem?.text).toBe(
    '21 cells say "keine", which the map does not list, so they count as missing. "kein" in the map occurs nowhere.',
  );
  expect(problem?.remedy).toBe('Perhaps the map should write "kein" as "keine".');
});

test('an answer that merely does not occur yet, another case, or a text stated as missing is no problem', () => {
  expect(mapProblems(map(['none', 'some', 'many']), [summary({ None: 3, some: 4 })])).toEqual([]);
  expect(mapProblems(map(['none', 'some'], ['?']), [summary({ none: 3, '?': 4 })])).toEqual([]);
  expect(mapProblems(undefined, [summary({ none: 3 })])).toEqual([]);
});
