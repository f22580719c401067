import { shortestDecimal } from '../../evidence/portfolio/legibleNumber.ts';
import type { RangeRule, TraitRule } from './traitRule.ts';
import { MATCH } from './traitState.ts';

/** What would close a gap: the nearest value that matches, and how far away it is. */
export interface Gap {
  readonly to: string | number;
  /** In the unit of the field, or in answers of its order; null where it has none. */
  readonly distance: number | null;
  readonly direction: 'up' | 'down' | 'other';
}

/** From a value that is near or has a gap. */
export function gapOf(rule: TraitRule, value: string | number): Gap {
  if (rule.kind === 'range') return gapOfNumber(rule, Number(value));
  const { values, states, isOrdered } = rule;
  const wanted = [...values.keys()].filter((at) => states[at] === MATCH);
  if (!isOrdered) return { to: values[wanted[0] as number] as string, distance: null, direction: 'other' };
  const from = values.indexOf(String(value));
  const nearest = wanted.reduce((best, at) => (Math.abs(at - from) < Math.abs(best - from) ? at : best));
  return {
    to: values[nearest] as string,
    distance: Math.abs(nearest - from),
    direction: nearest > from ? 'up' : 'down',
  };
}

function gapOfNumber({ low, high }: RangeRule, value: number): Gap {
  const [to, direction] = value < low ? ([low, 'up'] as const) : ([high, 'down'] as const);
  return { to: shortestDecimal(to), distance: shortestDecimal(Math.fround(Math.abs(to - value))), direction };
}
