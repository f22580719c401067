import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { printedByRoom } from '../../platform/silentTerminal.fixture.ts';
import type { GradedItem } from '../../stats/gradedResponse.ts';
import { seededRandom } from '../../stats/random.ts';
import { simulatedAnswers } from '../../stats/response/simulatedAnswers.fixture.ts';
import { readinessCommands } from '../commands.ts';
import { type ShortenResult, shortenSchema } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellwether-shorten-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = ['strongly disagree', 'disagree', 'agree', 'strongly agree'];
const people = 240;
const asked: GradedItem[] = [2.5, 0.6, 2, 1.5, 1].map((discrimination) => ({ discrimination, thresholds: [-1, 0, 1] }));
const categories = simulatedAnswers(asked, people, seededRandom(5));

/** Words, numbers, numbers turned round, yes and no, words; then columns that are no questions. */
function cellsOf(person: number): string[] {
  const [q1, q2, q3, q4, q5] = [...categories.subarray(person * 5, person * 5 + 5)] as [
    number,
    number,
    number,
    number,
    number,
  ];
  const answers = [words[q1], String(q2 + 1), String(4 - q3), q4 < 2 ? 'no' : 'yes', words[q5]] as string[];
  return [
    `P${person}`,
    ...answers,
    'same',
    String(person * 37),
    person % 3 === 0 ? 'Paris' : person % 3 === 1 ? 'Lyon' : 'Nice',
  ];
}

const header = 'person,q1,q2,"q3, if ever",q4,q5,always,turnover,city';
const rows = Array.from({ length: people }, (_, person) => cellsOf(person).join(','));
const answers = fileWith('answers.csv', [header, ...rows, 'P900,,,,,,same,1,Nice', 'P901,agree,,,,,same,2,Lyon']);
const all = 'q1,q2,q3, if ever,q4,q5';

function fileWith(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const run = (...line: string[]) => printedByRoom(readinessCommands, ['shorten', ...line]);

async function shortened(...line: string[]): Promise<ShortenResult> {
  return shortenSchema.parse(JSON.parse(await run(...line, '--json')));
}

describe('shorten', () => {
  it('prints JSON as published, the same every time', async () => {
    const result = await shortened(answers, '--items', all);
    expect(result.questions).toBe(5);
    expect(result.people).toBe(people);
    expect(result.meanAsked).toBeLessThan(4);
    expect(result.agreement).toBeGreaterThan(0.8);
    expect(result.order.toSorted()).toEqual(['q1', 'q2', 'q3, if ever', 'q4', 'q5']);
    expect(result.fixedForms.map(({ questions, items }) => [questions, items.length])).toEqual(
      [1, 2, 3, 4, 5].map((length) => [length, length]),
    );
    expect(await shortened(answers, '--items', all)).toEqual(result);
  });

  it('takes words, numbers and yes or no as answers from low to high, and turns what runs against the others', async () => {
    const { items } = await shortened(answers, '--items', all);
    expect(items.map(({ question, answers: texts, isTurned }) => [question, texts, isTurned])).toEqual([
      ['q1', words, false],
      ['q2', ['1', '2', '3', '4'], false],
      ['q3, if ever', ['4', '3', '2', '1'], true],
      ['q4', ['no', 'yes'], false],
      ['q5', words, false],
    ]);
    for (const { withRest } of items) expect(withRest).toBeGreaterThan(0.1);
  });

  it('finds the questions itself where none are named, and says so', async () => {
    const { items, statements } = await shortened(answers);
    const found = items.map(({ question }) => question);
    for (const question of ['q1', 'q4', 'q5']) expect(found).toContain(question);
    for (const other of ['person', 'always', 'turnover', 'city']) expect(found).not.toContain(other);
    expect(statements.join(' ')).toContain('chosen by how their columns look');
  });

  it('leaves out columns that are no questions, and rows that answer too little, with the reason', async () => {
    const { leftOut, rowsLeftOut, questions } = await shortened(answers, '--items', `${all},always,turnover,city`);
    expect(leftOut).toEqual([
      { question: 'always', why: 'Everybody who answered it said the same.' },
      {
        question: 'turnover',
        why: expect.stringMatching(/24\d different answers; a question has two to ten/) as string,
      },
      { question: 'city', why: expect.stringContaining('order of its answers is not evident') as string },
    ]);
    expect(questions).toBe(5);
    expect(rowsLeftOut).toEqual({ nothingAnswered: 1, fewAnswered: 1, notDrawn: 0 });
  });

  it('takes the order of answers from a map', async () => {
    const map = fileWith('cities.map.json', [
      JSON.stringify({ columns: { city: { role: 'signal', kind: 'scale', answers: ['Nice', 'Paris', 'Lyon'] } } }),
    ]);
    const { items, statements } = await shortened(answers, '--items', `${all},city`, '--map', map);
    expect(items.find(({ question }) => question === 'city')?.answers.toSorted()).toEqual(['Lyon', 'Nice', 'Paris']);
    expect(statements.join(' ')).toMatch(/hardly go with the others.*"city"/);
  });

  it('asks more where it is to agree more often', async () => {
    const often = await shortened(answers, '--items', all, '--agree', '0.97');
    const seldom = await shortened(answers, '--items', all, '--agree', '0.7');
    expect(often.meanAsked).toBeGreaterThan(seldom.meanAsked);
  });

  it('refuses a column that is not there, a single question and a handful of people, in words', async () => {
    const few = fileWith('few.csv', [header, ...rows.slice(0, 12)]);
    await expect(run(answers, '--items', 'q1,q9')).rejects.toMatchObject({ code: 'column-unknown' });
    await expect(run(answers, '--items', 'q1,always')).rejects.toMatchObject({
      code: 'questions-too-few',
      message: expect.stringContaining('"always": Everybody who answered it said the same') as string,
    });
    await expect(run(few, '--items', all)).rejects.toMatchObject({ code: 'answers-too-few' });
    await expect(run(answers, '--agree', '90')).rejects.toMatchObject({ code: 'option-invalid' });
  });

  it('prints for people within the width of their terminal', async () => {
    const text = await run(answers, '--items', all);
    expect(text).toContain('The questions, most useful first');
    expect(text).toMatch(/q3, if ever .* turned round/);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(72);
  });
});
