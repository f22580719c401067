import type { AxisName } from '../evidence/signal.ts';
import { expectation } from '../stats/quadrature.ts';
import type { Answer } from './answer.ts';
import { mostBelieved } from './consistency.ts';
import type { Item } from './item.ts';
import { posteriorsOf } from './measure.ts';

/** An answer beside what the others of its customer on the same axis let expect. */
export interface SurprisingAnswer {
  readonly signal: string;
  readonly label: string;
  /** In standard deviations; above 0 it says more of the axis than the others do. */
  readonly surprise: number;
}

/**
 * How far each answer lies from what all others let expect, the most surprising first: the category that was given beside the
 * mean and standard deviation of the categories predicted by the posterior of the others.
 */
export function surprisingAnswers(
  items: readonly Item[],
  answers: readonly Answer[],
  axis: AxisName,
): SurprisingAnswer[] {
  const own = items.filter(({ claim }) => claim.axis === axis);
  return own
    .flatMap((item) => {
      const voice = mostBelieved(answers.filter(({ item: id, weight }) => id === item.id && weight > 0));
      if (!voice) return [];
      const others = own.filter((each) => each !== item);
      const { trait } = posteriorsOf(others, answers)[axis];
      const shares = item.curves.map((curve) => expectation(trait, curve));
      const mean = shares.reduce((sum, share, category) => sum + share * category, 0);
      const variance = shares.reduce((sum, share, category) => sum + share * (category - mean) ** 2, 0);
      if (!(variance > 0)) return [];
      return [{ signal: item.id, label: item.label, surprise: (voice.category - mean) / Math.sqrt(variance) }];
    })
    .toSorted((one, other) => Math.abs(other.surprise) - Math.abs(one.surprise));
}
