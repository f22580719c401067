import type { Banding } from '../../evidence/portfolio/banding.ts';
import type { Portfolio, PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import type { Signal } from '../../evidence/signal.ts';
import { probabilityOf } from '../../stats/logistic.ts';
import { seededRandom } from '../../stats/random.ts';

/** A yes/no column from its cells; null where nothing is known. */
export function yesnoColumn(id: string, cells: readonly ('yes' | 'no' | null)[]): PortfolioColumn {
  return answerColumn(id, 'yesno', ['no', 'yes'], cells);
}

export function answerColumn(
  id: string,
  kind: 'yesno' | 'choice' | 'scale',
  answers: readonly string[],
  cells: readonly (string | null)[],
): PortfolioColumn {
  const signal: Signal = { id, label: id, kind, answers, about: 'organisation', role: 'signal' };
  const banding: Banding = {
    signal: id,
    version: 1,
    order: kind === 'choice' ? 'unordered' : 'ordered',
    labels: ['missing', ...answers],
    bandOfAnswer: Object.fromEntries(answers.map((answer, i) => [answer, i + 1])),
  };
  return { signal, banding, bands: Uint8Array.from(cells, (cell) => (cell === null ? 0 : answers.indexOf(cell) + 1)) };
}

export function portfolioOfColumns(columns: readonly PortfolioColumn[]): Portfolio {
  const size = columns[0]?.bands.length ?? 0;
  return { customers: Array.from({ length: size }, (_, row) => `row ${row + 1}`), columns };
}

/** Customers whose outcome follows one scale and one choice of four signals; about half are good. */
export function simulatedBase(
  size: number,
  seed: number,
): { portfolio: Portfolio; outcomes: Int8Array; probabilities: Float64Array } {
  const random = seededRandom(seed);
  const pick = (answers: readonly string[], missing: number) =>
    Array.from({ length: size }, () =>
      random() < missing ? null : (answers[Math.floor(random() * answers.length)] as string),
    );
  const levels = ['1', '2', '3', '4', '5'];
  const columns = [
    answerColumn('openness', 'scale', levels, pick(levels, 0.1)),
    answerColumn('region', 'choice', ['north', 'south', 'east'], pick(['north', 'south', 'east'], 0.05)),
    answerColumn('colour', 'choice', ['red', 'blue'], pick(['red', 'blue'], 0)),
    answerColumn('noise', 'scale', levels, pick(levels, 0.3)),
  ];
  const points = { openness: [0, -1.5, -0.75, 0, 0.75, 1.5], region: [0, 0.8, -0.8, 0] };
  const probabilities = Float64Array.from({ length: size }, (_, row) => {
    const logOdds =
      (points.openness[columns[0]?.bands[row] ?? 0] as number) + (points.region[columns[1]?.bands[row] ?? 0] as number);
    return probabilityOf(logOdds);
  });
  const outcomes = Int8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  return { portfolio: portfolioOfColumns(columns), outcomes, probabilities };
}
