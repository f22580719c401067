import { type Source, weightOf } from '../observation/source.ts';
import { dateOfDays, startOfDay } from '../portfolio/calendar.ts';

/** The classes in which answers are believed alike: said by one source on one day. Class 0 is none of them. */
export class WeightClasses {
  readonly #sources: readonly Source[];
  readonly #classes = new Map<number, number>();
  readonly #members: { readonly source: Source; readonly day: number }[] = [];
  #weights: number[] = [0];
  #weightsOn = Number.NaN;

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** The class of a row by its voices, quadruples of slot, source, day and number; 0 where there are none or several speak. */
  classOf(voiced: readonly number[]): number {
    const [, source, day] = voiced;
    if (source === undefined || day === undefined) return 0;
    for (let at = 4; at < voiced.length; at += 4) {
      if (voiced[at + 1] !== source || voiced[at + 2] !== day) return 0;
    }
    const key = day * this.#sources.length + source;
    let found = this.#classes.get(key);
    if (found !== undefined) return found;
    if (this.#members.length === MOST_CLASSES) return 0;
    this.#members.push({ source: this.#sources[source] as Source, day });
    found = this.#members.length;
    this.#classes.set(key, found);
    this.#weightsOn = Number.NaN;
    return found;
  }

  /** How far the answers of each class are believed on a day. */
  weights(day: number): readonly number[] {
    if (this.#weightsOn === day) return this.#weights;
    const on = startOfDay(dateOfDays(day));
    this.#weights = [
      0,
      ...this.#members.map((member) => weightOf(member.source, startOfDay(dateOfDays(member.day)), on)),
    ];
    this.#weightsOn = day;
    return this.#weights;
  }
}

const MOST_CLASSES = 65_535;
