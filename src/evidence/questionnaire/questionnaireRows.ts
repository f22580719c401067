import type { Language, LocalText } from '../signal.ts';
import { CUSTOMER_ROW } from './longForm.ts';
import { dontKnow, type Question } from './question.ts';
import { questionnaire } from './questionnaire.ts';

/** `wide`: a row per customer, a column per question. `long`: one customer, a row per question. */
export type QuestionnaireLayout = 'wide' | 'long';

/**
 * The cells of the blank questionnaire. French uses semicolons, as French spreadsheet programs expect; readers tell by the
 * header. Columns of the wide layout begin with the question's id, by which `recogniseQuestion` knows them in any language;
 * `customers` fills its first column. `wideTable` reads the long layout back.
 */
export function questionnaireRows(
  language: Language,
  layout: QuestionnaireLayout,
  customers: readonly string[] = [],
): { readonly rows: readonly (readonly string[])[]; readonly delimiter: ',' | ';' } {
  return {
    rows: layout === 'wide' ? wideRows(language, customers) : longRows(language),
    delimiter: language === 'fr' ? ';' : ',',
  };
}

/** The allowed answers as people read them: `1 = Never / 2 = Seldom / ... / Don't know`, or `No / Yes / Don't know`. */
function answersText(question: Question, language: Language): string {
  const answers = question.answers.map(({ code, text }) =>
    question.kind === 'scale' ? `${code} = ${text[language]}` : text[language],
  );
  return [...answers, dontKnow[language]].join(' / ');
}

function wideRows(language: Language, customers: readonly string[]): string[][] {
  const header = questionnaire.map(
    (question) => `${question.id}: ${question.text[language]} [${answersText(question, language)}]`,
  );
  const blank = questionnaire.map(() => '');
  return [[customerHeading[language], ...header], ...customers.map((customer) => [customer, ...blank])];
}

function longRows(language: Language): string[][] {
  const questions = questionnaire.map((question) => [
    question.id,
    question.text[language],
    answersText(question, language),
    '',
  ]);
  const customer = [CUSTOMER_ROW, customerName[language], '', ''];
  return [longHeadings.map((heading) => heading[language]), customer, ...questions];
}

const customerHeading: LocalText = { en: 'customer', fr: 'client', zh: '客户' };

const customerName: LocalText = { en: 'Name of the customer', fr: 'Nom du client', zh: '客户名称' };

const longHeadings: readonly LocalText[] = [
  { en: 'id', fr: 'id', zh: '编号' },
  { en: 'question', fr: 'question', zh: '问题' },
  { en: 'answers', fr: 'réponses possibles', zh: '可选答案' },
  { en: 'answer', fr: 'réponse', zh: '回答' },
];
