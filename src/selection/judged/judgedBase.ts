import type { Base } from '../../evidence/living/livingBase.ts';
import type { Failure } from '../../platform/failure.ts';
import type { QueryPlace } from '../../platform/operation/handled.ts';
import type { Cuts } from '../../readiness/group.ts';
import type { Item } from '../../readiness/item.ts';
import type { PortfolioMeasures } from '../../readiness/measurePortfolio.ts';
import type { CatalogueField } from '../find/catalogueField.ts';
import { type Odds, type OddsColumns, oddsAt } from '../scorecard/odds.ts';
import type { RestsOn, Scorecard } from '../scorecard/scorecard.ts';

/** The scorecard that counts now. */
export interface StandingScorecard {
  /** Null: none is adopted, and published figures count. */
  readonly number: number | null;
  readonly scorecard: Scorecard;
  /** Workspace version that it was fitted to; null for published figures. */
  readonly seenVersion: number | null;
  /** Odds of customers whose outcome taught it, by scorecards that had not seen them; by customer number. */
  readonly heldOut: ReadonlyMap<number, Odds>;
}

/**
 * The living base with measures and odds beside it; row `i` is the same customer everywhere. Like the base it is brought
 * up to date in place: read what you need of it before you await anything.
 */
export interface JudgedBase {
  readonly base: Base;
  readonly cuts: Cuts;
  readonly items: readonly Item[];
  readonly measures: PortfolioMeasures;
  readonly standing: StandingScorecard;
  /** Of the scorecard as it is, where it taught too; NaN where there are none. */
  readonly odds: OddsColumns;
  /** The same with the held-out odds of those that taught: what foresight would have said of everybody. */
  readonly foresight: OddsColumns;
  readonly restsOn: RestsOn;
  /** Customers whose outcome is known, whether it taught the scorecard or not. */
  readonly outcomesNow: number;
  /** Why the adopted scorecard cannot judge this base (`scorecard-mismatch`): nobody has odds then. */
  readonly mismatch: Failure | null;
  /** The fields that later rooms add to the catalogue, over this base. */
  readonly furtherFields: FieldsOverBase;
}

export interface FieldsOverBase {
  /** Makes fields over a base that is up to date; awaits nothing. */
  of(judged: JudgedBase): readonly CatalogueField[];
  /** Names that are kept for such fields, whether there are any now or not: a kept filter means the same before and after. */
  reserves(name: string): boolean;
}

/** How a later room adds fields: it reads what it needs from the database, and makes its fields once the base is there. */
export type FurtherFields = (context: QueryPlace, offering: number) => Promise<FieldsOverBase>;

export function heldOutAt({ base, standing }: JudgedBase, row: number): Odds | null {
  return standing.heldOut.get(base.numbers[row] as number) ?? null;
}

/** What foresight says of a customer of the base, without the log-odds; null where it has no odds. */
export function rangeAt({ base, foresight }: JudgedBase, customer: number): Omit<Odds, 'logOdds'> | null {
  const odds = oddsAt(foresight, base.rowOfNumber(customer) as number);
  return odds && { mean: odds.mean, low: odds.low, high: odds.high };
}
