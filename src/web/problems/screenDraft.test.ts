import { expect, it } from 'vitest';
import type { Judgement, ScreenContent } from '../../positioning/screen/contract.ts';
import {
  addedJudgements,
  emptyScreen,
  isSameContent,
  movedProblem,
  newProblem,
  renamed,
  withJudgement,
  withoutProblem,
  withProblem,
} from './screenDraft.ts';

const yes: Judgement = {
  gate: 'urgent',
  judge: 'sales',
  answer: 'yes',
  note: '',
  evidence: '',
  at: '2026-11-20T08:00:00.000Z',
};
const named = (id: string) => ({ ...newProblem([]), id });
const three: ScreenContent = { ...emptyScreen, problems: ['a', 'b', 'c'].map(named) };
const order = ({ problems }: ScreenContent) => problems.map(({ id }) => id).join('');

it('names a problem after its title, and never twice', () => {
  const called = (title: string, ...others: string[]) => {
    const problem = { ...named('new'), title: { en: title } };
    return renamed({ ...emptyScreen, problems: [...others.map(named), problem] }, problem).problems.at(-1)?.id;
  };
  expect(called('Plans come too late!')).toBe('plans-come-too-late');
  expect(called('Trop de réunions', 'trop-de-reunions')).toBe('trop-de-reunions-2');
  expect(called('计划来得太晚', 'problem')).toBe('problem-2');
});

it('adds, changes, removes and moves', () => {
  expect(order(withProblem(three, named('d')))).toBe('abcd');
  expect(withProblem(three, { ...named('b'), pays: 9 }).problems[1]?.pays).toBe(9);
  expect(order(withoutProblem(three, 'b'))).toBe('ac');
  expect(order(movedProblem(three, 'a', 1))).toBe('bac');
  expect(movedProblem(three, 'a', -1)).toBe(three);
});

it('keeps what a judge said before, and one answer of each judge that was not saved yet', () => {
  const saved = withJudgement(three, 'a', yes, three);
  const once = withJudgement(saved, 'a', { ...yes, answer: 'no' }, saved);
  const twice = withJudgement(once, 'a', { ...yes, answer: 'unknown' }, saved);
  expect(twice.problems[0]?.judgements.map(({ answer }) => answer)).toEqual(['yes', 'unknown']);
});

it('tells judgements from other changes', () => {
  const judged = withJudgement(three, 'b', yes, three);
  expect(addedJudgements(three, judged)).toEqual([
    { problem: 'b', gate: 'urgent', judge: 'sales', answer: 'yes', note: '', evidence: '' },
  ]);
  expect(addedJudgements(three, three)).toBeUndefined();
  expect(addedJudgements(three, { ...judged, margin: 0.5 })).toBeUndefined();
  expect(addedJudgements(three, withProblem(judged, named('d')))).toBeUndefined();
});

it('does not mind the order of fields', () => {
  expect(isSameContent({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
