import type { Random } from '../../stats/random.ts';

/** The most values of a column that are looked at to choose its bands. */
export const MOST_SAMPLED = 200_000;
const LARGEST_FLOAT32 = 3.4028234663852886e38;

/**
 * The numbers of a column that its bands are chosen from: all of them up to the limit, beyond that an even sample.
 * Source: Vitter 1985, "Random sampling with a reservoir", algorithm R.
 *
 * ```ts
 * const place = sample.place();
 * if (place >= 0) sample.put(place, value);
 * ```
 */
export class ValueSample {
  readonly #random: Random;
  readonly #most: number;
  #values = new Float32Array(1024);
  #seen = 0;

  constructor(random: Random, most = MOST_SAMPLED) {
    this.#random = random;
    this.#most = most;
  }

  /** Where the next value belongs; -1 where it is passed over. */
  place(): number {
    const seen = this.#seen++;
    if (seen < this.#most) return seen;
    const place = Math.floor(this.#random() * (seen + 1));
    return place < this.#most ? place : -1;
  }

  put(place: number, value: number): void {
    if (place >= this.#values.length) {
      const larger = new Float32Array(Math.min(this.#most, Math.max(place + 1, this.#values.length * 2)));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[place] = Math.max(-LARGEST_FLOAT32, Math.min(LARGEST_FLOAT32, value)) + 0;
  }

  take(): Float32Array {
    return this.#values.slice(0, Math.min(this.#seen, this.#most));
  }
}
