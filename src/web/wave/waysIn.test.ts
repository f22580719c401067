import { expect, it } from 'vitest';
import { waysIn } from './waysIn.ts';

const none = { worthNeeded: null, oddsNeeded: null, placesMore: null, reservedFewer: null, segmentPlaceMore: null };
const margin = { ...none, text: '', obstacles: [], isExact: true };
const wave = { capacity: 10, reservedOutside: 1 };
const outsider = { customer: 'K1', takesPlaceOf: null, margin };

it('gives places without keeping more of them for others', () => {
  const [way] = waysIn({ take: 10 }, wave, { ...outsider, margin: { ...margin, placesMore: 2 } });
  expect(way).toEqual({ id: 'wave.way.places', values: { places: 12 }, search: { take: 12, reserve: 1 } });
});

it('names who leaves for a customer that is put in by hand', () => {
  const takesPlaceOf = { customer: 'K2', name: 'Acme' };
  expect(waysIn({}, wave, { customer: 'K1', takesPlaceOf, margin: { ...margin, worthNeeded: 0.4 } })).toEqual([
    { id: 'wave.way.lockIn', values: { leaves: 'yes', other: 'Acme' }, search: { in: ['K1'] } },
  ]);
});

it('raises the limit of a segment, and keeps fewer places for others', () => {
  const search = { limits: [{ segment: 'North', most: 3 }, { segment: 'South' }] };
  const ways = waysIn(search, wave, {
    ...outsider,
    margin: { ...margin, segmentPlaceMore: 'North', reservedFewer: 1 },
  });
  expect(ways.map(({ search: next }) => next)).toEqual([
    { ...search, reserve: 0 },
    { limits: [{ segment: 'North', most: 4 }, { segment: 'South' }] },
  ]);
});

it('lifts first what holds a customer, and offers nothing against a running trial', () => {
  const held = (code: string, figures: Record<string, string> = {}) => ({
    ...outsider,
    margin: { ...margin, worthNeeded: 0.4, obstacles: [{ code, text: '', figures }] },
  });
  const rules = { gates: ['odds < 0.2', 'group is picky'], out: ['K1'] };
  expect(waysIn(rules, wave, held('locked-out')).map(({ search }) => search)).toEqual([{ gates: rules.gates }]);
  expect(waysIn(rules, wave, held('blocked', { gate: 'odds < 0.2' })).map(({ search }) => search)).toEqual([
    { gates: ['group is picky'], out: ['K1'] },
  ]);
  expect(waysIn(rules, wave, held('blocked', { gate: 'in-trial' }))).toEqual([]);
});
