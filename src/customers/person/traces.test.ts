import { describe, expect, test } from 'vitest';
import { saidWithout, statedWithout, type Traces, tracesToSearch, withoutTraces } from './traces.ts';

const nobody: Traces = { ids: [], names: [], persons: [] };

const li = withoutTraces({
  ids: ['7', 'K1050'],
  names: ['Ána Müller'],
  persons: ['Li', 'li@example.org', '+49 30 1234', '王伟'],
});

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

  test('somebody named like a word of ours leaves that word alone', () => {
    const clean = saidWithout({ ids: ['7'], names: ['done', 'Product'], persons: ['Mid'] });
    expect(clean({ state: 'done', column: 'Product', answer: 'Mid', name: 'Product', customer: '7' })).toEqual({
      state: 'done',
      column: 'Product',
      answer: 'Mid',
      name: 'erased',
      customer: 'erased',
    });
  });

  test('a filter that asks who somebody is forgets the answer, one that asks something else keeps it', () => {
    const clean = saidWithout({ ids: ['7'], names: ['name', 'Acme'], persons: [] });
    const filter = {
      any: [
        { field: 'name', operator: 'contains', value: 'Acme' },
        { field: 'id', operator: 'isOneOf', values: ['7', '8'] },
        { field: 'Product', operator: 'is', value: 'Acme' },
      ],
    };
    expect(clean({ has: filter, evidence: 'Heard at Acme', judge: 'Acme' })).toEqual({
      has: {
        any: [
          { field: 'name', operator: 'contains', value: 'erased' },
          { field: 'id', operator: 'isOneOf', values: ['erased', '8'] },
          filter.any[2],
        ],
      },
      evidence: 'Heard at erased',
      judge: 'erased',
    });
  });

  test('what people chose as keys and answers loses only what can mean nobody but a person', () => {
    const clean = statedWithout({ ids: ['7'], names: ['North America'], persons: ['Mid', 'Ána Müller'] });
    const map = { columns: { 'North America': { role: 'segment' }, name: { role: 'name' } }, answers: ['7', 'Mid'] };
    expect(clean(map)).toBe(map);
    expect(clean({ 'Asked by Ána Müller': 'ána müller' })).toEqual({ 'Asked by erased': 'erased' });
  });

  test('names that look like patterns are taken as they are written', () => {
    expect(
      withoutTraces({ ids: ['(a+'], names: ['.*'], persons: ['C++ (Süd) [x] a|b'] })(
        'we met c++ (süd) [x] a|b .* here',
      ),
    ).toBe('we met erased erased here');
  });

  test('keys of JSON too, and nothing is lost where two become the same', () => {
    const clean = statedWithout({ ...nobody, persons: ['Ána Müller', 'Bo Berg'] });
    expect(clean({ 'Ána Müller': 1, other: 2, 'Bo Berg': ['Bo Berg'] })).toEqual({
      erased: 1,
      other: 2,
      'erased 2': ['erased'],
    });
  });

  test('nobody is in nothing', () => {
    expect(withoutTraces({ ...nobody, persons: [' ', ''] })('a b')).toBe('a b');
  });
});

test('what is searched for is found in JSON as text', () => {
  const traces = { ...nobody, ids: ['K"1'], names: ['Å "B"'] };
  const json = JSON.stringify({ id: 'K"1', message: 'no "K"1" here', name: 'Å "B"' });
  const found = tracesToSearch(traces).filter((part) => json.includes(part));
  expect(found.length).toBeGreaterThan(1);
});

test('an id like a word of ours leaves the shape and the words of what is kept as they are', () => {
  const clean = saidWithout({ ...nobody, ids: ['rows', 'operation', 'sources.remove', 'signal', '1'] });
  const report = {
    rows: { read: 2 },
    columns: [{ signal: 'rows', role: 'signal', id: 'operation' }],
    unknownCustomers: ['1', 'K2'],
    contradictions: [{ customer: 'signal', columns: ['signal', '1'] }],
    problems: [{ code: 'rows', text: 'Row 1: there is no customer "rows".' }],
  };
  expect(clean(report)).toEqual({
    ...report,
    unknownCustomers: ['erased', 'K2'],
    contradictions: [{ customer: 'erased', columns: ['signal', '1'] }],
    problems: [{ code: 'rows', text: 'Row 1: there is no customer "erased".' }],
  });
  expect(clean([{ id: 'signal', domain: null }, { id: 'signal' }])).toEqual([
    { id: 'erased', domain: null },
    { id: 'signal' },
  ]);
  const undo = { operation: 'sources.remove', input: { source: 'signal' } };
  expect(clean(undo)).toBe(undo);
});
