import { expect, test } from 'vitest';
import { askedOf } from './askedOf.ts';

test('a figure is asked for with its interval, a group with its probabilities', () => {
  expect(askedOf({ sort: 'needs' }, ['odds', 'group', 'Scope'])).toEqual({
    sort: 'needs',
    direction: 'descending',
    columns: [
      'odds',
      'oddsLow',
      'oddsHigh',
      'group',
      'conservativeShare',
      'experientialShare',
      'pickyShare',
      'radicalShare',
      'Scope',
    ],
  });
});

test('what is searched for narrows what is filtered', () => {
  const { filter } = askedOf({ q: 'north', filter: 'odds >= 0.5 or group is radical' }, []);
  expect(filter).toMatchObject({
    all: [{ any: [{ field: 'odds' }, { field: 'group' }] }, { any: [{ value: 'north' }, { value: 'north' }] }],
  });
  expect(askedOf({ filter: 'everything', q: 'x' }, []).filter).toMatchObject({
    any: [{ field: 'id' }, { field: 'name' }],
  });
  expect(askedOf({ filter: 'everything' }, [])).toEqual({
    sort: 'odds',
    direction: 'descending',
    columns: [],
  });
});

test('a filter that cannot be read is refused', () => {
  expect(() => askedOf({ filter: 'odds >=' }, [])).toThrow('expected a value');
});
