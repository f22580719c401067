import { describe, expect, it } from 'vitest';
import { parseYesno, yesnoPair } from './yesno.ts';

describe('yes and no', () => {
  it('reads the plain words of three languages', () => {
    expect(['Yes', 'y', 'TRUE', 'Oui', 'vrai', '是'].map(parseYesno)).toEqual(Array.from({ length: 6 }, () => 'yes'));
    expect(['No', 'n', 'false', 'Non', 'faux', '否'].map(parseYesno)).toEqual(Array.from({ length: 6 }, () => 'no'));
  });

  it('leaves alone what means it only beside its opposite', () => {
    expect(['1', '0', 'o', '有', 'maybe', 'Won', ''].map(parseYesno)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it.each([
    [
      ['Yes', 'No'],
      ['No', 'Yes'],
    ],
    [
      ['N', 'Y'],
      ['N', 'Y'],
    ],
    [
      ['O', 'N'],
      ['N', 'O'],
    ],
    [
      ['有', '无'],
      ['无', '有'],
    ],
    [
      ['有', '没有'],
      ['没有', '有'],
    ],
    [
      ['是', '不是'],
      ['不是', '是'],
    ],
    [
      ['1', '0'],
      ['0', '1'],
    ],
    [
      ['yes', 'NO', 'Yes', 'no'],
      ['NO', 'yes'],
    ],
  ])('pairs %j as no and yes', (texts, pair) => {
    expect(yesnoPair(texts)).toEqual(pair);
  });

  it.each([[['Yes']], [['Yes', 'No', 'Neutral']], [['1', '0', '2']], [['1', '2']], [['Yes', '0']], [[]]])(
    'finds no pair in %j',
    (texts) => {
      expect(yesnoPair(texts)).toBeUndefined();
    },
  );
});
