import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations } from './operations.ts';

/** Operations that leave an event, and those that run as jobs: the history has words for each, and for nothing else. */
const left = operations.filter(({ effect }) => effect === 'changes');
const long = operations.filter(({ isLong }) => isLong === true);

describe.each(['en', 'fr', 'zh'])('the history in %s', (language) => {
  const words = JSON.parse(readFileSync(`src/web/history/${language}.json`, 'utf8')) as Readonly<
    Record<string, string>
  >;

  test.each([
    ['did', left],
    ['doing', long],
  ] as const)('words what was "%s"', (kind, worded) => {
    const opening = `history.${kind}.`;
    const found = Object.keys(words).filter((id) => id.startsWith(opening));
    expect(found.toSorted()).toEqual(worded.map(({ id }) => opening + id.replaceAll('.', '_')).toSorted());
  });
});
