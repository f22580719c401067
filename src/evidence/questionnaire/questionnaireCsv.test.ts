import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Table, TableRow } from '../reading/table.ts';
import type { Language } from '../signal.ts';
import { wideTable } from './longForm.ts';
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

  it('comes back from the long layout as one customer', async () => {
    const [header = [], customer = [], ...rows] = rowsOf(questionnaireCsv(language, 'long'), language);
    const filled = rows.map((cells, position) => [...cells.slice(0, -1), answerTexts[position] as string]);
    const wide = await wideTable(tableOf(header, [[...customer.slice(0, -1), 'Acme'], ...filled]));
    const [row] = (await wide.batches()[Symbol.asyncIterator]().next()).value as readonly TableRow[];
    expect(wide.columns[0]).toBe('customer');
    expect(row?.cells[0]).toBe('Acme');
    const answers = wide.columns
      .slice(1)
      .map((id, i) => [id, recogniseQuestion(id)?.answerOf(row?.cells[i + 1] ?? '')]);
    expect(answers).toEqual(expected);
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

it('a table that is no form in the long layout is left alone', async () => {
  const table = tableOf(
    ['id', 'answer'],
    [
      ['x', '1'],
      ['bw-habits', '2'],
      ['y', '3'],
    ],
  );
  expect(await wideTable(table)).toBe(table);
});

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const batch = rows.map((cells, index) => ({ row: index + 1, line: index + 2, cells }));
  return {
    columns,
    async *batches() {
      yield batch;
    },
  } as Partial<Table> as Table;
}
