import type { AxisName } from '../../evidence/signal.ts';
import type { Answer } from '../../readiness/answer.ts';
import { population } from '../../readiness/categoryCurves.ts';
import { type Cuts, probabilityHigh } from '../../readiness/group.ts';
import type { Item } from '../../readiness/item.ts';
import { posteriorsOf } from '../../readiness/measure.ts';
import type { PortfolioMeasures } from '../../readiness/measurePortfolio.ts';
import { furtherOutlook, type QuestionOutlook } from '../../readiness/questionOutlook.ts';
import { statedSuitability, suitabilityColumn } from '../wave/suitability.ts';
import { chooseWave } from '../wave/wave.ts';
import type { DrawnWave } from '../wave/waveAmong.ts';
import { STATED_LEARNING } from '../wave/worth.ts';
import type { PlaceStake } from './placeStake.ts';
import { planQuestions, type QuestionBudget, type QuestionPlan } from './questionPlan.ts';
import { waveEdges } from './waveEdge.ts';

type DrawnByGroups = Pick<DrawnWave, 'waveInput' | 'choice'>;

/** What is known of those a wave was drawn from, and what they could be asked. Rows are those of `measures`. */
export interface AskableWave {
  /** Undefined where it has gone since the wave was drawn. */
  readonly rowOf: (candidate: number) => number | undefined;
  readonly measures: PortfolioMeasures;
  readonly cuts: Cuts;
  readonly items: readonly Item[];
  readonly answersOf: (row: number) => readonly Answer[];
  /** Questions that were answered with "don't know". */
  readonly declinedOf?: (row: number) => readonly string[];
  readonly answerRates: ReadonlyMap<string, number>;
  /** How far answers will be believed. */
  readonly weight: number;
}

export interface WavePlan extends QuestionPlan {
  /** Worth of the wave as it is chosen now, in expected well-suited good deals; null where nobody can be judged. */
  readonly worthNow: number | null;
  /** The edge that decides about each candidate's place. */
  readonly edges: Float64Array;
  readonly isChosen: Uint8Array;
}

/**
 * Whom of a wave's candidates to ask what, so that the best wave after the answers is expected to be worth most. Answers are
 * taken to move groups only, not odds. `drawn` must be by groups, see `drawnByGroups`.
 */
export function planForWave(
  { waveInput, choice }: DrawnByGroups,
  askable: AskableWave,
  budget: QuestionBudget,
): WavePlan {
  const { candidates, worthOrigin } = waveInput;
  const { measures, cuts, rowOf } = askable;
  const edges = waveEdges(waveInput, choice);
  const suitability = worthOrigin?.suitability ?? statedSuitability;
  const learning = worthOrigin?.learning ?? STATED_LEARNING;
  const hasOdds = worthOrigin?.basis === 'odds';
  const unspoken = {
    willingness: probabilityHigh({ axis: 'willingness', trait: population, evidence: 0 }, cuts.willingness),
    needs: probabilityHigh({ axis: 'needs', trait: population, evidence: 0 }, cuts.needs),
  };
  const stakeOf = (candidate: number): PlaceStake | null => {
    const edge = edges[candidate] as number;
    const row = rowOf(candidate);
    const odds = hasOdds ? (candidates.odds?.mean[candidate] as number) : 1;
    if (row === undefined || Number.isNaN(edge) || Number.isNaN(odds)) return null;
    const width = hasOdds ? (candidates.odds?.high[candidate] ?? 0) - (candidates.odds?.low[candidate] ?? 0) : 0;
    const isWillingKnown = (measures.willingness.evidence[row] ?? 0) > 0;
    const isDemandingKnown = (measures.needs.evidence[row] ?? 0) > 0;
    return {
      odds,
      learning: learning * width,
      edge,
      isChosen: choice.isChosen[candidate] === 1,
      willing: isWillingKnown ? (measures.willingness.isHigh[row] as number) : unspoken.willingness,
      demanding: isDemandingKnown ? (measures.needs.isHigh[row] as number) : unspoken.needs,
      isWillingKnown,
      isDemandingKnown,
    };
  };
  const lookAhead = outlooksByPattern(askable);
  const outlookOf = (candidate: number, axis: 'willingness' | 'needs', most: number) =>
    lookAhead(rowOf(candidate) as number, axis, most);
  const plan = planQuestions({ size: candidates.worth.length, stakeOf, outlookOf, suitability, budget });
  const isJudged = worthOrigin !== undefined && worthOrigin.basis !== 'none';
  return { ...plan, worthNow: isJudged ? choice.totalWorth : null, edges, isChosen: choice.isChosen };
}

/**
 * Where no group is known anywhere, a wave takes everybody as equally suitable; answers will tell groups apart. So it is
 * drawn as it will be then: those whose group is unknown count as the average of the groups.
 */
export async function drawnByGroups(drawn: DrawnWave): Promise<DrawnByGroups> {
  const { candidates, worthOrigin } = drawn.waveInput;
  if (worthOrigin?.basis !== 'odds' || candidates.suitability || !candidates.odds) return drawn;
  const unknown = new Float32Array([Number.NaN]);
  const groups = { conservative: unknown, experiential: unknown, picky: unknown, radical: unknown };
  const average = suitabilityColumn(groups, worthOrigin.suitability).suitability[0] as number;
  const { mean, low, high } = candidates.odds;
  const worth = mean.map(
    (odds, i) => odds * average + worthOrigin.learning * ((high[i] as number) - (low[i] as number)),
  );
  const waveInput = { ...drawn.waveInput, candidates: { ...candidates, worth } };
  return { waveInput, choice: await chooseWave(waveInput) };
}

/** Customers who answered alike are looked at once. */
function outlooksByPattern({ items, cuts, weight, answerRates, answersOf, declinedOf }: AskableWave) {
  const itemsOf = (axis: AxisName) => items.filter(({ claim }) => claim.axis === axis);
  const axes = { willingness: itemsOf('willingness'), needs: itemsOf('needs') };
  const kept = new Map<string, ReturnType<typeof furtherOutlook>>();
  const ofRow = new Map<string, ReturnType<typeof furtherOutlook>>();
  return (row: number, axis: 'willingness' | 'needs', most: number): QuestionOutlook => {
    const own = axes[axis];
    let outlook = ofRow.get(`${axis} ${row}`);
    if (!outlook) {
      const ids = new Set(own.map(({ id }) => id));
      const said = answersOf(row).filter(({ item }) => ids.has(item));
      const declined = declinedOf?.(row) ?? [];
      const key = `${axis} ${said.map(({ item, category, weight: w }) => `${item}=${category}x${w}`).join()} ${declined.join()}`;
      outlook = kept.get(key);
      if (!outlook) {
        const closed = new Set([...said.map(({ item }) => item), ...declined]);
        const open = own.filter(({ id }) => !closed.has(id));
        outlook = furtherOutlook(posteriorsOf(own, said)[axis], open, { cut: cuts[axis], weight, answerRates });
        kept.set(key, outlook);
      }
      ofRow.set(`${axis} ${row}`, outlook);
    }
    return outlook(most);
  };
}
