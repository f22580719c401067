import { setImmediate as nextTurn } from 'node:timers/promises';
import { foundOffering } from '../../customers/offering/store.ts';
import type { LivingBase } from '../../evidence/living/livingBase.ts';
import { Failure } from '../../platform/failure.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  preparedChanges,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { settingValue } from '../../platform/setting/store.ts';
import { patiently } from '../../stats/steps.ts';
import { selectionFailure } from '../failures.ts';
import { oddsBasis } from '../judged/oddsBasis.ts';
import { adoptedNumber, type JudgedBases } from '../judged/store.ts';
import { outcomeWeights } from '../outcomeTime/outcomeWeights.ts';
import { type OutcomeSignal, observedAfterOutcome, outcomeMoments, outcomeSignalOf } from '../outcomeTime/store.ts';
import { editsShown, standingEdits } from '../pointEdit/store.ts';
import { outcomeHalfLifeSetting, priorSetting } from '../settings.ts';
import { comparedBands } from './comparison.ts';
import {
  adoptScorecard,
  compareScorecards,
  currentScorecard,
  fitScorecardOperation,
  getScorecard,
  listScorecards,
  removeScorecard,
  restoreScorecard,
} from './contract.ts';
import { type BaseCopy, copyOfBase } from './copyOfBase.ts';
import { type FittedScorecard, fittedScorecard } from './fittedScorecard.ts';
import { type HeldOutPairs, heldOutComparison } from './heldOutComparison.ts';
import { type Odds, type OddsColumns, scoreRows, unknownOdds } from './odds.ts';
import { oddsMoves } from './oddsMoves.ts';
import { judgementSteps } from './outOfFold.ts';
import { type Scorecard, signalsAlone } from './scorecard.ts';
import { priorStated } from './statedPrior.ts';
import {
  adoptedBefore,
  foundHeadline,
  foundScorecard,
  heldOutOdds,
  insertAdoption,
  insertScorecard,
  markRemoved,
  type ScorecardHeadline,
  type ScorecardRow,
  scorecardHeadlines,
  wasErasedSince,
} from './store.ts';

type FitInput = ParsedInputOf<typeof fitScorecardOperation>;

export function scorecardRoutes(judgedBases: JudgedBases, living: LivingBase): readonly Handled[] {
  return [
    reads(listScorecards, list),
    reads(getScorecard, async ({ scorecard }, context) =>
      shownScorecard(await foundHeadline(context, scorecard), context),
    ),
    reads(currentScorecard, async ({ offering }, context) => {
      const judged = await judgedBases.current(context, offering);
      return { offering, judgedBy: oddsBasis(judged), model: await modelOf(judged.standing.scorecard, context) };
    }),
    reads(compareScorecards, compare),
    preparedChanges(fitScorecardOperation, fit, keep),
    changes(adoptScorecard, adopt),
    changes(removeScorecard, remove),
    changes(restoreScorecard, restore),
  ];

  async function compare({ first, second }: { first: number; second: number }, context: ReadContext) {
    const [one, other] = [await foundScorecard(context, first), await foundScorecard(context, second)];
    const copy = copyOfBase(await living.current(context.workspace, one.offering));
    const odds = [await oddsOf(one, copy, context), await oddsOf(other, copy, context)] as const;
    const mismatch = odds.find((each) => each instanceof Failure);
    const moves = mismatch ? null : oddsMoves((odds[0] as OddsColumns).mean, (odds[1] as OddsColumns).mean);
    return {
      first: await headlineOf(one, context),
      second: await headlineOf(other, context),
      bands: comparedBands(one.scorecard, other.scorecard),
      odds: moves && { ...moves, moves: moves.moves.map((move) => ({ ...move })) },
      mismatch: mismatch ? `${mismatch.message} ${mismatch.remedy}` : null,
      heldOut: heldOutComparison(
        heldOutPairs(copy, await heldOutOdds(context, first), await heldOutOdds(context, second)),
      ),
    };
  }

  /** Reckons on a copy of the base while others go on writing. */
  async function fit(input: FitInput, context: ReadContext): Promise<FittedScorecard> {
    const { offering, folds, seed, signals, monotone } = input;
    await foundOffering(context.db, context.workspace, offering);
    const base = await living.current(context.workspace, offering);
    const outcomeSignal = outcomeSignalOf(base);
    const copy = copyOfBase(base);
    const { portfolio, outcomes, groupOfRow } = copy;
    const edits = await standingEdits(context, offering);
    if (edits.length === 0 && outcomes.every((outcome) => outcome === -1)) {
      throw selectionFailure(
        'outcomes-missing',
        'No customer has an outcome for this offering yet.',
        'Import past deals with their outcome, or record how a trial ended; until then published figures count.',
      );
    }
    const options = {
      folds,
      seed,
      edits,
      monotone,
      prior: priorStated(await settingValue(context, priorSetting)),
      ...(signals && { signals }),
      ...(outcomeSignal && (await timesOf(context, copy, outcomeSignal))),
    };
    const judged = await patiently(
      judgementSteps(portfolio, outcomes, groupOfRow, options, (fitted, of) =>
        context.progress(fitted, of, `${fitted} of ${of} scorecards fitted`),
      ),
      async () => {
        await nextTurn();
        context.signal.throwIfAborted();
      },
    );
    return fittedScorecard(judged, copy, seed);
  }

  /** What was changed meanwhile stays out of the fit, except that it must remember nobody who was erased. */
  async function keep(input: FitInput, context: ChangeContext, prepared: FittedScorecard) {
    const { offering, note = null } = input;
    const isOutlived = await wasErasedSince(context, prepared.judgement.seenVersion);
    const fitted = isOutlived ? await fit(input, context) : prepared;
    const { outcomes, good } = fitted.scorecard;
    if (input.adopt) expectTrusted(fitted.scorecard, input.trusted);
    const id = await takeNumbers(context.db, context.workspace, 'scorecard');
    await insertScorecard(context, { id, offering, note, ...fitted });
    if (input.adopt) await insertAdoption(context, offering, id);
    return {
      output: await shownScorecard(await foundHeadline(context, id), context),
      event: {
        subject: `scorecard/${id}`,
        detail: { outcomes, good, adopted: input.adopt, seenVersion: fitted.judgement.seenVersion },
        undo: { operation: removeScorecard.id, input: { scorecard: id } },
      },
    };
  }

  async function adopt({ offering, scorecard }: ParsedInputOf<typeof adoptScorecard>, context: ChangeContext) {
    await foundOffering(context.db, context.workspace, offering);
    if (scorecard !== null) expectStanding(await foundHeadline(context, scorecard), offering);
    const former = await adoptedNumber(context.db, context.workspace, offering);
    await insertAdoption(context, offering, scorecard);
    return {
      output: { offering, scorecard, former },
      event: {
        subject: `adoption/${offering}`,
        detail: { scorecard, former },
        undo: { operation: adoptScorecard.id, input: { offering, scorecard: former } },
      },
    };
  }
}

/** What the times of outcomes and signals say: how much each outcome counts, and which signals were observed after it. */
async function timesOf(context: ReadContext, copy: BaseCopy, outcome: OutcomeSignal) {
  const halfLifeDays = await settingValue(context, outcomeHalfLifeSetting);
  const observedAfter = await observedAfterOutcome(context, copy, outcome);
  if (halfLifeDays === null) return { observedAfter };
  return {
    observedAfter,
    halfLifeDays,
    weights: outcomeWeights(await outcomeMoments(context, copy, outcome), halfLifeDays),
  };
}

/** Raises `signals-suspect` where a signal that may know the outcome would be used before anybody has looked at it. */
function expectTrusted({ suspects = [] }: Scorecard, trusted: readonly string[]): void {
  const unseen = suspects.filter(({ signal }) => !trusted.includes(signal));
  if (unseen.length === 0) return;
  const names = [...new Set(unseen.map(({ label }) => `"${label}"`))].join(', ');
  throw selectionFailure(
    'signals-suspect',
    `${names} may know the outcome rather than foretell it: it was observed after it, tells it almost perfectly, or is a date whose newest customers nearly all ended one way.`,
    'Leave it out (`signals`), say that it is known beforehand (`trusted`), or fit without adopting and look at the scorecard first.',
    { field: 'trusted' },
  );
}

/** The odds of everybody by a scorecard, some rows at a time; the failure where it cannot judge the base. */
async function oddsOf({ scorecard }: ScorecardRow, { portfolio }: BaseCopy, context: ReadContext) {
  const size = portfolio.customers.length;
  const odds = unknownOdds(size);
  try {
    for (let from = 0; from < size; from += ROWS_AT_ONCE) {
      const rows = Uint32Array.from({ length: Math.min(ROWS_AT_ONCE, size - from) }, (_, i) => from + i);
      scoreRows(scorecard, portfolio, rows, odds);
      await nextTurn();
      context.signal.throwIfAborted();
    }
    return odds;
  } catch (error) {
    if (error instanceof Failure && error.code === 'scorecard-mismatch') return error;
    throw error;
  }
}

/** Some twenty milliseconds. */
const ROWS_AT_ONCE = 20_000;

function heldOutPairs(
  { numbers, outcomes, groupOfRow }: BaseCopy,
  first: ReadonlyMap<number, Odds>,
  second: ReadonlyMap<number, Odds>,
): HeldOutPairs {
  const rows = Array.from(numbers.keys()).filter((row) => {
    const number = numbers[row] as number;
    return outcomes[row] !== -1 && first.has(number) && second.has(number);
  });
  const odds = (from: ReadonlyMap<number, Odds>) =>
    Float64Array.from(rows, (row) => from.get(numbers[row] as number)?.mean as number);
  return {
    first: odds(first),
    second: odds(second),
    outcomes: Int8Array.from(rows, (row) => outcomes[row] as number),
    groups: Int32Array.from(rows, (row) => groupOfRow[row] as number),
  };
}

async function list({ limit, cursor, offering, removed }: ParsedInputOf<typeof listScorecards>, context: ReadContext) {
  let query = scorecardHeadlines(context)
    .where('offering', '=', offering)
    .where('is_removed', '=', removed)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
  const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
  const adopted = await adoptedNumber(context.db, context.workspace, offering);
  return { items: page.map((row) => shownHeadline(row, adopted)), next };
}

async function remove({ scorecard }: { scorecard: number }, context: ChangeContext) {
  const row = await foundHeadline(context, scorecard);
  expectVersion(context, row.version, `Scorecard ${scorecard}`);
  expectStanding(row, row.offering);
  const isAdopted = (await adoptedNumber(context.db, context.workspace, row.offering)) === scorecard;
  await markRemoved(context, scorecard, true);
  if (isAdopted) await insertAdoption(context, row.offering, await adoptedBefore(context, row.offering, scorecard));
  return {
    output: await shownScorecard(await foundHeadline(context, scorecard), context),
    event: {
      subject: `scorecard/${scorecard}`,
      detail: { adopted: isAdopted },
      undo: { operation: restoreScorecard.id, input: { scorecard, adopt: isAdopted } },
    },
  };
}

async function restore({ scorecard, adopt }: { scorecard: number; adopt: boolean }, context: ChangeContext) {
  const row = await foundHeadline(context, scorecard);
  expectVersion(context, row.version, `Scorecard ${scorecard}`);
  const former = await adoptedNumber(context.db, context.workspace, row.offering);
  await markRemoved(context, scorecard, false);
  if (adopt) await insertAdoption(context, row.offering, scorecard);
  return {
    output: await shownScorecard(await foundHeadline(context, scorecard), context),
    event: {
      subject: `scorecard/${scorecard}`,
      detail: { adopted: adopt },
      undo: row.is_removed
        ? { operation: removeScorecard.id, input: { scorecard } }
        : { operation: adoptScorecard.id, input: { offering: row.offering, scorecard: former } },
    },
  };
}

function expectStanding(row: ScorecardHeadline, offering: number): void {
  if (row.offering !== offering) {
    throw selectionFailure(
      'scorecard-unknown',
      `Scorecard ${row.id} was fitted for offering ${row.offering}, not for ${offering}.`,
      'Choose one of this offering, or fit one.',
    );
  }
  if (!row.is_removed) return;
  throw selectionFailure('scorecard-removed', `Scorecard ${row.id} was removed.`, 'Restore it first.');
}

/** A scorecard as `scorecards.get` answers it. */
export async function shownScorecard(row: ScorecardHeadline, context: ReadContext) {
  return { ...(await headlineOf(row, context)), model: await modelOf(row.scorecard, context) };
}

async function headlineOf(row: ScorecardHeadline, { db, workspace }: ReadContext) {
  return shownHeadline(row, await adoptedNumber(db, workspace, row.offering));
}

function shownHeadline(row: ScorecardHeadline, adopted: number | null) {
  const { id, offering, made_at: madeAt, actor, scorecard, judgement, note, is_removed: isRemoved, version } = row;
  return {
    id,
    offering,
    madeAt,
    actor,
    isAdopted: id === adopted,
    isRemoved,
    outcomes: scorecard.outcomes,
    good: scorecard.good,
    signals: signalsAlone(scorecard).length,
    pairs: scorecard.signals.length - signalsAlone(scorecard).length,
    note,
    judgement: { ...judgement, statements: [...judgement.statements] },
    version,
  };
}

async function modelOf(
  { restsOn, base, signals, prior, outcomes, good, sharing, leftOut, ...stated }: ScorecardHeadline['scorecard'],
  context: ReadContext,
) {
  return {
    restsOn,
    base,
    signals: signals.map(({ pair, bands, ...signal }) => ({
      ...signal,
      bands: bands.map((band) => ({ ...band })),
      ...(pair && { pair: pair.map(({ signal, joinedBands }) => ({ signal, joinedBands: [...joinedBands] })) }),
    })),
    prior: prior && { name: prior.name, source: prior.source, strength: prior.strength },
    outcomes,
    good,
    sharing: [...sharing],
    leftOut: leftOut.map((one) => ({ ...one })),
    edits: await editsShown(context, stated.edits ?? []),
    monotone: (stated.monotone ?? []).map((one) => ({ ...one })),
    halfLifeDays: stated.halfLifeDays ?? null,
    suspects: (stated.suspects ?? []).map((one) => ({ ...one })),
  };
}
