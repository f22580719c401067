import { foundOffering } from '../../customers/offering/store.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { outcomeMoments, outcomeSignalOf } from '../../selection/outcomeTime/store.ts';
import { standingAgreement } from '../agreement/store.ts';
import { catalogueOf } from '../catalogue/store.ts';
import { currentDocument } from '../document/store.ts';
import { standingReview } from '../review/store.ts';
import type { ScreenContent } from '../screen/contract.ts';
import { screened } from '../screen/screen.ts';
import { screenGround } from '../screen/store.ts';
import type { StatementContent } from '../statement/contract.ts';
import { askedAgain } from '../target/askedAgain.ts';
import { targetTruth } from '../target/targetTruth.ts';
import { driftStatement } from './contract.ts';
import { type DriftAlarm, driftRemedies } from './driftAlarm.ts';
import { noDrift, outsideDrift, targetDrift } from './outcomeDrift.ts';

type Checks = NonNullable<OutputOf<typeof driftStatement>['checks']>;

export function driftRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(driftStatement, async ({ offering, recent }, context) => {
      await foundOffering(context.db, context.workspace, offering);
      const statement = await currentDocument<StatementContent>(context, 'statement', offering);
      const time = await checkedOverTime(judgedBases, context, { offering, recent, content: statement?.content });
      const { seenVersion } = time;
      if (!statement) return { statement: null, alarms: [], checks: null, seenVersion };
      const { filter, target, outside } = time;
      const checks: Checks = {
        filter,
        review: await checkedReview(context, offering),
        target,
        outside,
        problems: await checkedProblems(judgedBases, context, { offering, solves: statement.content.solves }),
        departments: await checkedDepartments(context, offering),
      };
      return {
        statement: statement.id,
        alarms: alarmsOf(checks).map((code) => ({ code, toDo: driftRemedies[code] })),
        checks,
        seenVersion,
      };
    }),
  ];
}

function alarmsOf({ filter, review, target, outside, problems, departments }: Checks): DriftAlarm[] {
  const ringing: Readonly<Record<DriftAlarm, boolean>> = {
    filterInvalid: filter.state === 'alarm',
    reviewOverdue: review.isOverdue,
    changeNeeded: review.changeNeeded,
    targetMissed: target.state === 'alarm',
    soldOutside: outside.state === 'alarm',
    focusNotNamed: problems.notNamed.length > 0,
    solvesNoFocus: problems.noFocus.length > 0,
    departmentsDiffer: departments.state === 'alarm',
  };
  return (Object.keys(ringing) as DriftAlarm[]).filter((code) => ringing[code]);
}

async function checkedReview(context: ReadContext, offering: number): Promise<Checks['review']> {
  const { next, changeNeeded } = await standingReview(context, offering);
  if (!next) throw new Error('There is a statement in force, so a review is due some day.');
  return { state: next.isOverdue || changeNeeded ? 'alarm' : 'calm', ...next, changeNeeded };
}

/** What the filter of the statement says of those whose deals have ended. */
async function checkedOverTime(
  judgedBases: JudgedBases,
  context: ReadContext,
  { offering, recent, content }: { offering: number; recent: number; content: StatementContent | undefined },
): Promise<Pick<Checks, 'filter' | 'target' | 'outside'> & { readonly seenVersion: number }> {
  const { judged, fields } = await catalogueOf(judgedBases, context, offering);
  // All that is needed of the base is taken before the dates are awaited.
  const { base } = judged;
  const numbers = base.numbers.slice();
  const outcomes = base.outcomes.slice();
  const again = content?.filter ? askedAgain(content.filter, fields) : null;
  const truth = again && 'filter' in again ? targetTruth(again.filter, fields, numbers.length) : null;
  const outcome = outcomeSignalOf(base);
  const seenVersion = base.version;
  if (truth === null) {
    const field = again && 'invalid' in again ? again.invalid.field : null;
    const none = noDrift(again === null ? 'noFilter' : 'filterInvalid');
    const state = again === null ? 'unknown' : 'alarm';
    const filter = { state, because: again === null ? 'noFilter' : null, field } as const;
    return { filter, target: none, outside: none, seenVersion };
  }
  const moments = outcome
    ? await outcomeMoments(context, { numbers, outcomes }, outcome)
    : new Float64Array(numbers.length).fill(Number.NaN);
  const over = { truth, outcomes, moments, recent };
  return {
    filter: { state: 'calm', because: null, field: null },
    target: targetDrift(over),
    outside: outsideDrift(over),
    seenVersion,
  };
}

async function checkedProblems(
  judgedBases: JudgedBases,
  context: ReadContext,
  { offering, solves }: { offering: number; solves: readonly string[] },
): Promise<Checks['problems']> {
  const screen = await currentDocument<ScreenContent>(context, 'screen', offering);
  if (!screen) return { state: 'unknown', because: 'noScreen', notNamed: [], noFocus: [] };
  const ground = await screenGround(judgedBases, context, offering);
  const { focus } = screened(screen.content, ground.factsOf(ground.reachOf(screen.content)));
  const notNamed = focus.filter((problem) => !solves.includes(problem));
  const noFocus = solves.filter((problem) => !focus.includes(problem));
  const state = notNamed.length + noFocus.length > 0 ? 'alarm' : 'calm';
  return { state, because: null, notNamed, noFocus };
}

async function checkedDepartments(context: ReadContext, offering: number): Promise<Checks['departments']> {
  const { departments, isAgreed } = await standingAgreement(context, offering);
  const among = (...states: readonly string[]) =>
    departments.filter(({ state }) => states.includes(state)).map(({ department }) => department);
  const differ = among('differs');
  const state = differ.length > 0 ? 'alarm' : isAgreed ? 'calm' : 'unknown';
  return { state, differ, restated: among('restated'), silent: among('silent', 'older') };
}
