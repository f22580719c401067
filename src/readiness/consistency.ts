import type { AxisName } from '../evidence/signal.ts';
import { type FitMoments, fitMoments, personFit } from '../stats/response/personFit.ts';
import type { Answer } from './answer.ts';
import { axisNames } from './axis.ts';
import type { Item } from './item.ts';
import type { AxisPosterior } from './measure.ts';

/** Whether a customer's answers on one axis go together. */
export interface Consistency {
  readonly axis: AxisName;
  /** In standard deviations; about standard normal for customers who answer as the questions expect. */
  readonly fit: number;
  readonly isContradictory: boolean;
}

/** The usual bound of l_z (Drasgow, Levine and Williams 1985): 2.3 % of a standard normal lie below. */
export const CONTRADICTORY = -2;

/**
 * How the answers of one customer go together, of each axis with at least three: of several respondents to one question the most
 * believed one speaks, the first of equals.
 *
 * ```ts
 * consistencyOf(items, answers, posteriorsOf(items, answers)); // [{ axis: 'needs', fit: -2.7, isContradictory: true }]
 * ```
 */
export function consistencyOf(
  items: readonly Item[],
  answers: readonly Answer[],
  posteriors: Readonly<Record<AxisName, AxisPosterior>>,
): Consistency[] {
  return axisNames.flatMap((axis) => {
    const given = items
      .filter(({ claim }) => claim.axis === axis)
      .flatMap((own) => {
        const voice = mostBelieved(answers.filter(({ item, weight }) => item === own.id && weight > 0));
        return voice ? [{ category: voice.category, moments: momentsOf(own) }] : [];
      });
    const fit = personFit(given, posteriors[axis].trait);
    return fit === null ? [] : [{ axis, fit, isContradictory: fit < CONTRADICTORY }];
  });
}

const kept = new WeakMap<Item, FitMoments>();

function momentsOf(item: Item): FitMoments {
  let moments = kept.get(item);
  if (!moments) kept.set(item, (moments = fitMoments(item.curves)));
  return moments;
}

/** Who speaks of several respondents: the most believed one, the first of equals. */
export function mostBelieved(voices: readonly Answer[]): Answer | undefined {
  return voices.reduce<Answer | undefined>(
    (best, voice) => (best && best.weight >= voice.weight ? best : voice),
    undefined,
  );
}
