import type { Random } from '../../stats/random.ts';

/**
 * The numbers of a column that its bands are chosen from: all of them up to `most`, beyond that an even sample.
 * Source: Vitter 1985, "Random sampling with a reservoir", algorithm R.
 */
export interface ValueSample {
  add(value: number): void;
  readonly isWhole: boolean;
  take(): Float32Array;
}

export const MOST_SAMPLED = 200_000;

export function valueSample(random: Random, most = MOST_SAMPLED): ValueSample {
  let values = new Float32Array(1024);
  let seen = 0;
  return {
    get isWhole() {
      return seen <= most;
    },
    add(value) {
      const place = seen < most ? seen : Math.floor(random() * (seen + 1));
      seen += 1;
      if (place >= most) return;
      if (place >= values.length) {
        const larger = new Float32Array(Math.min(most, values.length * 2));
        larger.set(values);
        values = larger;
      }
      values[place] = value;
    },
    take: () => values.slice(0, Math.min(seen, most)),
  };
}
