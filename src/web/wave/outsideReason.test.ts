import { expect, test } from 'vitest';
import { isTie, type Outside, reserveHolders } from './outsideReason.ts';

const margin = {
  obstacles: [],
  worthNeeded: 0.4,
  oddsNeeded: null,
  placesMore: 1,
  reservedFewer: 1,
  segmentPlaceMore: null,
  isExact: true,
  text: '',
};
const reason = (code: string) => [{ code, text: code, figures: {} }] as unknown as Outside['reasons'];
const outside = { reasons: reason('below-worth-needed'), worth: 0.4, margin };

test('one worth exactly as much as the one before it is out by a tie', () => {
  expect(isTie(outside)).toBe(true);
  expect(isTie({ ...outside, worth: 0.39 })).toBe(false);
});

test('those who hold a reserved place are named where one place fewer would do, if they are worth less', () => {
  const holder = { customer: 'K9', name: 'Nine', worth: 0.2, reasons: reason('chosen-reserved') };
  const better = { ...holder, customer: 'K8', worth: 0.5 };
  expect(reserveHolders(outside, [holder, better])).toEqual([holder]);
  expect(reserveHolders({ ...outside, margin: { ...margin, reservedFewer: null } }, [holder])).toEqual([]);
});
