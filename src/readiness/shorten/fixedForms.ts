import type { AnswerTable } from '../../stats/response/answerTable.ts';
import { finished, type Steps } from '../../stats/steps.ts';
import { misplacedPeople } from './misplacedPeople.ts';
import type { Curves } from './sidesOfCut.ts';

/** The same questions for everybody, best first. */
export interface FixedForm {
  readonly items: readonly number[];
  /** With the people among whom it was chosen. */
  readonly agreement: number;
}

/** So few questions can be tried in every combination. */
const MOST_TRIED = 8;
/** Beyond so many, exchanging would take minutes. */
const MOST_EXCHANGED = 40;

/**
 * The best form of each length that was found: with few questions of all there are, with many by adding the best one and then
 * exchanging while that helps (with more than forty by adding alone). Of forms that are as good the first one stays.
 */
export function fixedForms(table: AnswerTable, logarithms: Curves, whole: Float64Array, cut: number): FixedForm[] {
  return finished(fixedFormSteps(table, logarithms, whole, cut));
}

/** The same step by step; `onLength` hears of each length that is done. */
export function* fixedFormSteps(
  table: AnswerTable,
  logarithms: Curves,
  whole: Float64Array,
  cut: number,
  onLength?: () => void,
): Steps<FixedForm[]> {
  const search = searchOf(table, logarithms, whole, cut);
  const everything = [...logarithms.keys()];
  const forms: FixedForm[] = [];
  for (let length = 1; length <= everything.length; length++) {
    search.begin();
    if (everything.length <= MOST_TRIED) {
      for (const start of subsets(everything.slice(0, -1), length - 1)) {
        search.extend(start, everything.slice((start.at(-1) ?? -1) + 1));
        yield;
      }
    } else {
      search.extend(forms.at(-1)?.items ?? [], everything);
      yield;
      if (everything.length <= MOST_EXCHANGED) yield* exchange(search, everything);
    }
    forms.push(search.best());
    onLength?.();
  }
  return forms;
}

type Search = ReturnType<typeof searchOf>;

/** Looks for the form of one length that puts the fewest people on the other side. */
function searchOf(table: AnswerTable, logarithms: Curves, whole: Float64Array, cut: number) {
  const misplaced = misplacedPeople(table, logarithms, whole, cut);
  const people = table.counts.reduce((sum, count) => sum + count, 0);
  let tried = new Set<string>();
  let items: readonly number[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  return {
    begin(): void {
      tried = new Set();
      fewest = Number.POSITIVE_INFINITY;
    },
    /** Tries the start with each of the others in turn, put in at a place. */
    extend(start: readonly number[], others: readonly number[], place = start.length): void {
      const open = others.filter((item) => !start.includes(item) && !tried.has(keyOf([...start, item])));
      if (open.length === 0) return;
      misplaced.share(start);
      for (const item of open) {
        tried.add(keyOf([...start, item]));
        const count = misplaced.with(item, fewest);
        if (count >= fewest) continue;
        fewest = count;
        items = start.toSpliced(place, 0, item);
      }
    },
    best: (): FixedForm => ({ items, agreement: (people - fewest) / people }),
  };
}

/** Exchanges one question for another, the best such pair at a time, until none is better. */
function* exchange(search: Search, everything: readonly number[]): Steps<void> {
  for (;;) {
    const { items } = search.best();
    for (const place of items.keys()) {
      search.extend(items.toSpliced(place, 1), everything, place);
      yield;
    }
    if (search.best().items === items) return;
  }
}

function keyOf(items: readonly number[]): string {
  return items.toSorted((a, b) => a - b).join();
}

function subsets(items: readonly number[], length: number): number[][] {
  if (length === 0) return [[]];
  return items.flatMap((item, place) => subsets(items.slice(place + 1), length - 1).map((rest) => [item, ...rest]));
}
