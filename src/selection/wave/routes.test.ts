import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import {
  annotateDecision,
  compareDecisions,
  getDecision,
  listDecisions,
  removeDecision,
  reopenDecision,
  saveDecision,
} from '../decision/contract.ts';
import { fitScorecardOperation } from '../scorecard/contract.ts';
import { closeTrial, getTrial, openTrial, removeTrial, reopenTrial, updateTrialOperation } from '../trial/contract.ts';
import { listMembers, recordOutcome, setMember } from '../trialMember/contract.ts';
import { chooseWaveOperation } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
});
afterAll(() => deals.close());

const ids = (list: readonly { customer: string }[]) => list.map(({ customer }) => customer);

test('without odds the groups decide, and the wave says that it rests on assumptions', async () => {
  const wave = await deals.call(chooseWaveOperation, { take: 5 });
  expect(wave.candidates).toBe(48);
  expect(wave.chosen).toHaveLength(5);
  expect(wave.expectedGood).toBeNull();
  expect(wave.statements).toContainEqual({
    code: 'judged-by-assumptions',
    text: 'Judged by assumptions: there are no odds, so the groups alone decided.',
    figures: { by: 'groups' },
  });
});

test('the best are chosen among those without an outcome, each with its reasons', async () => {
  await deals.call(fitScorecardOperation, { adopt: true });
  const wave = await deals.call(chooseWaveOperation, { take: 8, explain: ['deal-1', 'deal-401'] });
  expect(wave.chosen.every(({ reasons }) => reasons.length > 0)).toBe(true);
  expect(ids(wave.chosen).every((id) => Number(id.slice('deal-'.length)) >= 401)).toBe(true);
  expect(wave.chosen[0]?.reasons[0]?.text).toMatch(
    /odds of a good deal \d+ % .*worth 0\.\d\d \(odds 0\.\d\d × 0\.\d\d for its group( \+ 0\.\d\d for what would be learned)?\)\.$/,
  );
  expect(wave.statements.map(({ text }) => text)).toContain(
    'Places go by worth: the odds of a good deal (0 to 1) times how well the group serves as a trial customer (0 to 1), ' +
      'plus 0.1 of the width of the odds’ interval for what would be learned.',
  );
  expect(wave.expectedGood?.judged).toBe(8);
  expect(wave.justOutside[0]?.margin.text).toContain('is needed');
  const [ended, open] = wave.explained;
  expect(ended).toMatchObject({ isCandidate: false, reasons: [{ code: 'has-outcome' }] });
  expect(open?.isCandidate).toBe(true);
  expect(Object.values(wave.counts).reduce((sum, count) => sum + count, 0)).toBe(48);
});

test('gates, locks and limits of segments hold, and contradictions are refused by name', async () => {
  const free = await deals.call(chooseWaveOperation, { take: 6 });
  const [best] = ids(free.chosen) as [string];
  const wave = await deals.call(chooseWaveOperation, {
    take: 6,
    lockedOut: [best],
    gates: ['Up_sale is "no"'],
    segmentLimits: [{ segment: 'Product F', most: 1 }],
    explain: [best],
  });
  expect(ids(wave.chosen)).not.toContain(best);
  expect(wave.explained[0]?.reasons[0]?.code).toBe('locked-out');
  expect(wave.bySegment.find(({ segment }) => segment === 'Product F')?.chosen ?? 0).toBeLessThanOrEqual(1);
  await expect(deals.call(chooseWaveOperation, { lockedIn: ['deal-1'] })).rejects.toMatchObject({
    code: 'wave-rule-invalid',
  });
  await expect(deals.call(chooseWaveOperation, { lockedIn: [best], lockedOut: [best] })).rejects.toMatchObject({
    message: `${best} is locked in and locked out.`,
  });
  await expect(deals.call(chooseWaveOperation, { gates: [`id is "${best}"`] })).rejects.toMatchObject({
    code: 'filter-invalid',
  });
  await expect(deals.call(chooseWaveOperation, { segmentSignal: 'Scope' })).rejects.toMatchObject({
    code: 'wave-rule-invalid',
  });
});

test('an exact margin is worked out where it is asked for', async () => {
  const { justOutside } = await deals.call(chooseWaveOperation, { take: 6 });
  const outside = justOutside[0]?.customer as string;
  const forced = await deals.call(chooseWaveOperation, { take: 6, lockedIn: [outside] });
  expect(ids(forced.chosen)).toContain(outside);
  expect(ids(forced.chosen)).not.toContain(justOutside[0]?.takesPlaceOf?.customer);
  expect(justOutside[0]?.reasons[0]?.code).toBe('below-worth-needed');
  const { explained } = await deals.call(chooseWaveOperation, { take: 6, explain: [outside], exact: true });
  expect(explained[0]?.margin?.isExact).toBe(true);
});

test('a decision is kept as it was made, and today’s choice is shown beside it', async () => {
  const wave = await deals.call(chooseWaveOperation, { take: 5 });
  const saved = await deals.perform(saveDecision, { take: 5, note: 'Spring' });
  const { id, result, scorecard, note } = saved.output;
  expect({ id, scorecard, note, chosen: result.chosen.length }).toMatchObject({
    id: 1,
    scorecard: 1,
    chosen: 5,
  });
  expect(saved.output.seenVersion).toBe(wave.seenVersion);
  expect(saved.event).toBe(wave.seenVersion + 1);
  const placed = ({ customer, odds, worth, reasons }: (typeof wave.chosen)[number]) => ({
    customer,
    odds,
    worth,
    reasons,
  });
  expect(result.chosen).toMatchObject(wave.chosen.map(placed));
  expect(result.statements).toEqual(wave.statements);
  expect(result.justOutside.map(({ takesPlaceOf }) => takesPlaceOf?.customer ?? null)).toEqual(
    wave.justOutside.map(({ takesPlaceOf }) => takesPlaceOf?.customer ?? null),
  );
  expect(result.justOutside.some(({ takesPlaceOf }) => takesPlaceOf !== null)).toBe(true);
  const again = await deals.call(getDecision, { decision: 1 });
  expect(again).toEqual(saved.output);
  const reopened = await deals.call(reopenDecision, { decision: 1 });
  expect(ids(reopened.stays)).toEqual(ids(result.chosen));
  expect([reopened.enters, reopened.leaves]).toEqual([[], []]);
});

test('two decisions compare by who is in which, and in what they differ', async () => {
  const first = await deals.call(getDecision, { decision: 1 });
  const out = first.result.chosen[0]?.customer as string;
  await deals.call(saveDecision, { take: 5, lockedOut: [out] });
  const { both, onlyFirst, onlySecond, differences } = await deals.call(compareDecisions, { first: 1, second: 2 });
  expect(both).toHaveLength(4);
  expect(both[0]).toMatchObject({ first: { place: 2 }, second: { place: 1 } });
  expect(onlyFirst).toMatchObject([
    { customer: out, place: 1, elsewhere: { isLockedOut: true }, because: ['locked-out'] },
  ]);
  expect(onlySecond).toMatchObject([{ because: ['rules'] }]);
  expect(onlySecond[0]?.elsewhere?.margin?.text).toMatch(/is needed|would do/);
  expect(differences).toMatchObject([{ what: 'lockedOut', first: [], second: [out] }, { what: 'seenVersion' }]);
});

test('a note is changed under the version one has seen, and taken back; a removed decision leaves the list', async () => {
  const before = await deals.call(getDecision, { decision: 1 });
  const noted = await deals.perform(annotateDecision, { decision: 1, note: 'Agreed' }, { ifMatch: before.version });
  await expect(
    deals.call(annotateDecision, { decision: 1, note: 'Late' }, { ifMatch: before.version }),
  ).rejects.toMatchObject({ code: 'version-conflict' });
  await deals.call(undoEvent, { event: noted.event as number });
  expect((await deals.call(getDecision, { decision: 1 })).note).toBe('Spring');
  const removed = await deals.perform(removeDecision, { decision: 2 });
  expect((await deals.call(listDecisions, {})).items.map(({ id }) => id)).toEqual([1]);
  await deals.call(undoEvent, { event: removed.event as number });
  expect((await deals.call(listDecisions, {})).items.map(({ id }) => id)).toEqual([2, 1]);
});

test('a trial takes the customers of a decision out of the next wave, and learns from how it ends', async () => {
  const { result } = await deals.call(getDecision, { decision: 1 });
  const chosen = ids(result.chosen);
  const [first, second, third] = chosen as [string, string, string];
  const trial = await deals.call(openTrial, { name: 'Spring trial', decision: 1 });
  expect(trial).toMatchObject({ id: 1, members: 5, figures: { waiting: 5, expectedGood: null } });
  const next = await deals.call(chooseWaveOperation, { take: 5, explain: [first] });
  expect(ids(next.chosen).filter((id) => chosen.includes(id))).toEqual([]);
  expect(next.explained[0]?.reasons[0]).toMatchObject({ code: 'blocked', figures: { gate: 'in-trial', trial: 1 } });
  expect(next.inTrials).toEqual([{ trial: 1, candidates: 5 }]);
  await expect(deals.call(openTrial, { name: 'Second', customers: [first] })).rejects.toMatchObject({
    code: 'customer-in-trial',
  });

  const decision = await deals.call(getDecision, { decision: 1 });
  expect(decision.trials).toMatchObject([{ trial: 1, name: 'Spring trial', closedAt: null }]);
  const today = await deals.call(reopenDecision, { decision: 1 });
  expect([ids(today.stays), today.leaves]).toEqual([chosen, []]);

  await deals.call(setMember, { trial: 1, customer: first, state: 'joined' });
  const declined = await deals.perform(setMember, { trial: 1, customer: third, state: 'declined' });
  await deals.call(recordOutcome, { trial: 1, customer: first, outcome: 'Won' });
  const lost = await deals.perform(recordOutcome, { trial: 1, customer: second, outcome: 'Lost' });
  await expect(deals.call(closeTrial, { trial: 1 })).rejects.toMatchObject({
    code: 'trial-members-open',
    message: expect.stringMatching(/^2 members are invited or joined and without an outcome: deal-\d+, deal-\d+\.$/),
  });
  const { figures } = await deals.call(closeTrial, { trial: 1, openMembers: 'leave' });
  expect(figures).toMatchObject({ withOutcome: 2, good: 1, waiting: 2, actualGood: 1 });
  expect(figures).toMatchObject({ knownBefore: 0, notLearned: 2 });
  expect(figures.states).toEqual({ invited: 3, joined: 1, declined: 1, left: 0, completed: 0 });
  expect(figures.learned).toContain('1 of 2 ended as good deals');
  expect(figures.others.withOutcome).toBe(400);
  const { items: invited } = await deals.call(listMembers, { trial: 1 });
  const oddsOf = (customer: string) => invited.find((member) => member.customer === customer)?.odds?.mean as number;
  expect(figures.brier).toBeCloseTo(((1 - oddsOf(first)) ** 2 + oddsOf(second) ** 2) / 2, 12);
  const { leaves } = await deals.call(reopenDecision, { decision: 1 });
  expect(leaves).toMatchObject([
    { customer: first, reasons: [{ code: 'has-outcome', figures: { ended: 'good' } }] },
    { customer: second, reasons: [{ code: 'has-outcome', figures: { ended: 'notGood' } }] },
  ]);

  await deals.call(undoEvent, { event: lost.event as number });
  const { figures: corrected } = await deals.call(getTrial, { trial: 1 });
  expect(corrected).toMatchObject({ withOutcome: 1, good: 1, waiting: 3, notLearned: 1 });
  await expect(deals.call(setMember, { trial: 1, customer: third, state: 'joined' })).rejects.toMatchObject({
    code: 'trial-closed',
  });
  await deals.call(reopenTrial, { trial: 1 });
  await deals.call(undoEvent, { event: declined.event as number });
  const { items } = await deals.call(listMembers, { trial: 1, limit: 2 });
  expect(items).toHaveLength(2);
  const states = (await deals.call(getTrial, { trial: 1 })).figures.states;
  expect(states).toMatchObject({ invited: 4, joined: 1, declined: 0 });
});

test('a trial of customers that had ended is a rehearsal until an outcome is changed', async () => {
  const trial = await deals.call(openTrial, { customers: ['deal-1', 'deal-2'] });
  expect(trial.figures).toMatchObject({ withOutcome: 2, knownBefore: 2, notLearned: 0 });
  const { items } = await deals.call(listMembers, { trial: trial.id });
  const outcome = items[0]?.outcome === 'good' ? 'Lost' : 'Won';
  const changed = await deals.perform(recordOutcome, { trial: trial.id, customer: 'deal-1', outcome });
  const { figures } = await deals.call(getTrial, { trial: trial.id });
  expect(figures).toMatchObject({ withOutcome: 2, knownBefore: 1, notLearned: 1 });
  await deals.call(undoEvent, { event: changed.event as number });
  expect((await deals.call(getTrial, { trial: trial.id })).figures).toMatchObject({ knownBefore: 2, notLearned: 0 });
  await deals.call(removeTrial, { trial: trial.id });
});

test('a trial holds the customer that one of its members was merged into', async () => {
  const { items } = await deals.call(listMembers, { trial: 1 });
  const member = items[4]?.number as number;
  const merge = (into: number | null) =>
    sql`
    update customer set merged_into = ${into}::int, state = ${into === null ? 'active' : 'merged'}
    where workspace = ${deals.workspace} and number = ${member}`.execute(deals.db);
  await merge(448);
  const { explained } = await deals.call(chooseWaveOperation, { explain: ['deal-448'] });
  expect(explained[0]?.reasons[0]?.text).toContain('is in a running trial');
  await merge(null);
});

test('a trial has a name only where somebody gave it one, and takes another name and what was learned', async () => {
  const { items } = await deals.call(listMembers, { trial: 1 });
  const free = Array.from({ length: 48 }, (_, i) => `deal-${401 + i}`).find((id) => !ids(items).includes(id)) as string;
  const trial = await deals.call(openTrial, { customers: [free] });
  expect(trial.name).toBeNull();
  const named = await deals.perform(updateTrialOperation, { trial: trial.id, name: 'Autumn', note: 'Support first' });
  expect(named.output).toMatchObject({ name: 'Autumn', note: 'Support first' });
  await deals.call(undoEvent, { event: named.event as number });
  expect(await deals.call(getTrial, { trial: trial.id })).toMatchObject({ name: null, note: null });
});

test('a trial cannot have closed before it was opened', async () => {
  await expect(deals.call(closeTrial, { trial: 1, closedAt: '0001-01-01T00:00:00.000Z' })).rejects.toMatchObject({
    code: 'trial-closing-invalid',
  });
});

test('an outcome that the signal does not know is refused, and so is a customer that is not in the trial', async () => {
  const { items } = await deals.call(listMembers, { trial: 1 });
  const customer = items[3]?.customer as string;
  await expect(deals.call(recordOutcome, { trial: 1, customer, outcome: 'Perhaps' })).rejects.toMatchObject({
    code: 'outcome-invalid',
    message: `"Perhaps" is no outcome that Status knows, so it cannot be recorded for customer "${customer}".`,
    remedy: 'Good: Won. Not good: Lost.',
    place: { field: 'outcome' },
  });
  await expect(deals.call(recordOutcome, { trial: 1, customer: 'deal-1', outcome: 'Won' })).rejects.toMatchObject({
    code: 'trial-member-unknown',
  });
  await expect(deals.call(setMember, { trial: 1, customer: 'deal-1', state: 'joined' })).rejects.toMatchObject({
    code: 'trial-member-unknown',
  });
});
