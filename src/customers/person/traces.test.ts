import { describe, expect, test } from 'vitest';
import { jsonWithoutTraces, tracesToSearch, unmistakableTraces, withoutTraces } from './traces.ts';

const li = withoutTraces({ ids: ['7', 'K1050'], texts: ['Li', 'Ána Müller', 'li@example.org', '+49 30 1234', '王伟'] });

describe('taking somebody out of texts', () => {
  test.each([
    ['Met Li in Linz.', 'Met erased in Linz.'],
    ['ána MÜLLER, then Ánabel Müllerin', 'erased, then Ánabel Müllerin'],
    ['write to li@example.org', 'write to erased'],
    ['li@example.org', 'erased'],
    ['call +49 30 1234 now', 'call erased now'],
    ['call +49 30 12345 now', 'call +49 30 12345 now'],
    ['与王伟先生', '与erased先生'],
    ['There is no customer "7".', 'There is no customer "erased".'],
    ['7', 'erased'],
    ['row 7 of K1050', 'row 7 of erased'],
    ['li-unknown', 'li-unknown'],
  ])('%s', (text, expected) => expect(li(text)).toBe(expected));

  test('a customer named like a word of ours leaves that word alone', () => {
    const withoutThem = withoutTraces({ ids: [], texts: ['done', 'Product'] });
    expect(jsonWithoutTraces({ state: 'done', column: 'Product' }, withoutThem)).toEqual({
      state: 'done',
      column: 'erased',
    });
    const inMaps = withoutTraces(unmistakableTraces({ ids: ['7'], texts: ['done', 'Product', 'Ána Müller'] }));
    const map = { state: 'done', column: 'Product', answer: '7' };
    expect(jsonWithoutTraces(map, inMaps)).toBe(map);
    expect(inMaps('Ána Müller')).toBe('erased');
  });

  test('names that look like patterns are taken as they are written', () => {
    expect(
      withoutTraces({ ids: ['(a+'], texts: ['.*', 'C++ (Süd) [x] a|b'] })('we met c++ (süd) [x] a|b .* here'),
    ).toBe('we met erased erased here');
  });

  test('keys of JSON too, and nothing is lost where two become the same', () => {
    const withoutThem = withoutTraces({ ids: ['K1', 'K2'], texts: [] });
    expect(jsonWithoutTraces({ K1: 1, other: 2, K2: [{ id: 'K1' }] }, withoutThem)).toEqual({
      erased: 1,
      other: 2,
      'erased 2': [{ id: 'erased' }],
    });
  });

  test('nobody is in nothing', () => {
    expect(withoutTraces({ ids: [], texts: [' ', ''] })('a b')).toBe('a b');
  });
});

test('what is searched for is found in JSON as text', () => {
  const traces = { ids: ['K"1'], texts: ['Å "B"'] };
  const json = JSON.stringify({ id: 'K"1', message: 'no "K"1" here', name: 'Å "B"' });
  const found = tracesToSearch(traces).filter((part) => json.includes(part));
  expect(found.length).toBeGreaterThan(1);
});

test('an id like a word of ours leaves the shape of what is kept as it is', () => {
  const clean = withoutTraces({ ids: ['rows', 'operation'], texts: [] });
  const report = { rows: { read: 2 }, problems: ['Row 1: there is no customer "rows".'] };
  expect(jsonWithoutTraces(report, clean)).toEqual({
    rows: { read: 2 },
    problems: ['Row 1: there is no customer "erased".'],
  });
  const undo = { operation: 'sources.remove', input: { source: 'file' } };
  expect(jsonWithoutTraces(undo, clean)).toBe(undo);
});
