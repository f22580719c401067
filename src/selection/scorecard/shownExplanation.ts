import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import type { Item } from '../../readiness/item.ts';
import type { RankedCustomer } from '../contract.ts';
import type { Explanation } from './explanation.ts';

type Shown = NonNullable<RankedCustomer['explanation']>;

/** The points as contracts show them; none where there are no odds. */
export function shownPoints(explanation: Explanation | null): Shown['points'] {
  return (explanation?.points ?? []).map(({ signal, label, bandLabel, points, low, high, pair, edit }) => ({
    signal,
    label,
    band: bandLabel,
    points,
    low,
    high,
    ...(edit && { edit: { points: edit.points, weight: edit.weight } }),
    ...(pair && { pair: pair.map(({ signal, label, bandLabel }) => ({ signal, label, band: bandLabel })) }),
  }));
}

/** The answers that the measures of one customer rest on; `bandOf` gives its band of a signal. */
export function speakingAnswers(
  items: readonly Item[],
  bandOf: (signal: string) => number | undefined,
): Shown['answers'] {
  return items.flatMap(({ id, label, claim, banding }) => {
    const band = bandOf(id) ?? MISSING_BAND;
    if (band === MISSING_BAND) return [];
    const direction = claim.direction === 1 ? ('raises' as const) : ('lowers' as const);
    return [{ axis: claim.axis, signal: id, label, answer: banding.labels[band] ?? '', direction }];
  });
}
