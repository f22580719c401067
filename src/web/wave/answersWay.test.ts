import { expect, it } from 'vitest';
import type { Supposed } from '../customers/one/useSupposed.ts';
import { answersWay } from './answersWay.ts';
import type { Explained } from './waveTypes.ts';

const margin: NonNullable<Explained['margin']> = {
  text: '',
  obstacles: [],
  worthNeeded: 0.6,
  oddsNeeded: 0.92,
  placesMore: 1,
  reservedFewer: null,
  segmentPlaceMore: null,
  isExact: true,
};
const standing = { group: null, leadingGroup: null, odds: null };

function supposed(signals: readonly { known: string | null; hasPoints: boolean; worth: number }[]): Supposed {
  return {
    customer: 'K1',
    believed: 0.5,
    now: { ...standing, worth: 0.5 },
    items: signals.map(({ known, hasPoints, worth }, i) => ({
      signal: `S${i}`,
      label: `S${i}`,
      axis: null,
      known,
      hasPoints,
      answers: [{ answer: 'yes', measure: null, ...standing, worth }],
    })),
    turns: [],
    seenVersion: 1,
  };
}

it('promises better odds only where an open question has points', () => {
  expect(answersWay(supposed([{ known: null, hasPoints: true, worth: 0.7 }]), { margin })).toBe('odds');
  expect(answersWay(supposed([{ known: null, hasPoints: true, worth: 0.55 }]), { margin })).toBe('several');
  expect(answersWay(supposed([{ known: 'no', hasPoints: true, worth: 0.7 }]), { margin })).toBe('fit');
});

it('speaks of the group where an answer moves only that', () => {
  expect(answersWay(supposed([{ known: null, hasPoints: false, worth: 0.7 }]), { margin })).toBe('group');
  expect(answersWay(supposed([{ known: null, hasPoints: false, worth: 0.5 }]), { margin })).toBe('fit');
});
