import type { Outlook, QuestionOutlook } from '../../readiness/questionOutlook.ts';
import type { SuitabilityTable } from '../wave/suitability.ts';

/** What a place hangs on for one customer: how its worth follows from its group, and from which worth on it has one. */
export interface PlaceStake {
  /** Odds of a good deal; 1 where nobody has odds and groups alone decide. */
  readonly odds: number;
  /** What learning adds to the worth, whatever the group. */
  readonly learning: number;
  /** The worth of whoever has the place otherwise. */
  readonly edge: number;
  readonly isChosen: boolean;
  /** How likely each axis is high, and whether anybody spoke of it: a group counts once both were spoken of. */
  readonly willing: number;
  readonly demanding: number;
  readonly isWillingKnown: boolean;
  readonly isDemandingKnown: boolean;
}

/** What questions to both axes bring: worth gained by a better choice, and how likely they change who has the place. */
export interface AskedWorth {
  readonly gain: number;
  readonly chance: number;
}

/**
 * The worth that `i` questions about willingness and `j` about needs are expected to bring to the wave: the place goes to
 * the customer where answers lift its worth over the edge, and to another where they do not (expected value of sample
 * information, Raiffa & Schlaifer 1961, against the edge of the best `m`, as Chen, He, Fu & Lee 2008 do). Never below 0.
 */
export function askedWorth(
  stake: PlaceStake,
  table: SuitabilityTable,
  willingness: QuestionOutlook,
  needs: QuestionOutlook,
  [i, j]: readonly [number, number],
): AskedWorth {
  const isKnownThen = (stake.isWillingKnown || i > 0) && (stake.isDemandingKnown || j > 0);
  if (!isKnownThen) return { gain: 0, chance: 0 };
  const { odds, learning, edge, isChosen } = stake;
  const { conservative, experiential, picky, radical } = table;
  const [willing, demanding] = [willingness.outlooks[i] as Outlook, needs.outlooks[j] as Outlook];
  let mean = 0;
  let chosenThen = 0;
  let chance = 0;
  for (let one = 0; one < willing.shares.length; one++) {
    const high = willing.isHigh[one] as number;
    const share = willing.shares[one] as number;
    const undemanding = conservative.value + high * (experiential.value - conservative.value);
    const demandingAll = picky.value + high * (radical.value - picky.value);
    for (let other = 0; other < demanding.shares.length; other++) {
      const both = share * (demanding.shares[other] as number);
      const worth =
        odds * (undemanding + (demanding.isHigh[other] as number) * (demandingAll - undemanding)) + learning;
      mean += both * worth;
      chosenThen += both * Math.max(worth, edge);
      if (isChosen ? worth < edge : worth > edge) chance += both;
    }
  }
  return { gain: Math.max(0, chosenThen - valueNow(stake, mean)), chance };
}

/** What the truth about one axis alone, or about both, would bring. */
export interface TruthWorth {
  readonly willingness: number;
  readonly needs: number;
  readonly both: number;
}

/**
 * More than any questions can bring: what the truth would. Nothing where it is the truth about one axis, and nobody spoke of
 * the other. Cheap, so that few customers need be looked at closely.
 */
export function truthWorth(stake: PlaceStake, table: SuitabilityTable): TruthWorth {
  const { odds, learning, willing, demanding } = stake;
  const worth = odds * suitabilityAt(table, willing, demanding) + learning;
  const now = valueNow(stake, worth);
  const willingness = willing * bestAt(stake, table, 1, demanding) + (1 - willing) * bestAt(stake, table, 0, demanding);
  const needs = demanding * bestAt(stake, table, willing, 1) + (1 - demanding) * bestAt(stake, table, willing, 0);
  const both =
    willing * (demanding * bestAt(stake, table, 1, 1) + (1 - demanding) * bestAt(stake, table, 1, 0)) +
    (1 - willing) * (demanding * bestAt(stake, table, 0, 1) + (1 - demanding) * bestAt(stake, table, 0, 0));
  return {
    willingness: stake.isDemandingKnown ? willingness - now : 0,
    needs: stake.isWillingKnown ? needs - now : 0,
    both: both - now,
  };
}

/** What comes of the place as things are: a customer of unknown group keeps or lacks it whatever it is worth. */
function valueNow({ edge, isChosen, isWillingKnown, isDemandingKnown }: PlaceStake, worth: number): number {
  if (isWillingKnown && isDemandingKnown) return Math.max(worth, edge);
  return isChosen ? worth : edge;
}

/** What comes of the place where the axes are known to be so. */
function bestAt({ odds, learning, edge }: PlaceStake, table: SuitabilityTable, high: number, needy: number): number {
  return Math.max(odds * suitabilityAt(table, high, needy) + learning, edge);
}

function suitabilityAt({ conservative, experiential, picky, radical }: SuitabilityTable, high: number, needy: number) {
  return (
    (1 - needy) * ((1 - high) * conservative.value + high * experiential.value) +
    needy * ((1 - high) * picky.value + high * radical.value)
  );
}
