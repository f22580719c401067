import { evidenceFailure } from '../failures.ts';
import type { Reading } from './table.ts';

/** How a person states on the command line how a file is to be read. */
export interface ReadingOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly preamble?: string;
  readonly headerRows?: string;
  readonly footer?: string;
  readonly sheet?: string;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  caret: '^',
  colon: ':',
  spaces: '  ',
};

/**
 * The stated part of a reading; what is not stated is guessed.
 *
 * ```ts
 * statedReading({ delimiter: 'tab', headerRows: '2' }) // { delimiter: '\t', headerRows: 2 }
 * ```
 */
export function statedReading(options: ReadingOptions): Partial<Reading> {
  const { encoding, delimiter, quote, escape, sheet } = options;
  if (delimiter === '')
    throw invalid('--delimiter is empty.', 'Give a character, or comma, semicolon, tab, pipe or spaces.');
  if (quote !== undefined && quote !== 'none' && quote.length > 1) {
    throw invalid(`--quote "${quote}" is more than one character.`, 'Give one character, or none.');
  }
  if (escape !== undefined && escape !== 'doubled' && escape !== 'backslash') {
    throw invalid(`--escape "${escape}" is unknown.`, 'Say doubled or backslash.');
  }
  const preambleLines = wholeNumber('--preamble', options.preamble);
  const headerRows = wholeNumber('--header-rows', options.headerRows);
  const footerLines = wholeNumber('--footer', options.footer);
  return {
    ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }),
    ...(delimiter === undefined ? {} : { delimiter: DELIMITER_NAMES[delimiter.toLowerCase()] ?? delimiter }),
    ...(quote === undefined ? {} : { quote: quote === 'none' ? '' : quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(preambleLines === undefined ? {} : { preambleLines }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(footerLines === undefined ? {} : { footerLines }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw invalid(`${option} "${text}" is no whole number.`, 'Give a number of lines, such as 0 or 2.');
}

function invalid(message: string, remedy: string) {
  return evidenceFailure('reading-invalid', message, remedy);
}
