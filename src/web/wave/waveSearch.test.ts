import { expect, it } from 'vitest';
import { locked, waveInput, waveSearch } from './waveSearch.ts';

it('takes what can be a rule, and leaves out the rest', () => {
  expect(
    waveSearch({ take: 10, reserve: 'many', gates: ['odds < 0.2', '', null], in: [42], limits: [{ least: 1 }, null] }),
  ).toEqual({
    take: 10,
    gates: ['odds < 0.2'],
    in: ['42'],
  });
  expect(waveSearch({ take: 0, segment: '', out: 'x' })).toEqual({});
});

it('keeps the limits of segments with the ends that are stated', () => {
  const limits = [{ segment: 'North', least: 1, most: 3 }, { segment: 'South', most: 0 }, { segment: 'East' }];
  expect(waveSearch({ limits }).limits).toEqual(limits);
});

it('puts a customer in, keeps it out, and lets it free again', () => {
  const kept = locked(locked({ take: 5 }, 'K1', 'in'), 'K1', 'out');
  expect(kept).toEqual({ take: 5, out: ['K1'] });
  expect(locked(kept, 'K1', 'free')).toEqual({ take: 5 });
});

it('asks for exact margins only where reasons are asked for', () => {
  expect(waveInput({ take: 3 })).toEqual({ take: 3 });
  expect(waveInput({ why: ['K2'], out: ['K1'] })).toEqual({ explain: ['K2'], exact: true, lockedOut: ['K1'] });
});

it('keeps cut lines of its own, both or none', () => {
  const cuts = { willingness: 60, needs: 45.5 };
  expect(waveInput(waveSearch({ cuts }))).toEqual({ cuts });
  expect(waveSearch({ cuts: { willingness: 60 } })).toEqual({});
  expect(waveSearch({ cuts: { willingness: 60, needs: 101 } })).toEqual({});
});
