import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Language } from '../signal.ts';
import { readLongAnswers } from './longAnswers.ts';
import { dontKnow, type Question } from './question.ts';
import { questionnaire } from './questionnaire.ts';
import { questionnaireCsv } from './questionnaireCsv.ts';
import { recogniseQuestion } from './recognise.ts';

const languages: readonly Language[] = ['en', 'fr', 'zh'];

function rowsOf(csv: string, language: Language): string[][] {
  return parse(csv, { bom: true, delimiter: language === 'fr' ? ';' : ',' });
}

/** A different answer for each question; every fifth is "don't know". */
function chosenAnswer(question: Question, position: number) {
  return position % 5 === 4 ? undefined : question.answers[position % question.answers.length];
}
const expected = questionnaire.map((question, position) => [
  question.id,
  chosenAnswer(question, position)?.code ?? null,
]);

describe.each(languages)('the questionnaire as a blank CSV (%s)', (language) => {
  const answerTexts = questionnaire.map(
    (question, position) => (chosenAnswer(question, position)?.text ?? dontKnow)[language],
  );

  it('comes back from the wide layout: columns and answers are recognised', () => {
    const csv = questionnaireCsv(language, 'wide', ['Customer 1', 'Customer, 2']);
    const [header = [], first, second] = rowsOf(csv, language);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect([first?.[0], second?.[0]]).toEqual(['Customer 1', 'Customer, 2']);
    const questions = header.slice(1).map((name) => recogniseQuestion(name));
    expect(
      questions.map((found, position) => [found?.signal.id, found?.answerOf(answerTexts[position] as string)]),
    ).toEqual(expected);
    expect(questions.every((found) => found?.answerOf('') === null)).toBe(true);
  });

  it('comes back from the long layout', () => {
    const [header = [], ...rows] = rowsOf(questionnaireCsv(language, 'long'), language);
    const filled = rows.map((cells, position) => [...cells.slice(0, -1), answerTexts[position] as string]);
    const { answers, strange } = readLongAnswers(header, filled);
    expect([...answers]).toEqual(expected);
    expect(strange).toEqual([]);
  });

  it('shows the text of each question and each allowed answer', () => {
    const csv = questionnaireCsv(language, 'wide');
    for (const question of questionnaire) {
      for (const text of [question.text, ...question.answers.map((answer) => answer.text)])
        expect(csv).toContain(text[language]);
    }
    expect(csv).toContain(dontKnow[language]);
  });
});

describe('a filled-in form', () => {
  it('reports what is no answer by row, and refuses a form without questions', () => {
    const columns = ['id', 'question', 'answers', 'answer'];
    const rows = [
      ['bw-habits', '', '', 'sometimes'],
      ['a note', '', '', 'thank you'],
      ['bw-tactical', '', '', 'No'],
    ];
    const { answers, strange } = readLongAnswers(columns, rows);
    expect([...answers]).toEqual([['bw-tactical', 'no']]);
    expect(strange).toEqual([{ row: 1, question: 'bw-habits', text: 'sometimes' }]);
    expect(() => readLongAnswers(columns, [['x', 'y', 'z', '1']])).toThrow('No row of the form');
  });
});
