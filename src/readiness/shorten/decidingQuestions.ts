import { type Grid, probabilityAtLeast } from '../../stats/quadrature.ts';
import { type Curves, populationGrid } from './sidesOfCut.ts';

/**
 * The question whose answer is expected to lower the entropy of the side of the cut most. The first questions are the same
 * for many people: what was best after the same answers (`path`) among the same open questions is not worked out twice.
 */
export function decidingQuestions(curves: Curves, cut: number) {
  const above = shareAbove(cut);
  const upper = curves.map((item) =>
    item.map((curve) => curve.map((share, point) => share * (above[point] as number))),
  );
  const known = new Map<string, number>();
  return (path: string, { weights }: Grid, open: ReadonlySet<number>): number => {
    const key = `${path}${[...open].join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const item of open) {
      const entropy = expectedEntropy(weights, curves[item] as Curves[number], upper[item] as Curves[number]);
      if (entropy >= least) continue;
      least = entropy;
      best = item;
    }
    known.set(key, best);
    return best;
  };
}

/** How much of the cell around each point of the population lies above the cut. */
function shareAbove(cut: number): Float64Array {
  const { points, spacing } = populationGrid;
  return points.map((_, at) => {
    const weights = points.map((_, point) => (point === at ? 1 : 0));
    return probabilityAtLeast({ points, weights, spacing }, cut);
  });
}

function expectedEntropy(weights: Float64Array, item: Curves[number], upper: Curves[number]): number {
  let sum = 0;
  for (let category = 0; category < item.length; category++) {
    const curve = item[category] as Float64Array;
    const part = upper[category] as Float64Array;
    let chance = 0;
    let high = 0;
    for (let point = 0; point < weights.length; point++) {
      chance += (weights[point] as number) * (curve[point] as number);
      high += (weights[point] as number) * (part[point] as number);
    }
    if (chance > 0) sum += chance * entropyOf(high / chance);
  }
  return sum;
}

function entropyOf(probability: number): number {
  const term = (p: number) => (p > 0 ? -p * Math.log(p) : 0);
  return term(probability) + term(1 - probability);
}
