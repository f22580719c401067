import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { statementParts } from './statementPart.ts';
import { vagueness } from './vagueness.ts';

/** Written by somebody who has not seen the lists; whoever edits a list reads none of them. */
const labelledStatements = z.array(z.object({ text: z.string(), part: z.enum(statementParts), isVague: z.boolean() }));

describe.each(['en', 'fr', 'zh'] as const)('labelled statements of %s', (language) => {
  const file = new URL(`labelledStatements.${language}.json`, import.meta.url);
  const judged = () =>
    labelledStatements.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ text, part, isVague }) => {
      const marks = vagueness(text, { part, language });
      return { text, isVague, isMarked: marks.length > 0, marks };
    });

  test('are at least sixty, about half of them vague', () => {
    const all = judged();
    expect(all.length).toBeGreaterThanOrEqual(60);
    const share = all.filter(({ isVague }) => isVague).length / all.length;
    expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.1);
  });

  test('nine in ten of the vague are marked, and nine in ten of the marked are vague', () => {
    const all = judged();
    const found = all.filter(({ isVague, isMarked }) => isVague && isMarked).length;
    expect(found / all.filter(({ isMarked }) => isMarked).length, 'precision').toBeGreaterThanOrEqual(0.9);
    expect(found / all.filter(({ isVague }) => isVague).length, 'recall').toBeGreaterThanOrEqual(0.9);
  });

  test('no mark is without a reason and an example', () => {
    for (const { reason, example } of judged().flatMap(({ marks }) => marks)) {
      expect(reason.trim()).not.toBe('');
      expect(example.trim()).not.toBe('');
    }
  });
});
