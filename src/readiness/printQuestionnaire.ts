import { dontKnow, type Question } from '../evidence/questionnaire/question.ts';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { questionnaireCsv } from '../evidence/questionnaire/questionnaireCsv.ts';
import type { QuestionnaireLayout } from '../evidence/questionnaire/questionnaireRows.ts';
import type { Language, LocalText } from '../evidence/signal.ts';
import { refuseSeveral } from '../platform/option.ts';
import type { Terminal } from '../platform/terminal.ts';
import { wrap } from '../platform/wrap.ts';
import { axes, axisNames } from './axis.ts';
import { readinessFailure } from './failures.ts';

export interface QuestionnaireOptions {
  readonly language?: string;
  readonly csv?: boolean;
  readonly layout?: string;
  readonly json?: boolean;
}

/** `bellwether questionnaire`: legible text, a blank CSV, or the data. Raises `choice-unknown`, `option-invalid`. */
export function printQuestionnaire(options: QuestionnaireOptions, terminal: Terminal): void {
  const language = chosen('language', (options.language ?? 'en').toLowerCase(), ['en', 'fr', 'zh']);
  const layout: QuestionnaireLayout = chosen('layout', options.layout ?? 'wide', ['wide', 'long']);
  refuseSeveral({ '--csv': options.csv, '--json': options.json });
  if (options.layout !== undefined && !options.csv) {
    throw readinessFailure('choice-unknown', 'A layout belongs to the CSV.', 'Add --csv, or leave --layout out.');
  }
  if (options.csv) terminal.out(questionnaireCsv(language, layout));
  else if (options.json) terminal.out(`${JSON.stringify({ language, questions: questionnaire, dontKnow }, null, 2)}\n`);
  else terminal.out(questionnaireText(language, terminal.width));
}

function questionnaireText(language: Language, width: number): string {
  const sections = axisNames.map((axis) => {
    const questions = questionnaire.filter((question) => question.axis.axis === axis);
    const title = [axes[axis].label[language].toUpperCase(), wrap(axes[axis].question[language], width)].join('\n');
    return [title, ...questions.map((question) => questionText(question, language, width))].join('\n\n');
  });
  return `${[wrap(introduction[language], width), ...sections].join('\n\n')}\n`;
}

function questionText(question: Question, language: Language, width: number): string {
  const answers =
    question.kind === 'scale'
      ? question.answers.map(({ code, text }) => `    ${code} ${text[language]}`)
      : [`    ${question.answers.map(({ text }) => text[language]).join(' / ')}`];
  return [
    wrap(`  ${question.id}`, width, '  '),
    wrap(`  ${question.text[language]}`, width, '  '),
    wrap(`  ${question.help[language]}`, width, '  '),
    ...answers.map((answer) => wrap(`    ${answer.trim()}`, width, '    ')),
  ].join('\n');
}

const introduction: LocalText = {
  en: `${questionnaire.length} questions about an organisation, for someone who knows it. "${dontKnow.en}" is always allowed and does no harm.`,
  fr: `${questionnaire.length} questions sur une organisation, à poser à quelqu’un qui la connaît bien. « ${dontKnow.fr} » est toujours admis et n’a aucune incidence.`,
  zh: `关于一家企业的 ${questionnaire.length} 个问题，请由了解该企业的人回答。可以随时回答“${dontKnow.zh}”，不会有任何影响。`,
};

function chosen<Choice extends string>(what: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw readinessFailure('choice-unknown', `There is no ${what} "${text}".`, `Choose one of ${choices.join(', ')}.`);
}
