import type { PortfolioMeasures } from '../../readiness/measurePortfolio.ts';
import type { RestsOn } from '../scorecard/scorecard.ts';
import { type SuitabilityTable, statedSuitability, suitabilityColumn } from './suitability.ts';
import { chooseWave, type WaveChoice } from './wave.ts';
import type { WaveInput } from './waveInput.ts';
import { type CaseRules, type WaveCases, waveOfCases } from './waveOfCases.ts';
import { type JudgedOdds, worthColumn } from './worth.ts';

export interface Judged {
  readonly odds: JudgedOdds;
  readonly measures: PortfolioMeasures;
  readonly restsOn: RestsOn;
}

/** How the worth of a place is reckoned; as stated where absent. */
export interface WorthRules {
  readonly suitability?: SuitabilityTable;
  readonly learning?: number;
}

/** A wave with the worth of every case and the input that it was chosen from. */
export interface DrawnWave {
  readonly worth: Float64Array;
  readonly waveInput: WaveInput;
  readonly choice: WaveChoice;
}

/**
 * Draws the wave among `candidates` (indices of cases, ascending): worth from odds and groups, then the best set that
 * keeps the rules. Everything is read before the first wait.
 */
export async function waveAmong(
  cases: WaveCases,
  candidates: Uint32Array,
  { odds, measures, restsOn }: Judged,
  rules: CaseRules & WorthRules,
): Promise<DrawnWave> {
  const table = rules.suitability ?? statedSuitability;
  const { suitability, isAssumed } = suitabilityColumn(measures.groups, table);
  const isGroupKnown = isAssumed.includes(0);
  const { worth, basis, learning } = worthColumn({
    rows: cases.rowNumbers.length,
    odds,
    ...(isGroupKnown && { suitability, isSuitabilityAssumed: isAssumed }),
    ...(rules.learning !== undefined && { learning: rules.learning }),
  });
  const judged = { worth, odds, ...(isGroupKnown && { suitability, groups: measures.groups }) };
  const waveInput = {
    ...waveOfCases(cases, candidates, judged, restsOn, rules),
    worthOrigin: { basis, learning, suitability: table },
  };
  return { worth, waveInput, choice: await chooseWave(waveInput) };
}
