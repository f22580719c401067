import type { ProblemCode } from './problemCode.ts';
import type { Problem } from './reading/table.ts';
import { figureText, numberText, quotedTexts, type Sentence, sentenceText, textsIn } from './sentence.ts';
import { type SignalKind, signalKinds } from './signal.ts';
import type { ToldFigures } from './told.ts';

/** A problem as people and programs get it: in English beside its code and figures. */
export interface WordedProblem extends Problem {
  readonly text: string;
  readonly remedy: string;
}

/** A problem with what is wrong and what to do about it, in English. */
export function worded(problem: Problem): WordedProblem {
  const { text, remedy } = words[problem.code];
  const figures = { ...problem.figures, ...(problem.column !== undefined && { column: problem.column }) };
  return { ...problem, text: sentenceText(text, figures), remedy: sentenceText(remedy, figures) };
}

/** What a sentence ends with where there is a detail to add. */
function more(detail: ToldFigures[string] | undefined): string {
  return detail === undefined ? '.' : `: ${figureText(detail)}.`;
}

const words: Readonly<Record<ProblemCode, { readonly text: Sentence; readonly remedy: Sentence }>> = {
  'cell-long': {
    text: ({ characters }) => `The cell holds ${numberText(characters)} characters.`,
    remedy: 'Check whether a quote is missing before it, or leave the column out.',
  },
  'cell-nul': {
    text: 'The cell holds NUL characters; they are left out.',
    remedy: 'Export the file again: NUL is no character of a text and often means a damaged copy.',
  },
  'cell-undecodable': {
    text: 'Some characters could not be decoded: "{cell}".',
    remedy: 'State another --encoding; if none reads better, the characters were lost before this file was written.',
  },
  'cell-unreadable': {
    text: ({ cell, kind }) =>
      `${JSON.stringify(cell)} cannot be read as ${signalKinds[kind as SignalKind].wanted}, so it counts as missing.`,
    remedy: ({ cell }) =>
      `Correct the cell, say in the map how its column is to be read, or list ${JSON.stringify(cell)} there under "missing".`,
  },
  'column-nested': {
    text: '"{column}" holds lists or structures; they are read as JSON text.',
    remedy: 'Write what is wanted of them into columns of their own.',
  },
  'customer-removed': {
    text: 'Its customer was removed here.',
    remedy: 'Restore the customer first, if the row is to count.',
  },
  'date-order-ambiguous': {
    text: 'Whether the day or the month stands first cannot be told here, so the day is taken to.',
    remedy: 'Say in a map: "dateOrder": "dmy" or "mdy".',
  },
  'decimal-ambiguous': {
    text: 'Whether 1.234 is a thousand and more cannot be told here, so the point is read as the decimal sign.',
    remedy: 'Say in a map: "decimal": "." or ",".',
  },
  'encoding-doubtful': {
    text: 'The text makes no sense in the Western encoding that is assumed: "{text}".',
    remedy: 'State --encoding, such as big5, shift_jis, euc-kr, windows-1251, cp850 or macintosh.',
  },
  'header-duplicate': {
    text: 'Two columns are called "{name}"; the later one is called "{column}".',
    remedy: 'Give each column of the file its own name.',
  },
  'header-empty': {
    text: 'Column {place} has no name; it is called "{column}".',
    remedy: 'Name it in the header of the file.',
  },
  'header-long': {
    text: 'The header names {names} columns, but most rows have {cells} cells.',
    remedy: 'Check that no column was lost in the export; the cells that are not there are read as blank.',
  },
  'header-short': {
    text: 'The header names {names} columns, but most rows have {cells} cells.',
    remedy: 'Name every column in the header; columns without a name are numbered.',
  },
  'key-late': {
    text: ({ detail }) => `The key does not occur among the first objects; its value is left out${more(detail)}`,
    remedy: 'Write the key on the first line, with null where there is no value.',
  },
  'line-invalid': {
    text: ({ detail }) => `The line is not a JSON object; it is passed over${more(detail)}`,
    remedy: 'Write one object on each line.',
  },
  'map-answer-unlisted': {
    text: ({ cells, texts, areMore, absent }) =>
      [
        `${figureText(cells)} ${cells === 1 ? 'cell says' : 'cells say'} ${quotedTexts(texts)}${areMore === 1 ? ' and more' : ''}, which the map does not list, so ${cells === 1 ? 'it counts' : 'they count'} as missing.`,
        ...(textsIn(absent).length > 0 ? [`${quotedTexts(absent)} in the map occurs nowhere.`] : []),
      ].join(' '),
    remedy: ({ stated, occurring }) => {
      const pairs = textsIn(stated).map((answer, place) => `"${answer}" as "${textsIn(occurring)[place] ?? ''}"`);
      if (pairs.length === 0) return 'List them among its answers, or under "missing".';
      return `Perhaps the map should write ${pairs.join(', ')}.`;
    },
  },
  'number-inexact': {
    text: ({ detail }) => `The number is too long to be read exactly${more(detail)}`,
    remedy: 'Write identifiers in quotes, as text.',
  },
  'outcome-not-stated': {
    text: 'It looks as if it said how the matter ended, and it was left out, because nobody has stated so.',
    remedy: 'State the outcome, such as "{column}=Won".',
  },
  'quote-inside': {
    text: 'A quote inside a quoted cell is not doubled.',
    remedy: 'Double every quote inside a quoted cell.',
  },
  'quote-stray': {
    text: 'A cell begins with a quote that closes only in a later row; the quote is read as an ordinary character.',
    remedy: 'Double the quote and put the cell in quotes.',
  },
  'quote-unclosed': {
    text: 'A cell begins with a quote that is never closed; the quote is read as an ordinary character.',
    remedy: 'Close the quote; if the file was cut short, export it again.',
  },
  'row-empty': {
    text: 'The row has no value at all.',
    remedy: 'Delete it from the file if it is no customer.',
  },
  'row-long': {
    text: ({ cells, columns, texts }) =>
      `The row has ${figureText(cells)} cells, the table ${figureText(columns)} columns; left over: ${quotedTexts(texts)}.`,
    remedy: 'Put quotes around the cell that holds a delimiter.',
  },
  'row-short': {
    text: 'The row has {cells} cells, the table {columns} columns; the missing cells are read as blank.',
    remedy: 'Check that the row was not cut off and that a line break inside a cell stands in quotes.',
  },
  'row-undated': {
    text: ({ cell }) =>
      `${JSON.stringify(cell)} is no moment that has come, so the row counts as observed with the file.`,
    remedy: 'Correct the cell, or the way dates are written in the map.',
  },
  'row-without-identifier': {
    text: 'It has no identifier, so nobody knows whose it is.',
    remedy: 'Fill the identifier in.',
  },
  'signal-kept': {
    text: 'The map says of its axis what "{signal}" does not say here; the signal stays as it is.',
    remedy: 'Change the signal "{signal}" itself.',
  },
};
