import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from './wordChanges.ts';

const stretches = (first: string, second: string) =>
  wordChanges(first, second).map(({ kind, text }) => [kind, text.trim()]);

it('shows what went and what came, word by word', () => {
  expect(stretches('Plans are ready in nine days.', 'Plans are ready in two days.')).toEqual([
    ['same', 'Plans are ready in'],
    ['gone', 'nine'],
    ['new', 'two'],
    ['same', 'days.'],
  ]);
  expect(stretches('Les laiteries de Bretagne', 'Les laiteries de Normandie et de Bretagne')).toEqual([
    ['same', 'Les laiteries de'],
    ['new', 'Normandie et de'],
    ['same', 'Bretagne'],
  ]);
});

it('compares Chinese sign by sign, and other text of no letters too', () => {
  expect(stretches('两天排完计划', '三天排完计划')).toEqual([
    ['gone', '两'],
    ['new', '三'],
    ['same', '天排完计划'],
  ]);
  expect(stretches('', 'new')).toEqual([['new', 'new']]);
  expect(stretches('gone', '')).toEqual([['gone', 'gone']]);
  expect(stretches('', '')).toEqual([]);
});

it('keeps both texts whole, and finds nothing where they are the same', () => {
  const text = fc.array(fc.constantFrom('a', 'bee', '两', '天', ',', '10', ' ')).map((parts) => parts.join(' '));
  const letters = (value: string) => value.replaceAll(/\s/g, '');
  fc.assert(
    fc.property(text, text, (first, second) => {
      const found = wordChanges(first, second);
      const side = (kind: string) =>
        letters(
          found
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map((one) => one.text)
            .join(''),
        );
      expect(side('gone')).toBe(letters(first));
      expect(side('new')).toBe(letters(second));
      const isUnchanged = found.every(({ kind }) => kind === 'same');
      expect(isUnchanged || letters(first) !== letters(second)).toBe(true);
      // Neighbours always differ in kind.
      expect(found.every(({ kind }, i) => kind !== found[i + 1]?.kind)).toBe(true);
    }),
    { seed: 6, numRuns: 300 },
  );
});
