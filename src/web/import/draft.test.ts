import { describe, expect, test } from 'vitest';
import { type Draft, endsOf, identityOf, type Known, statementOf, takenColumns, untouched } from './draft.ts';
import { becomingOf, stated, withBecoming, withIdentity, withMap, withOutcome, withoutMap } from './draftChanges.ts';
import { previewOfDeals } from './preview.fixture.ts';

const preview = previewOfDeals();
const nothingKnown: Known = { columns: {} };
const becomings = (draft: Draft, known = nothingKnown) =>
  Object.fromEntries(takenColumns(preview, draft, known).map(({ column, map }) => [column, becomingOf(map)]));
const taken = (column: string, draft = untouched) => {
  const found = takenColumns(preview, draft, nothingKnown).find((each) => each.column === column);
  if (!found) throw new Error(`There is no column ${column}.`);
  return found;
};
const statement = (draft: Draft, known = nothingKnown) => statementOf('u1', preview, draft, known);

describe('a file of which nobody has said anything', () => {
  test('is taken as proposed, and only its outcome is stated', () => {
    expect(becomings(untouched)).toEqual({
      id: 'identifier',
      size: 'signal.number',
      rfp: 'signal.yesno',
      seller: 'ignore',
      stage: 'outcome',
    });
    expect(statement(untouched)).toEqual({
      upload: 'u1',
      outcome: { column: 'stage', good: ['Won', 'Renewed'], notGood: ['Lost'] },
    });
  });

  test('takes every known good end for good, and what has no known end for open', () => {
    expect(endsOf(preview, untouched, nothingKnown)).toEqual({
      column: 'stage',
      good: ['Won', 'Renewed'],
      notGood: ['Lost'],
    });
  });

  test('keeps what is known here of a column, and its outcome as it was judged', () => {
    const known: Known = {
      columns: { size: { role: 'segment', kind: 'number' }, stage: { role: 'outcome', kind: 'choice' } },
      outcome: { column: 'stage', good: ['Won', 'Renewed'], notGood: ['Lost'] },
    };
    expect(becomings(untouched, known)).toMatchObject({ size: 'segment', stage: 'outcome' });
    expect(statement(untouched, known)).toEqual({ upload: 'u1' });
  });

  test('leaves its outcome out where another column is the outcome here', () => {
    const known: Known = { columns: {}, otherOutcome: 'Status' };
    expect(becomings(untouched, known)['stage']).toBe('ignore');
    expect(statement(untouched, known)).toEqual({ upload: 'u1' });
  });
});

describe('what a person says of a file', () => {
  test('stands before everything else, and can be taken back', () => {
    const draft = withBecoming(untouched, taken('size'), 'signal.choice', preview);
    expect(statement(draft).map).toEqual({ columns: { size: { role: 'signal', kind: 'choice', personal: false } } });
    expect(taken('size', draft).origin).toBe('person');
    expect(statement(withoutMap(draft, 'size'))).toEqual(statement(untouched));
  });

  test('judges the outcome text by text', () => {
    const draft = { ...untouched, outcome: { column: 'stage', good: ['Won', 'Renewed'], notGood: ['Lost'] } };
    expect(statement(draft).outcome).toEqual({ column: 'stage', good: ['Won', 'Renewed'], notGood: ['Lost'] });
  });

  test('can make another column the outcome, or none', () => {
    const other = withOutcome(untouched, 'rfp', preview);
    expect(becomings(other)).toMatchObject({ rfp: 'outcome', stage: 'ignore' });
    expect(statement(other).outcome).toMatchObject({ column: 'rfp', good: ['yes'] });
    const none = withOutcome(untouched, null, preview);
    expect(becomings(none)['stage']).toBe('ignore');
    expect(statement(none)).toEqual({ upload: 'u1', map: { columns: { stage: { role: 'ignore' } } } });
  });

  test('names one identifier only, or numbers the rows', () => {
    const named = withIdentity(untouched, { column: 'size' });
    expect(becomings(named)).toMatchObject({ size: 'identifier', id: 'ignore' });
    expect(identityOf(takenColumns(preview, named, nothingKnown), named)).toEqual({ column: 'size' });
    const numbered = withIdentity(named, { idPrefix: 'deal-' });
    expect(becomings(numbered)).toMatchObject({ size: 'signal.number', id: 'ignore' });
    expect(statement(numbered)).toMatchObject({ idPrefix: 'deal-' });
    expect(statement(withBecoming(numbered, taken('id'), 'identifier', preview)).idPrefix).toBeUndefined();
  });

  test('keeps an axis only where the kind can speak to one', () => {
    expect(withBecoming(untouched, taken('rfp'), 'signal.number', preview).columns['rfp']).toMatchObject({
      axis: 'needs',
    });
    expect(withBecoming(untouched, taken('rfp'), 'signal.date', preview).columns['rfp']).not.toHaveProperty('axis');
    const silent = withMap(untouched, taken('rfp'), { axis: undefined, direction: undefined, strength: undefined });
    expect(silent.columns['rfp']).toEqual({ role: 'signal', kind: 'yesno' });
  });

  test('keeps a column about a person for people to read', () => {
    const draft = withBecoming(untouched, taken('seller'), 'personal', preview);
    expect(draft.columns['seller']).toEqual({ role: 'signal', personal: true });
  });

  test('orders a new scale as its texts come', () => {
    expect(withBecoming(untouched, taken('size'), 'signal.scale', preview).columns['size']?.answers).toEqual([
      '3',
      '9',
    ]);
  });

  test('orders rows by a column only where one of them counts', () => {
    const ordered = stated(untouched, 'orderedBy', 'size');
    expect(statement(ordered).orderedBy).toBeUndefined();
    expect(statement(stated(ordered, 'rows', 'latest'))).toMatchObject({ rows: 'latest', orderedBy: 'size' });
    expect(stated(ordered, 'orderedBy', undefined)).toEqual(untouched);
  });

  test('goes over a saved map, of which only columns of this file count', () => {
    const saved = { columns: { size: { role: 'segment' as const }, elsewhere: { role: 'ignore' as const } } };
    const draft = withBecoming({ ...untouched, savedMap: 'monthly' }, taken('rfp'), 'ignore', preview);
    expect(statement(draft, { columns: {}, saved }).map).toEqual({
      columns: { size: { role: 'segment' }, rfp: { role: 'ignore' } },
    });
  });
});
