import { describe, expect, it } from 'vitest';
import { cutPrecision, snapped } from './axisScale.ts';

describe('snapped', () => {
  it('gives the figure that the label writes, not one beside it', () => {
    expect(snapped(59.97, 0.13, cutPrecision('percentile', 0, 100))).toBe(60);
    expect(snapped(0.59968, 0.0013, cutPrecision('share', 0, 1))).toBe(0.6);
  });

  it('is as fine as the picture is near, but no finer than a label', () => {
    expect(snapped(43.217, 0.013, cutPrecision('percentile', 0, 100))).toBe(43.22);
    expect(snapped(43.2171, 0.0001, cutPrecision('percentile', 0, 100))).toBe(43.22);
  });

  it('keeps to whole days, and to six figures of large numbers', () => {
    expect(snapped(18_000.4, 0.01, cutPrecision('date', 17_000, 19_000))).toBe(18_000);
    expect(snapped(1_234_567.8, 0.1, cutPrecision('number', 0, 2_000_000))).toBe(1_234_570);
  });
});
