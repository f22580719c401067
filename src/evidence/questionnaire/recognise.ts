import type { SignalValue } from '../observation/observation.ts';
import type { Language, Signal } from '../signal.ts';
import { matchingText } from './matchingText.ts';
import { dontKnow, type Question, signalOfQuestion } from './question.ts';
import { findQuestion, questionnaire } from './questionnaire.ts';

/** A question of the built-in questionnaire found in a file. */
export interface RecognisedQuestion {
  readonly question: Question;
  readonly signal: Signal;
  /** The answer code in a cell: null for a blank or "don't know", undefined where the cell is no answer to this question. */
  answerOf(cell: string): SignalValue | undefined;
}

/**
 * Finds the question that a column holds answers to: by its id (`bw-habits`), by an id that starts the name
 * (`bw-habits: When a familiar ...`), or by its full text in any language.
 *
 * ```ts
 * recogniseQuestion('bw-habits')?.answerOf('抱怨并且拖延'); // '2'
 * recogniseQuestion('bw-change-new')?.answerOf('Oui'); // 'yes'
 * recogniseQuestion('A1'); // undefined
 * ```
 */
export function recogniseQuestion(columnName: string): RecognisedQuestion | undefined {
  const question = questionByLeadingId(columnName) ?? questionByText(columnName);
  return question && recognised(question);
}

const languages: readonly Language[] = ['en', 'fr', 'zh'];

function questionByLeadingId(columnName: string): Question | undefined {
  const id = /^\s*["“']?(bw[-_][a-z0-9_-]+)/iu.exec(columnName)?.[1];
  return id === undefined ? undefined : findQuestion(id.toLowerCase().replaceAll('_', '-').replace(/-+$/u, ''));
}

const questionTexts: readonly (readonly [string, Question])[] = questionnaire.flatMap((question) =>
  languages.map((language) => [matchingText(question.text[language]), question] as const),
);

/** The full text counts also where the allowed answers follow it, as they do in the headers we write. */
function questionByText(columnName: string): Question | undefined {
  const name = matchingText(columnName);
  return questionTexts.find(([text]) => name === text || name.startsWith(`${text} `))?.[1];
}

const recognisedQuestions = new Map<string, RecognisedQuestion>();

function recognised(question: Question): RecognisedQuestion {
  let known = recognisedQuestions.get(question.id);
  if (!known) {
    const codes = codesByCell(question);
    known = {
      question,
      signal: signalOfQuestion(question),
      answerOf: (cell) => {
        const text = matchingText(cell);
        return unknownTexts.has(text) ? null : codes.get(text);
      },
    };
    recognisedQuestions.set(question.id, known);
  }
  return known;
}

/** How people say that they do not know; blank cells and lone question marks and dashes have no matching text left. */
const unknownSpellings: Readonly<Record<Language, string>> = {
  en: "do not know; I do not know; I don't know; unknown; not known; no idea; dk; na; n/a",
  fr: 'je ne sais pas; nous ne savons pas; sais pas; inconnu; nsp; sans réponse',
  zh: '不清楚; 不了解; 不确定; 我不知道; 未知; 不详',
};

const unknownTexts: ReadonlySet<string> = new Set([
  '',
  ...languages.flatMap((language) => [dontKnow[language], ...unknownSpellings[language].split(';')]).map(matchingText),
]);

const yesAndNoWords = {
  no: ['n', 'false', 'faux', '不', '不是', '没有', '不会'],
  yes: ['y', 'true', 'vrai', 'o', '是的', '对', '有', '会'],
} as const;

/** A position on a yes/no question is refused: 1 could be the first answer or a yes. */
function codesByCell(question: Question): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [position, { code, text }] of question.answers.entries()) {
    const spellings: string[] = [code];
    for (const language of languages) spellings.push(text[language], `${position + 1} ${text[language]}`);
    if (question.kind === 'scale') spellings.push(`${position + 1}`, `${position + 1}.0`, `${position + 1},0`);
    if (question.kind === 'yesno') spellings.push(...yesAndNoWords[code === 'yes' ? 'yes' : 'no']);
    for (const spelling of spellings) codes.set(matchingText(spelling), code);
  }
  return codes;
}
