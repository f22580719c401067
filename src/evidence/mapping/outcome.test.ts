import { describe, expect, it } from 'vitest';
import type { Failure } from '../../platform/failure.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import { tableOfColumns } from '../proposal/textTable.fixture.ts';
import { outcomeText, parseOutcome, resolveOutcome } from './outcome.ts';
import { outcomeStatement } from './outcomeStatement.ts';

async function resolved(text: string, columns: Readonly<Record<string, readonly string[]>>) {
  return resolveOutcome(parseOutcome(text), await summariseColumns(tableOfColumns(columns)));
}

async function refusal(text: string, columns: Readonly<Record<string, readonly string[]>>): Promise<Failure> {
  return resolved(text, columns).then(
    () => expect.fail('it was not refused'),
    (failure: unknown) => failure as Failure,
  );
}

const stages = { Stage: ['Won', 'Lost', 'Prospecting', 'Won', '', 'No decision', 'en cours'] };

describe('a stated outcome', () => {
  it('is written as column=text, with or without the bad end', () => {
    expect(parseOutcome('Status=Won')).toEqual({ column: 'Status', good: 'Won' });
    expect(parseOutcome(' deal stage = Closed Won vs Closed Lost ')).toEqual({
      column: 'deal stage',
      good: 'Closed Won',
      bad: 'Closed Lost',
    });
    expect(parseOutcome('"a=b"=c')).toEqual({ column: 'a=b', good: 'c' });
    expect(parseOutcome(outcomeText({ column: 'a=b', good: 'c', bad: 'd' }))).toEqual({
      column: 'a=b',
      good: 'c',
      bad: 'd',
    });
    for (const text of ['Status', 'Status=', '=Won'])
      expect(() => parseOutcome(text)).toThrow('does not state an outcome');
  });

  it('with only the good end takes what else has ended for not good, and open stages for not ended yet', async () => {
    const outcome = await resolved('Stage=Won', stages);
    expect(outcome).toMatchObject({
      good: ['Won'],
      notGood: ['Lost', 'No decision'],
      notEnded: ['Prospecting', 'en cours'],
    });
    expect(outcome.counts).toEqual({ good: 2, notGood: 2, unknown: 3 });
    expect(stages.Stage.map((cell) => outcome.outcomeOf(cell))).toEqual([1, 0, undefined, 1, undefined, 0, undefined]);
    expect(outcomeStatement(outcome.decision)).toContain('"Prospecting", "en cours" are not ended yet');
  });

  it('with both ends leaves everything else out, and calls open stages what they are', async () => {
    const outcome = await resolved('Stage=Won vs Lost', stages);
    expect(outcome).toMatchObject({
      notGood: ['Lost'],
      notEnded: ['Prospecting', 'en cours'],
      leftOut: ['No decision'],
    });
    expect(['No decision', 'en cours'].map((cell) => outcome.outcomeOf(cell))).toEqual([undefined, undefined]);
    expect(outcomeStatement(outcome.decision)).toContain(
      '"Prospecting", "en cours" are not ended yet. "No decision" is left out.',
    );
  });

  it.each([
    ['Won', ['Lost', 'Cancelled'], ['Postponed', 'Follow-up in May', 'Ask Ben']],
    [
      'Gagnée',
      ['Perdue', 'Perdu - prix'],
      ['En cours de négociation', 'Devis envoyé', 'À relancer', 'Pas encore décidé'],
    ],
    ['赢单', ['输单', '未成交'], ['商务谈判', '方案报价', '未决', '新线索', '搁置', '等预算']],
    ['Oui', ['Non'], ['En cours', 'On verra']],
    ['是', ['否'], ['跟进中']],
    ['No', ['Yes'], ['Maybe later']],
  ])('%s beside a known bad end takes only ends for not good', async (good, ended, open) => {
    const outcome = await resolved(`x=${good}`, { x: [good, ...ended, ...open] });
    expect(outcome).toMatchObject({ notGood: ended, notEnded: open, leftOut: [] });
    expect(outcome.counts).toEqual({ good: 1, notGood: ended.length, unknown: open.length });
    expect(open.map((cell) => outcome.outcomeOf(cell))).toEqual(open.map(() => undefined));
    expect(outcomeStatement(outcome.decision)).not.toContain(' vs ');
  });

  it('names texts that it does not know as ends apart from the open stages', async () => {
    const { decision } = await resolved('x=Won', { x: ['Won', 'Lost', 'Dead', 'Quoted', 'Ask Ben', 'Ask Ann'] });
    expect(outcomeStatement(decision)).toBe(
      '"x" says how it ended: "Won" is good (1 row), "Lost", "Dead" are not (2 rows). "Quoted" is not ended yet. ' +
        '"Ask Ben", "Ask Ann" are not known as an end and taken for not ended yet.',
    );
  });

  it('asks for the bad end where none is known and there are three texts or more', async () => {
    const asking = await resolved('Client=Current', { Client: ['Current', 'New', 'Past'] });
    expect(outcomeStatement(asking.decision)).toContain('"New", "Past" are not (2 rows).');
    expect(outcomeStatement(asking.decision)).toContain('Client=Current vs TEXT');
    expect(outcomeStatement((await resolved('x=A', { x: ['A', 'B'] })).decision)).not.toContain(' vs ');
    expect(outcomeStatement((await resolved('x=A vs B', { x: ['A', 'B', 'C'] })).decision)).not.toContain(' vs ');
  });

  it('does not take a class such as New for an open stage', async () => {
    const outcome = await resolved('Client=Current', { Client: ['Current', 'New', 'Past'] });
    expect(outcome).toMatchObject({ notGood: ['New', 'Past'], notEnded: [] });
  });

  it('matches a text without regard to case only where that is unambiguous, and numbers as numbers', async () => {
    expect((await resolved('stage=won', stages)).good).toEqual(['Won']);
    expect((await resolved('retained_6m=1', { retained_6m: ['1', '0', '1'] })).outcomeOf('0')).toBe(0);
    expect((await resolved('kept=1', { kept: ['1.0', '0.0', '1.0'] })).outcomeOf('1.0')).toBe(1);
    const failure = await refusal('Stage=won', { Stage: ['Won', 'WON', 'Lost'] });
    expect(failure).toMatchObject({
      code: 'outcome-unknown',
      message: expect.stringContaining('only in case') as string,
    });
  });

  it('never takes Yes, 1 and true for one another', async () => {
    expect((await refusal('kept=1', { kept: ['Yes', 'No'] })).code).toBe('outcome-unknown');
    expect((await refusal('kept=true', { kept: ['Yes', 'No'] })).code).toBe('outcome-unknown');
  });

  it('is refused with what there is instead', async () => {
    expect(await refusal('Status=Wonn', { Status: ['Won', 'Lost', 'Lost'] })).toMatchObject({
      code: 'outcome-unknown',
      remedy: expect.stringMatching(/Did you mean "Won"\?.*"Lost" \(2\), "Won" \(1\)/) as string,
      place: { column: 'Status' },
    });
    expect(await refusal('Statsu=Won', { Status: ['Won', 'Lost'] })).toMatchObject({
      code: 'column-unknown',
      remedy: expect.stringContaining('Status') as string,
    });
  });
});
