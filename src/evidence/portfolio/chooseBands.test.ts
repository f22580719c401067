import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signal, SignalKind } from '../signal.ts';
import { bandOf, checkBanding } from './banding.ts';
import { daysOfDate } from './calendar.ts';
import { chooseAnswerBands, chooseNumberBands } from './chooseBands.ts';
import { equalFrequencyStarts } from './equalFrequency.ts';

const signal = (kind: SignalKind, answers?: readonly string[]): Signal => ({
  id: 's',
  label: 'S',
  kind,
  ...(answers && { answers }),
  about: 'organisation',
  role: 'signal',
});
const orders = signal('number');

describe('bands of numbers', () => {
  test('give a frequent value such as zero a band of its own and cut the rest evenly', () => {
    expect(chooseNumberBands(orders, Float32Array.of(0, 0, 0, 0, 1, 2, 5, 9), { valueBands: 3 }).labels).toEqual([
      'missing',
      '0',
      '1 to 4',
      '5 or more',
    ]);
    expect(equalFrequencyStarts([600, 40, 60, 55, 45, 100, 100], 4)).toEqual([0, 1, 4, 6]);
  });

  test('have edges a person can read', () => {
    const revenue = Float32Array.from({ length: 400 }, (_, i) => 3.37 + i * 2.719);
    const { labels } = chooseNumberBands(orders, revenue, { valueBands: 4 });
    expect(labels).toEqual(['missing', 'below 300', '300 to 570', '570 to 800', '800 or more']);
  });

  test('never let a neighbour into the band of a frequent value for the sake of a rounder edge', () => {
    const balances = Float32Array.from({ length: 2000 }, (_, i) => (i % 4 === 0 ? 0 : i - 1000));
    const banding = chooseNumberBands(orders, balances, { valueBands: 8 });
    expect(banding.labels).toContain('0');
    expect(bandOf(banding, -1)).toBe(bandOf(banding, 0) - 1);
    expect(bandOf(banding, 1)).toBe(bandOf(banding, 0) + 1);
  });

  test('do not cut a thin tail finer than it can bear', () => {
    const visits = Float32Array.from({ length: 1000 }, (_, i) => (i < 900 ? i % 9 : i));
    const { labels } = chooseNumberBands(orders, visits, { valueBands: 16 });
    expect(labels.slice(10).length).toBeLessThanOrEqual(6);
  });

  test('are one per value where there are few', () => {
    const banding = chooseNumberBands(orders, Float32Array.of(1, 2, 3, 2, Number.NaN));
    expect(banding.labels).toEqual(['missing', '1', '2', '3']);
    expect(banding.edges).toEqual([2, 3]);
  });

  test('grow finer with many days known, numbers do not', () => {
    const values = (length: number) => Float32Array.from({ length }, (_, i) => 14_000 + (i % 700));
    const bandsOf = (kind: SignalKind, length: number) =>
      (chooseNumberBands(signal(kind), values(length)).edges?.length ?? 0) + 1;
    expect([2000, 6000, 20_000].map((length) => bandsOf('date', length))).toEqual([16, 30, 63]);
    expect([2000, 6000, 20_000].map((length) => bandsOf('number', length))).toEqual([16, 16, 16]);
  });

  test('keep dates legible', () => {
    const dates = ['2010-01-05', '2010-02-01', '2010-03-01', '2011-01-01'].map(
      (date) => daysOfDate(date) ?? Number.NaN,
    );
    const banding = chooseNumberBands(signal('date'), Float32Array.from(dates), { valueBands: 2 });
    expect(banding.labels).toEqual(['missing', 'before 2010-03-01', 'from 2010-03-01']);
    expect(bandOf(banding, '2010-02-28')).toBe(1);
    expect(bandOf(banding, '2010-03-01')).toBe(2);
  });

  test('put a number beyond all that was seen in the outermost band', () => {
    const banding = chooseNumberBands(orders, Float32Array.of(1, 2, 3));
    expect(bandOf(banding, -1e300)).toBe(1);
    expect(bandOf(banding, 1e300)).toBe(3);
  });

  test('exist even where nothing was seen, so that a later value has a place', () => {
    const banding = chooseNumberBands(orders, Float32Array.of(Number.NaN));
    expect(banding.labels).toEqual(['missing', 'any value']);
    expect(bandOf(banding, 7)).toBe(1);
  });

  test('cover every value: at most as many as asked for, none empty, all ascending, each value inside its edges', () => {
    const values = fc.oneof(
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 12 }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(values, { maxLength: 200 }), fc.integer({ min: 1, max: 63 }), (numbers, valueBands) => {
        const column = Float32Array.from(numbers, (number) => number + 0);
        const banding = chooseNumberBands(orders, column, { valueBands });
        checkBanding(banding, orders);
        const seen = new Set(Array.from(column, (number) => bandOf(banding, number)));
        expect(banding.labels.length).toBeLessThanOrEqual(valueBands + 1);
        const known = column.filter((number) => !Number.isNaN(number));
        for (let band = 1; band < banding.labels.length; band++)
          expect(known.length === 0 || seen.has(band)).toBe(true);
        expect(seen.has(0)).toBe(known.length < column.length);
        for (const [i, edge] of (banding.edges ?? []).entries()) {
          expect(bandOf(banding, edge)).toBe(i + 2);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('bands of answers', () => {
  test('follow the order of a scale, and of no and yes', () => {
    const scale = chooseAnswerBands(signal('scale', ['low', 'middle', 'high']), new Map([['high', 3]]));
    expect(scale).toMatchObject({ order: 'ordered', labels: ['missing', 'low', 'middle', 'high'] });
    expect(chooseAnswerBands(signal('yesno', ['no', 'yes']), new Map()).labels).toEqual(['missing', 'no', 'yes']);
  });

  test('treat an answer outside a scale as missing: it has no place in the order', () => {
    expect(bandOf(chooseAnswerBands(signal('scale', ['low', 'high']), new Map()), 'sideways')).toBe(0);
  });

  test('keep a place for answers of a choice that nobody has given yet', () => {
    const banding = chooseAnswerBands(
      signal('choice'),
      new Map([
        ['France', 2],
        ['Spain', 1],
      ]),
    );
    expect(banding).toMatchObject({ order: 'unordered', labels: ['missing', 'France', 'Spain', 'other'], other: 3 });
    expect(bandOf(banding, 'Peru')).toBe(3);
    expect(bandOf(banding, 'constructor')).toBe(3);
  });

  test('group the rarest answers of a choice where there are too many', () => {
    const counts = new Map(Array.from({ length: 100 }, (_, i) => [`answer ${i}`, i] as const));
    const banding = chooseAnswerBands(signal('choice'), counts);
    expect(banding.labels.length).toBe(64);
    expect(bandOf(banding, 'answer 99')).not.toBe(banding.other);
    expect(bandOf(banding, 'answer 3')).toBe(banding.other);
  });

  test('do not confuse an answer called other with the band of all others', () => {
    const banding = chooseAnswerBands(signal('choice'), new Map([['Other', 1]]));
    expect(banding.labels).toEqual(['missing', 'Other', 'any other answer']);
  });

  test('join neighbours of a scale with more answers than there are bands', () => {
    const answers = Array.from({ length: 101 }, (_, i) => String(i));
    const banding = chooseAnswerBands(signal('scale', answers), new Map());
    checkBanding(banding, signal('scale', answers));
    const bands = answers.map((answer) => bandOf(banding, answer));
    expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    expect(new Set(bands)).toEqual(new Set([...banding.labels.keys()].slice(1)));
  });
});
