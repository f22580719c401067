import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { dontKnow } from '../evidence/questionnaire/question.ts';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { Terminal } from '../platform/terminal.ts';
import { questionnaireSchema } from './contract.ts';
import { printQuestionnaire, type QuestionnaireOptions } from './printQuestionnaire.ts';

function printed(options: QuestionnaireOptions, width = 80): string {
  let text = '';
  const terminal: Terminal = {
    out: (more) => void (text += more),
    err: () => undefined,
    write: () => Promise.resolve(),
    width,
    colour: false,
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
  printQuestionnaire(options, terminal);
  return text;
}

describe('bellwether questionnaire', () => {
  it.each([['en'], ['fr'], ['zh']] as const)('prints every question and answer within the width (%s)', (language) => {
    for (const width of [40, 80, 120]) {
      const text = printed({ language }, width);
      expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      const flat = text.replaceAll(/\s+/gu, '');
      for (const question of questionnaire) {
        expect(text).toContain(question.id);
        expect(flat).toContain(question.text[language].replaceAll(/\s+/gu, ''));
        expect(question.answers.every((answer) => flat.includes(answer.text[language].replaceAll(/\s+/gu, '')))).toBe(
          true,
        );
      }
    }
  });

  it('exports a blank form and the data', () => {
    expect(printed({ csv: true }).split('\r\n')).toHaveLength(2);
    expect(printed({ csv: true, layout: 'long', language: 'zh' }).split('\r\n')).toHaveLength(17);
    const data = questionnaireSchema.parse(JSON.parse(printed({ json: true, language: 'fr' })));
    expect(data).toEqual({ language: 'fr', questions: questionnaire, dontKnow });
  });

  it('refuses a language, a layout or a mixture it does not know', () => {
    expect(() => printed({ language: 'de' })).toThrow('no language "de"');
    expect(() => printed({ csv: true, layout: 'tall' })).toThrow('no layout "tall"');
    expect(() => printed({ layout: 'long' })).toThrow('belongs to the CSV');
    expect(() => printed({ csv: true, json: true })).toThrow('cannot both be printed');
  });
});
