import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { columnReaders } from '../mapping/columnReaders.ts';
import { portfolioFromTable } from '../portfolio/portfolioFromTable.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import { openTable } from '../reading/openTable.ts';
import type { Language } from '../signal.ts';
import { dontKnow } from './question.ts';
import { questionnaire } from './questionnaire.ts';
import { questionnaireCsv } from './questionnaireCsv.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellwether-questionnaire-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Codes that eight customers gave, null where they did not know. */
const given = Array.from({ length: 8 }, (_, row) =>
  questionnaire.map((question, position) =>
    (row + position) % 4 === 3
      ? null
      : (question.answers[(row * 3 + position) % question.answers.length]?.code ?? null),
  ),
);

/** The form as it is sent back: texts in some rows, codes or blanks in others. */
function filledForm(language: Language): string {
  const delimiter = language === 'fr' ? ';' : ',';
  const rows = given.map((codes, row) => {
    const cells = codes.map((code, position) => {
      if (code === null) return row % 2 === 0 ? '' : dontKnow[language];
      const answer = questionnaire[position]?.answers.find((each) => each.code === code);
      return row % 3 === 0 ? code : (answer?.text[language] ?? '');
    });
    return [`C${row + 1}`, ...cells].map((cell) => `"${cell}"`).join(delimiter);
  });
  return `${questionnaireCsv(language, 'wide')}${rows.join('\r\n')}\r\n`;
}

describe('a form sent out and read back from a file', () => {
  const files: readonly (readonly [Language, string])[] = [
    ['en', 'utf-8'],
    ['fr', 'utf-8'],
    ['zh', 'utf-8'],
    ['fr', 'windows-1252'],
    ['zh', 'gb18030'],
  ];

  it.each(files)(
    'gives every answer, whatever the language and the encoding it was saved in (%s, %s)',
    async (language, encoding) => {
      const path = join(folder, `${language}-${encoding}.csv`);
      const text = filledForm(language);
      writeFileSync(path, encoding === 'utf-8' ? text : iconv.encode(text.slice(1), encoding));
      const table = await openTable(path);
      const readers = columnReaders(table.columns, await summariseColumns(table));
      const { portfolio } = await portfolioFromTable(table, readers, {});
      expect(table.reading.encoding).toBe(encoding);
      expect(portfolio.columns.map((column) => column.signal.id)).toEqual(questionnaire.map((question) => question.id));
      const readBack = given.map((_, row) =>
        portfolio.columns.map(({ bands, banding }) => (bands[row] === 0 ? null : banding.labels[bands[row] as number])),
      );
      expect(readBack).toEqual(given);
      expect(table.log.problems).toEqual([]);
    },
  );
});
