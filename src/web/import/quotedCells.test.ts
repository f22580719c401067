import { expect, test } from 'vitest';
import { questionnaireRows } from '../../evidence/questionnaire/questionnaireRows.ts';
import { csvText } from '../../platform/csvText.ts';
import { languageCodes } from '../language/languages.ts';
import { quotedCells } from './quotedCells.ts';

test.each(languageCodes)('the questionnaire in %s is the same file as the command line writes', (language) => {
  const { rows, delimiter } = questionnaireRows(language, 'wide', ['Acme, Inc', 'A "B"; C']);
  expect(quotedCells(rows, delimiter)).toBe(csvText(rows, delimiter));
});

test('quotes what needs it, and nothing else', () => {
  expect(quotedCells([['a', 'b c', '', 'x,y', 'say "so"', 'two\nlines']], ',')).toBe(
    'a,b c,,"x,y","say ""so""","two\nlines"\r\n',
  );
});
