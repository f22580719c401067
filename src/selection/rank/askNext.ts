import { findQuestion, questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import type { Answer } from '../../readiness/answer.ts';
import { answersOfRow } from '../../readiness/answersOfRow.ts';
import type { Cuts } from '../../readiness/group.ts';
import { type Item, itemOfQuestion } from '../../readiness/item.ts';
import { nextQuestion, type QuestionSearch, type StopRules } from '../../readiness/nextQuestion.ts';
import type { RankedCases } from './rankCases.ts';

/** The question that would say most about which group a customer belongs to. */
export interface QuestionToAsk {
  readonly row: number;
  /** A question of the built-in questionnaire, or a column of the file that is empty there. */
  readonly question: string;
  readonly text: string;
  /** Expected fall of the entropy of the four group probabilities. */
  readonly gainBits: number;
}

/**
 * What to ask next about those in the wave and those just outside: of the built-in questions and of the columns that
 * speak to an axis, the one expected to say most about the group. Nobody is named whose group is sure enough, whom no
 * question would move, or, where `wrongCall` is stated, who is not worth what the questions cost.
 */
export function askNext({ cases, cuts, choice, items: own }: RankedCases, rules: StopRules = {}): QuestionToAsk[] {
  const items = askableItems(own);
  const rows = [...choice.wave.chosen, ...choice.wave.justOutside].map(({ row }) => row);
  const indexOf = new Map(Array.from(cases.rowNumbers, (row, index) => [row, index]));
  return rows.flatMap((row) => {
    const answers = answersOfRow(cases.portfolio, own, indexOf.get(row) as number);
    const question = questionFor(answers, items, cuts, rules);
    return question ? [{ row, ...question }] : [];
  });
}

/** The signals that speak to an axis, and the built-in questions beside them. */
export function askableItems(own: readonly Item[]): Item[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...builtIn().filter(({ id }) => !known.has(id))];
}

/** What to ask next of one customer with these answers; null where nothing is worth asking. */
export function questionFor(
  answers: readonly Answer[],
  items: readonly Item[],
  cuts: Cuts,
  asking: Pick<QuestionSearch, 'declined' | 'answerRates' | keyof StopRules> = {},
): Omit<QuestionToAsk, 'row'> | null {
  const { ask, ranked } = nextQuestion({ items, answers, cuts, ...asking });
  if (ask === null) return null;
  const text = findQuestion(ask)?.text.en ?? items.find(({ id }) => id === ask)?.label ?? ask;
  return { question: ask, text, gainBits: ranked.find(({ item }) => item === ask)?.gainBits ?? 0 };
}

let builtInItems: readonly Item[] | undefined;

/** Made once: their curves take some milliseconds. */
function builtIn(): readonly Item[] {
  builtInItems ??= questionnaire.map(itemOfQuestion);
  return builtInItems;
}

/** The built-in question that says most about a customer of whom nothing is known. */
export function askFirst(): { readonly question: string; readonly text: string } {
  const { ask } = nextQuestion({ items: builtIn(), answers: [] });
  const question = findQuestion(ask ?? '');
  if (!question) throw new Error('The built-in questionnaire has no question that could tell.');
  return { question: question.id, text: question.text.en };
}
