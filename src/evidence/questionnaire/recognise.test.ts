import { describe, expect, it } from 'vitest';
import type { Language } from '../signal.ts';
import { matchingText } from './matchingText.ts';
import { dontKnow } from './question.ts';
import { questionnaire } from './questionnaire.ts';
import { recogniseQuestion } from './recognise.ts';

const languages: readonly Language[] = ['en', 'fr', 'zh'];

describe('recogniseQuestion', () => {
  it('finds every question by its id, by a leading id, and by its full text in each language', () => {
    for (const question of questionnaire) {
      const names = [
        question.id,
        question.id.toUpperCase(),
        question.id.replaceAll('-', '_'),
        ` ${question.id} : anything at all`,
        ...languages.flatMap((language) => [
          question.text[language],
          ` ${question.text[language].toUpperCase().replace('?', '')} `,
          `${question.text[language]} [1 / 2 / 3]`,
        ]),
      ];
      expect(names.filter((name) => recogniseQuestion(name)?.signal.id !== question.id)).toEqual([]);
    }
  });

  it('leaves columns of other files alone', () => {
    const names = [
      'A1',
      'E1',
      'W1',
      'bw',
      'bw-',
      'bw-habit',
      'bw-habits-old',
      'my bw-habits',
      'Status',
      'habits',
      '',
      'change',
    ];
    expect(names.filter((name) => recogniseQuestion(name))).toEqual([]);
  });

  it('reads codes, positions and answer texts of the three languages to the same code', () => {
    for (const question of questionnaire) {
      const found = recogniseQuestion(question.id);
      for (const [position, answer] of question.answers.entries()) {
        expect(found?.answerOf(` ${answer.code} `)).toBe(answer.code);
        for (const language of languages) {
          const text = answer.text[language];
          expect(found?.answerOf(text)).toBe(answer.code);
          expect(found?.answerOf(` ${text.toUpperCase()}. `)).toBe(answer.code);
          expect(found?.answerOf(`${position + 1} = ${text}`)).toBe(answer.code);
        }
        const asNumber = question.kind === 'scale' ? answer.code : undefined;
        expect(found?.answerOf(`${position + 1}.0`)).toBe(asNumber);
      }
    }
  });

  it('takes "don\'t know" in any of its forms, and a blank, as nothing known', () => {
    const found = recogniseQuestion('bw-habits');
    const cells = [
      '',
      '  ',
      '?',
      '-',
      'Don’t know',
      'DONT KNOW',
      'n/a',
      'Je ne sais pas',
      'NSP',
      '不知道',
      '不清楚',
      ...Object.values(dontKnow),
    ];
    expect(cells.filter((cell) => found?.answerOf(cell) !== null)).toEqual([]);
  });

  it('refuses what is no answer rather than guessing', () => {
    const scale = recogniseQuestion('bw-habits');
    const strange = ['0', '6', '3.5', 'often', '4 = They refuse or work around it'];
    expect(strange.filter((cell) => scale?.answerOf(cell) !== undefined)).toEqual([]);
    const yesno = recogniseQuestion('bw-change-new');
    expect(['1', '0', '2', 'maybe'].filter((cell) => yesno?.answerOf(cell) !== undefined)).toEqual([]);
    expect(['y', 'Oui', '是的', 'TRUE'].map((cell) => yesno?.answerOf(cell))).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(['n', 'Non', '不是', 'False'].map((cell) => yesno?.answerOf(cell))).toEqual(['no', 'no', 'no', 'no']);
  });
});

describe('the built-in questionnaire', () => {
  it('has about fourteen questions over the three axes', () => {
    const axes = questionnaire.map((question) => question.axis.axis);
    expect(questionnaire).toHaveLength(14);
    expect(axes.filter((axis) => axis === 'willingness').length).toBeGreaterThanOrEqual(5);
    expect(axes.filter((axis) => axis === 'needs').length).toBeGreaterThanOrEqual(5);
    expect(axes.filter((axis) => axis === 'strategicView').length).toBeGreaterThanOrEqual(3);
  });

  it('can be told apart: ids, texts and the answers of one question never coincide in any language', () => {
    expect(new Set(questionnaire.map((question) => question.id)).size).toBe(questionnaire.length);
    const texts = questionnaire.flatMap((question) =>
      languages.map((language) => matchingText(question.text[language])),
    );
    expect(new Set(texts).size).toBe(texts.length);
    for (const question of questionnaire) {
      const codeOf = new Map<string, string>();
      for (const answer of question.answers) {
        for (const language of languages) {
          const text = matchingText(answer.text[language]);
          expect({ text, code: codeOf.get(text) ?? answer.code }).toEqual({ text, code: answer.code });
          codeOf.set(text, answer.code);
        }
      }
    }
  });

  it('says everything in each language, each in its own script', () => {
    for (const question of questionnaire) {
      const texts = [question.label, question.text, question.help, ...question.answers.map((answer) => answer.text)];
      for (const text of texts) {
        for (const language of languages) expect(text[language].trim().length).toBeGreaterThan(0);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
        expect(text.fr).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
