import { describe, expect, it } from 'vitest';
import type { Failure } from '../../platform/failure.ts';
import { readMapping } from './readMapping.ts';

function refusal(json: unknown): Failure {
  try {
    readMapping(json, 'deals.map.json');
  } catch (failure) {
    return failure as Failure;
  }
  return expect.fail('it was not refused');
}

describe('a map file', () => {
  it('is taken as it stands', () => {
    const map = {
      columns: { RFP: { role: 'signal', kind: 'yesno', axis: 'needs', direction: 'raises', why: 'A tender.' } },
    };
    expect(readMapping(map, 'deals.map.json')).toEqual(map);
  });

  it.each([
    [[], 'deals.map.json', /columns/],
    [{ columns: { RFP: { role: 'signl' } } }, '"RFP"', /"role".*signal/],
    [{ columns: { RFP: { role: 'signal', axis: 'need', direction: 'raises' } } }, '"RFP"', /willingness/],
    [{ columns: { RFP: { role: 'signal', colour: 'red' } } }, '"RFP"', /colour/],
    [{ columns: { RFP: { role: 'signal', axis: 'needs' } } }, '"RFP"', /direction/],
    [{ columns: { RFP: { role: 'signal', direction: 'raises' } } }, '"RFP"', /axis/],
    [{ columns: { RFP: { role: 'ignore', axis: 'needs', direction: 'raises' } } }, '"RFP"', /no axis/],
    [{ columns: { RFP: { role: 'signal', kind: 'choice', axis: 'needs', direction: 'raises' } } }, '"RFP"', /no order/],
    [{ columns: { RFP: { role: 'signal', kind: 'yesno', answers: ['No', 'Yes', 'Maybe'] } } }, '"RFP"', /two answers/],
    [{ columns: { RFP: { role: 'signal', kind: 'scale', answers: ['Low', 'low '] } } }, '"RFP"', /twice/],
    [
      { columns: { Age: { role: 'signal', kind: 'number', personal: true, axis: 'needs', direction: 'raises' } } },
      '"Age"',
      /never scored/,
    ],
    [{ columns: { A: { role: 'identifier' }, B: { role: 'identifier' } } }, '"B"', /both.*"identifier".*"ignore"/],
    [{ columns: { A: { role: 'outcome' }, B: { role: 'outcome' } } }, '"B"', /both.*"outcome"/],
  ])('%j is refused, naming the place and what is allowed', (json, place, what) => {
    const failure = refusal(json);
    expect(failure.code).toBe('map-invalid');
    expect(failure.message).toContain(place);
    expect(`${failure.message} ${failure.remedy}`).toMatch(what);
  });
});
