import { setImmediate } from 'node:timers/promises';
import { foundOffering } from '../../customers/offering/store.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import type { AnyDatabase, QueryPlace } from '../../platform/operation/handled.ts';
import { settingValue } from '../../platform/setting/store.ts';
import type { Cuts } from '../../readiness/group.ts';
import { itemsOfBase } from '../../readiness/measure/baseItems.ts';
import { baseMeasures, isMeasured, measureSteps } from '../../readiness/measure/baseMeasures.ts';
import { cutsSetting } from '../../readiness/settings.ts';
import { patiently } from '../../stats/steps.ts';
import type { ScorecardPrior } from '../scorecard/prior.ts';
import { priorStated } from '../scorecard/statedPrior.ts';
import { heldOutOdds } from '../scorecard/store.ts';
import { priorSetting } from '../settings.ts';
import type { SelectionTables } from '../tables.ts';
import { dayOneScorecard } from './dayOneScorecard.ts';
import type { FurtherFields, JudgedBase, StandingScorecard } from './judgedBase.ts';
import { areOddsNear, type KeptOdds, keepOdds, oddsSteps } from './oddsKeeper.ts';

/** Gives the living base with measures and odds, kept from one question to the next. */
export interface JudgedBases {
  /** `cuts` where absent: those of the setting `readiness.cuts`. Raises `offering-unknown`. */
  current(context: QueryPlace, offering: number, cuts?: Cuts): Promise<JudgedBase>;
}

/** `furtherFields`: what later rooms let customers be found by. */
export function judgedBases(living: LivingBase, furtherFields: FurtherFields = noFurtherFields): JudgedBases {
  const adopted = new Map<string, StandingScorecard>();
  const dayOne = new Map<string, DayOne>();
  const kept = new Map<string, KeptOdds>();
  const warming = new WeakMap<Base, Promise<void>>();
  return {
    async current(context, offering, cuts) {
      const { db, workspace } = context;
      const key = `${workspace}/${offering}`;
      await foundOffering(db, workspace, offering);
      const stated = cuts ?? (await settingValue(context, cutsSetting));
      const number = await adoptedNumber(db, workspace, offering);
      const fieldsOverBase = await furtherFields(context, offering);
      const prior = priorStated(await settingValue(context, priorSetting));
      if (number !== null && adopted.get(key)?.number !== number) {
        adopted.set(key, await storedScorecard(db, workspace, number));
      }
      const standingOn = (base: Base): StandingScorecard => {
        if (number === null) dayOne.set(key, dayOneOf(base, prior, dayOne.get(key)));
        return (number === null ? dayOne.get(key)?.standing : adopted.get(key)) as StandingScorecard;
      };
      let base = await living.current(workspace, offering);
      for (let times = 0; times < MOST_TIMES_WARMED && !isWarm(key, base, standingOn(base), stated); times++) {
        await warmed(key, base, standingOn(base), stated);
        base = await living.current(workspace, offering);
      }
      // Nothing is awaited from here on: the base is brought up to date in place.
      const standing = standingOn(base);
      const odds = keepOdds(base, standing, kept.get(key));
      kept.set(key, odds);
      return {
        base,
        cuts: stated,
        items: itemsOfBase(base).items,
        measures: baseMeasures(base, stated),
        standing,
        odds: odds.odds,
        foresight: odds.foresight,
        restsOn: odds.mismatch ? 'insufficient' : standing.scorecard.restsOn,
        outcomesNow: odds.outcomes,
        mismatch: odds.mismatch,
        furtherFields: fieldsOverBase,
      };
    },
  };

  /** Whether there is little left to reckon: only what has changed since. */
  function isWarm(key: string, base: Base, standing: StandingScorecard, cuts: Cuts): boolean {
    return areOddsNear(kept.get(key), base, standing) && isMeasured(base, cuts);
  }

  /**
   * Scores and measures everybody while other requests have their turn: a second or two for a million customers. Whoever
   * asks meanwhile waits for the same, and then looks again whether it suffices.
   */
  function warmed(key: string, base: Base, standing: StandingScorecard, cuts: Cuts): Promise<void> {
    let running = warming.get(base);
    if (!running) {
      running = warm(key, base, standing, cuts).finally(() => warming.delete(base));
      warming.set(base, running);
    }
    return running;
  }

  async function warm(key: string, base: Base, standing: StandingScorecard, cuts: Cuts): Promise<void> {
    if (!areOddsNear(kept.get(key), base, standing))
      kept.set(key, await patiently(oddsSteps(base, standing), setImmediate));
    await patiently(measureSteps(base, cuts), setImmediate);
  }
}

const noFurtherFields: FurtherFields = async () => ({ of: () => [], reserves: () => false });

/** Changes that come all the time may move the scale again and again; then it is reckoned in one go. */
const MOST_TIMES_WARMED = 3;

interface DayOne {
  readonly version: number;
  readonly standing: StandingScorecard;
}

/** The former object where it says the same, so that odds are not scored anew. */
function dayOneOf(base: Base, prior: ScorecardPrior | null, former: DayOne | undefined): DayOne {
  const { version } = base;
  if (former?.version === version) return former;
  const scorecard = dayOneScorecard(base.portfolio, prior);
  if (former && JSON.stringify(former.standing.scorecard) === JSON.stringify(scorecard)) {
    return { version, standing: former.standing };
  }
  return { version, standing: { number: null, scorecard, seenVersion: null, heldOut: new Map() } };
}

/** The scorecard that was adopted last; null where none counts. */
export async function adoptedNumber(db: AnyDatabase, workspace: number, offering: number): Promise<number | null> {
  const last = await db
    .withTables<SelectionTables>()
    .selectFrom('adoption')
    .select('scorecard')
    .where('workspace', '=', workspace)
    .where('offering', '=', offering)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.scorecard ?? null;
}

async function storedScorecard(db: AnyDatabase, workspace: number, number: number): Promise<StandingScorecard> {
  const { scorecard, judgement } = await db
    .withTables<SelectionTables>()
    .selectFrom('scorecard')
    .select(['scorecard', 'judgement'])
    .where('workspace', '=', workspace)
    .where('id', '=', number)
    .executeTakeFirstOrThrow();
  const heldOut = await heldOutOdds({ db, workspace }, number);
  return { number, scorecard, seenVersion: judgement.seenVersion, heldOut };
}
