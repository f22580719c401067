import { expect, test } from 'vitest';
import { problemGroups } from './problemGroups.ts';

const problem = (code: string, row?: number) => ({
  code,
  text: '',
  remedy: '',
  figures: {},
  ...(row !== undefined && { row }),
});

test('problems of the file come first, then the most frequent', () => {
  const problems = [problem('row-short', 3), problem('cell-unreadable', 4), problem('encoding-doubtful')];
  const groups = problemGroups(problems, { 'row-short': 2, 'cell-unreadable': 90, 'encoding-doubtful': 1 });
  expect(groups.map(({ code, count }) => [code, count])).toEqual([
    ['encoding-doubtful', 1],
    ['cell-unreadable', 90],
    ['row-short', 2],
  ]);
});

test('a code that was only counted is told too', () => {
  expect(problemGroups([], { 'row-long': 5 })).toEqual([{ code: 'row-long', count: 5, first: [] }]);
});
