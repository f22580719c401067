/** Which questions run against the others, and how well each goes with them once those are turned. */
export interface Keying {
  readonly isTurned: readonly boolean[];
  /** Correlation of each question with the mean of all others, after turning. */
  readonly withRest: readonly number[];
}

/**
 * Finds the questions that are asked the other way round ("I dislike change" among "I like change"): those that correlate
 * negatively with the rest. Most questions stay as they are; of two halves, that of the first question.
 * `categories[person * questions + question]`, -1 where nothing was answered.
 *
 * The signs start from those of the first principal component and are improved one at a time, which cannot go on for ever:
 * each turn makes the sum of all correlations larger.
 */
export function keyingOf(categories: Int8Array, questions: number): Keying {
  const answers = standardised(categories, questions);
  const correlations = answers.map((one) => Float64Array.from(answers, (other) => correlationOf(one, other)));
  const signs: number[] = Array.from(firstComponent(correlations), (weight) => (weight < 0 ? -1 : 1));
  const restOf = (item: number) =>
    signs.reduce(
      (sum, sign, other) => (other === item ? sum : sum + sign * (correlations[item]?.[other] as number)),
      0,
    );
  for (;;) {
    const pulls = signs.map((sign, item) => sign * restOf(item));
    const worst = pulls.indexOf(Math.min(...pulls));
    if ((pulls[worst] ?? 0) >= -ROUNDING) break;
    signs[worst] = -(signs[worst] as number);
  }
  const turned = signs.filter((sign) => sign < 0).length;
  const isMost = turned * 2 > questions || (turned * 2 === questions && (signs[0] as number) < 0);
  const keys = isMost ? signs.map((sign) => -sign) : signs;
  return { isTurned: keys.map((sign) => sign < 0), withRest: withRest(answers, keys) };
}

const ROUNDING = 1e-9;
const STEPS = 200;

/** The answers to each question with mean 0 and variance 1; NaN where nothing was answered. */
function standardised(categories: Int8Array, questions: number): Float64Array[] {
  return Array.from({ length: questions }, (_, item) => {
    const answers = Float64Array.from({ length: categories.length / questions }, (_, person) => {
      const category = categories[person * questions + item] as number;
      return category < 0 ? Number.NaN : category;
    });
    const given = answers.filter((answer) => !Number.isNaN(answer));
    const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
    const variance = given.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / given.length;
    return answers.map((answer) => (answer - mean) / (Math.sqrt(variance) || 1));
  });
}

/** Power iteration; the shift by the number of questions makes the largest eigenvalue the one that wins. */
function firstComponent(correlations: readonly Float64Array[]): Float64Array {
  let component = Float64Array.from(correlations, (_, item) => 1 + item / correlations.length);
  for (let step = 0; step < STEPS; step++) {
    const next = component.map(
      (weight, item) =>
        correlations.length * weight +
        component.reduce((sum, other, at) => sum + (correlations[item]?.[at] as number) * other, 0),
    );
    const length = Math.hypot(...next);
    component = next.map((weight) => weight / length);
  }
  return component;
}

function withRest(answers: readonly Float64Array[], keys: readonly number[]): number[] {
  const size = answers[0]?.length ?? 0;
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  for (const [item, key] of keys.entries()) {
    for (const [person, answer] of (answers[item] as Float64Array).entries()) {
      if (Number.isNaN(answer)) continue;
      sums[person] = (sums[person] as number) + key * answer;
      counts[person] = (counts[person] as number) + 1;
    }
  }
  return keys.map((key, item) => {
    const own = (answers[item] as Float64Array).map((answer) => key * answer);
    const others = own.map((answer, person) => ((sums[person] as number) - answer) / ((counts[person] as number) - 1));
    return correlationOf(own, others);
  });
}

/** Over the people of whom both are known; 0 where one of them is the same of everybody. */
function correlationOf(xs: Float64Array, ys: Float64Array): number {
  let [count, one, other, oneSquare, otherSquare, product] = [0, 0, 0, 0, 0, 0];
  for (let person = 0; person < xs.length; person++) {
    const x = xs[person] as number;
    const y = ys[person] as number;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count++;
    one += x;
    other += y;
    oneSquare += x * x;
    otherSquare += y * y;
    product += x * y;
  }
  const spread = (oneSquare - (one * one) / count) * (otherSquare - (other * other) / count);
  return count > 0 && spread > ROUNDING ? (product - (one * other) / count) / Math.sqrt(spread) : 0;
}
