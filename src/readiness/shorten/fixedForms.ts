import type { AnswerTable } from '../../stats/response/answerTable.ts';
import { agreementOfSides, type Curves, scoresFrom } from './sidesOfCut.ts';

/** The same questions for everybody, best first. */
export interface FixedForm {
  readonly items: readonly number[];
  /** With the people among whom it was chosen. */
  readonly agreement: number;
}

/** So few questions can be tried in every combination. */
const MOST_TRIED = 8;

/**
 * The best form of each length that was found: with few questions of all there are, with many by adding the best one and then
 * exchanging while that helps.
 */
export function fixedForms(table: AnswerTable, logarithms: Curves, whole: Float64Array, cut: number): FixedForm[] {
  const judge = judgeOf(table, logarithms, whole, cut);
  const everything = [...logarithms.keys()];
  if (everything.length <= MOST_TRIED) {
    return everything.map((length) => bestOf(subsets(everything, length + 1), judge));
  }
  const forms: FixedForm[] = [];
  for (let length = 1; length <= everything.length; length++) {
    const former = forms.at(-1)?.items ?? [];
    const added = everything.filter((item) => !former.includes(item)).map((item) => [...former, item]);
    forms.push(exchanged(bestOf(added, judge), everything, judge));
  }
  return forms;
}

type Judge = (items: readonly number[]) => number;

function judgeOf(table: AnswerTable, logarithms: Curves, whole: Float64Array, cut: number): Judge {
  const known = new Map<string, number>();
  return (items) => {
    const key = items.toSorted((a, b) => a - b).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const agreement = agreementOfSides(scoresFrom(table, logarithms, items), whole, table.counts, cut);
    known.set(key, agreement);
    return agreement;
  };
}

function exchanged(form: FixedForm, everything: readonly number[], judge: Judge): FixedForm {
  let best = form;
  for (;;) {
    const { items } = best;
    const others = everything.filter((item) => !items.includes(item));
    const neighbours = items.flatMap((_, place) => others.map((other) => items.with(place, other)));
    if (neighbours.length === 0) return best;
    const next = bestOf(neighbours, judge);
    if (next.agreement <= best.agreement) return best;
    best = next;
  }
}

function bestOf(forms: readonly (readonly number[])[], judge: Judge): FixedForm {
  return forms
    .map((items) => ({ items, agreement: judge(items) }))
    .reduce((best, form) => (form.agreement > best.agreement ? form : best));
}

function subsets(items: readonly number[], length: number): number[][] {
  if (length === 0) return [[]];
  return items.flatMap((item, place) => subsets(items.slice(place + 1), length - 1).map((rest) => [item, ...rest]));
}
