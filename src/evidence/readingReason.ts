import { figureText, quotedTexts, type Sentence, sentenceText } from './sentence.ts';
import { type Told, type ToldFigures, told } from './told.ts';

/** Why a guess about a file was made. */
export type ReadingReason = Told<ReadingReasonCode>;

/** It is no guess: a person said so. */
export const STATED: ReadingReason = told('stated');

/** The codes of the reasons, each with its sentence. */
const sentences = {
  stated: 'Stated by you.',
  'format-text': 'The file is text in lines.',
  'format-workbook': 'The file is an Excel workbook.',
  'format-json-array': 'The file is one array of JSON objects.',
  'format-json-lines': 'Each line is a JSON object.',
  'format-parquet': 'The file begins with the mark of Parquet.',
  'compression-gzip': 'The file begins with the mark of gzip.',
  'compression-none': 'The file is not compressed.',
  'encoding-mark': 'The file begins with the byte order mark of {name}.',
  'encoding-wide': 'Every other byte of the plain letters is NUL, as in UTF-16.',
  'encoding-ascii': 'Only plain ASCII occurs, which UTF-8 contains.',
  'encoding-utf8': 'All bytes of the file are valid UTF-8.',
  'encoding-damaged': 'Nearly all characters beyond ASCII are valid UTF-8; the others are damaged.',
  'encoding-hanzi': ({ share }) =>
    `Not UTF-8; read as GB18030, ${percent(share)} % of its characters are frequent Chinese ones.`,
  'encoding-western': 'Not UTF-8 and not Chinese, so the usual Western encoding is assumed.',
  'delimiter-announced': 'The first line says so (sep=).',
  'delimiter-none': 'No delimiter cuts the lines into consistent cells: the table has one column.',
  'delimiter-consistent': ({ share, cells }) =>
    `Cut there, ${percent(share)} % of the sampled rows have ${figureText(cells)} cells, and the cells read as values.`,
  'quote-none': 'Quotes occur only inside cells, as ordinary characters.',
  'quote-double': 'Cells that hold a delimiter or a line break stand in double quotes, if any do.',
  'quote-single': 'Cells that hold a delimiter or a line break stand in single quotes, if any do.',
  'escape-backslash': 'Quotes inside cells are written with a backslash.',
  'escape-doubled': 'No quote inside a cell is written with a backslash.',
  requoted: 'Each line stands as a whole in one more pair of quotes.',
  'requoted-not': 'The lines do not stand in quotes of their own.',
  'preamble-none': 'The table begins on the first line.',
  'preamble-lines': ({ lines }) =>
    lines === 1
      ? 'The first line is no row of the table.'
      : `The first ${figureText(lines)} lines are no rows of the table.`,
  'preamble-rows': 'Rows above the table, such as titles, are not part of it.',
  'header-no-rows': 'There are no rows.',
  'header-only-values': 'The only row holds values.',
  'header-only-names': 'The only row holds names.',
  'header-like-rows': 'The first row looks like the rows below it, so no row names the columns.',
  'header-several': 'The first {rows} rows hold text above the values.',
  'header-above-values': 'The first row stands above values that look otherwise.',
  'header-all-text': 'All is text, so the first row is taken for names.',
  'header-keys': 'The columns are named by the keys of the objects.',
  'header-schema': 'The columns are named by the schema of the file.',
  'footer-unseen': 'The end of the file was not looked at; state --footer if it does not belong to the table.',
  'footer-none': 'The last rows look like the others.',
  'footer-blank': 'Nothing stands on the last lines.',
  'footer-text': 'The last lines are no rows of the table: "{text}".',
  'sheet-only': 'The only visible sheet.',
  'sheet-first': ({ sheets }) => `The first visible sheet with something in it, of ${quotedTexts(sheets)}.`,
} satisfies Record<string, Sentence>;

export type ReadingReasonCode = keyof typeof sentences;

/** A reason as an English sentence. */
export function readingReasonText({ code, figures }: ReadingReason): string {
  return sentenceText(sentences[code], figures);
}

function percent(share: ToldFigures[string] | undefined): number {
  return Math.round(100 * Number(share));
}
