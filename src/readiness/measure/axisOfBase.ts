import type { Base, VoicedFact } from '../../evidence/living/livingBase.ts';
import { type Source, weightOf } from '../../evidence/observation/source.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { answersOfFacts } from '../answer.ts';
import { answerPatterns } from '../answerPatterns.ts';
import { type AxisFigures, AxisSum, logCurvesOf, unknownFigures } from '../axisFigures.ts';
import type { Item } from '../item.ts';

/** Measures rows of a base on one axis, each answer believed as far as its source and age deserve. */
export interface AxisMeasurer {
  /** Everybody: customers who answered alike and are believed alike are measured once. */
  all(): AxisFigures;
  /** Some rows, written into `figures`. */
  some(rows: readonly number[], figures: AxisFigures): void;
}

export function axisMeasurer(base: Base, axis: AxisName, items: readonly Item[], traitCut: number): AxisMeasurer {
  const { classOfRow, weightOfClass, mixed } = base.voices;
  const sum = new AxisSum(traitCut);
  const columns = new Map(base.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const own = items.flatMap((item) => {
    const bands = columns.get(item.id);
    return item.claim.axis === axis && bands ? [{ item, bands, logCurves: logCurvesOf(item) }] : [];
  });
  const logCurvesById = new Map(own.map(({ item, logCurves }) => [item.id, logCurves]));
  const ownItems = own.map(({ item }) => item);

  function measure(row: number, figures: AxisFigures, at: number): void {
    sum.begin();
    const facts = classOfRow[row] === 0 ? mixed.get(row) : undefined;
    if (facts) addVoices(facts);
    else addBands(row, weightOfClass[classOfRow[row] as number] as number);
    sum.write(figures, at);
  }

  function addBands(row: number, weight: number): void {
    if (weight === 0) return;
    for (const { item, bands, logCurves } of own) {
      const category = item.categoryOfBand[bands[row] as number] as number;
      if (category < 0) continue;
      sum.count();
      sum.add(logCurves[category] as Float64Array, weight);
    }
  }

  /** Several voices to one item count as much as the most believed of them, as in `measuresOf`. */
  function addVoices(facts: ReadonlyMap<string, readonly VoicedFact[]>): void {
    const answers = answersOfFacts(facts, ownItems, (fact) => voiceWeight(base, fact));
    for (let first = 0; first < answers.length; ) {
      const { item } = answers[first] as (typeof answers)[number];
      let end = first;
      let total = 0;
      let strongest = 0;
      for (; answers[end]?.item === item; end++) {
        const { weight } = answers[end] as (typeof answers)[number];
        total += weight;
        strongest = Math.max(strongest, weight);
      }
      sum.count();
      for (; first < end; first++) {
        const { category, weight } = answers[first] as (typeof answers)[number];
        sum.add(logCurvesById.get(item)?.[category] as Float64Array, (strongest * weight) / total);
      }
    }
  }

  return {
    some(rows, figures) {
      for (const row of rows) measure(row, figures, row);
    },
    all() {
      const { patternOfRow, firstRows } = answerPatterns(
        base.portfolio,
        ownItems.map((item) => ({ item, weight: 1 })),
        classOfRow,
      );
      const patterns = unknownFigures(firstRows.length);
      firstRows.forEach((row, pattern) => {
        if (classOfRow[row] !== 0) measure(row, patterns, pattern);
      });
      const figures = spread(patterns, patternOfRow);
      for (const row of mixed.keys()) measure(row, figures, row);
      return figures;
    },
  };
}

/** How far a voice is believed on the day of the base. */
export function voiceWeight(base: Pick<Base, 'sources' | 'asOf'>, { source, observedAt }: VoicedFact): number {
  return weightOf(base.sources.get(source) as Source, observedAt, base.asOf);
}

function spread(patterns: AxisFigures, patternOfRow: Int32Array): AxisFigures {
  const column = (of: Float32Array) => {
    const rows = new Float32Array(patternOfRow.length);
    for (let row = 0; row < rows.length; row++) rows[row] = of[patternOfRow[row] as number] as number;
    return rows;
  };
  const evidence = new Uint16Array(patternOfRow.length);
  for (let row = 0; row < evidence.length; row++) {
    evidence[row] = patterns.evidence[patternOfRow[row] as number] as number;
  }
  return {
    mean: column(patterns.mean),
    low: column(patterns.low),
    high: column(patterns.high),
    isHigh: column(patterns.isHigh),
    evidence,
  };
}
