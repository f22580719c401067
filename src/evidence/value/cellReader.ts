import { unguarded } from '../../platform/formulaGuard.ts';
import type { SignalValue } from '../observation/observation.ts';
import { type SignalKind, signalKinds } from '../signal.ts';
import { type DateOrder, parseDate } from './date.ts';
import { isMissing, isMissingAmongNumbers } from './missing.ts';
import { parseNumber } from './number.ts';
import { ownCopy } from './ownCopy.ts';
import { plainText } from './plainText.ts';
import { parseYesno } from './yesno.ts';

/** How the cells of one column are written. */
export interface CellFormat {
  readonly kind: SignalKind;
  /** For `scale`, low to high; for `yesno`, the text that means no, then yes; for `choice`, the preferred spellings. */
  readonly answers?: readonly string[];
  readonly decimal: '.' | ',';
  readonly dateOrder: DateOrder;
  /** Texts that mean nothing is known here, and texts that are answers here whatever they mean elsewhere. */
  readonly missing: Iterable<string>;
  readonly present?: ReadonlyMap<string, number>;
}

/** The most distinct texts whose value is remembered, so that a million cells of few texts are parsed once each. */
const MOST_REMEMBERED = 10_000;

/**
 * A function from the text of a cell to its value: null where it says that nothing is known, undefined where it cannot be
 * read as the column's kind.
 *
 * ```ts
 * const read = cellReader({ kind: 'number', decimal: ',', dateOrder: 'dmy', missing: ['-1'] });
 * read('1.234,5'); // 1234.5
 * read('-1'); // null
 * read('many'); // undefined
 * ```
 */
export function cellReader(format: CellFormat): (cell: string) => SignalValue | undefined {
  const missing = missingTest(format);
  const parse = parsers[format.kind](format);
  const remembered = new Map<string, SignalValue | undefined>();
  return (cell) => {
    if (remembered.has(cell)) return remembered.get(cell);
    const text = ownCopy(unguarded(cell).trim());
    const value = missing(text) ? null : parse(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(ownCopy(cell), value);
    return value;
  };
}

function missingTest(format: CellFormat): (text: string) => boolean {
  const stated = new Set([...format.missing].map((text) => plainText(text)));
  const { isNumeric } = signalKinds[format.kind];
  const answers = new Set((format.answers ?? []).map((text) => plainText(text)));
  return (text) => {
    const plain = plainText(text);
    if (plain === '' || stated.has(plain)) return true;
    if (answers.has(plain) || format.present?.has(text) === true) return false;
    return isMissing(text) || (isNumeric && isMissingAmongNumbers(text));
  };
}

type Parser = (text: string) => SignalValue | undefined;

const parsers: Readonly<Record<SignalKind, (format: CellFormat) => Parser>> = {
  number:
    ({ decimal }) =>
    (text) =>
      parseNumber(text, decimal),
  date:
    ({ dateOrder }) =>
    (text) =>
      parseDate(text, dateOrder),
  yesno: ({ answers }) => yesnoParser(answers),
  scale: ({ answers }) => scaleParser(answers ?? []),
  choice: ({ answers }) => choiceParser(answers ?? []),
};

function yesnoParser(answers: readonly string[] | undefined): Parser {
  const [no, yes] = (answers ?? ['0', '1']).map((text) => plainText(text));
  return (text) => {
    const plain = plainText(text);
    if (plain === yes) return 'yes';
    return plain === no ? 'no' : parseYesno(text);
  };
}

function scaleParser(answers: readonly string[]): Parser {
  const codes = new Map(answers.map((answer) => [plainText(answer), answer]));
  const isNumbered = answers.every((answer) => /^-?\d+$/.test(answer));
  return (text) => {
    const code = codes.get(plainText(text));
    if (code !== undefined || !isNumbered) return code;
    const number = parseNumber(text, '.') ?? parseNumber(text, ',');
    return number === undefined ? undefined : codes.get(String(number));
  };
}

/** Spellings that differ in case, accents or spacing are one choice, under its first spelling; a new text is a choice of its own. */
function choiceParser(answers: readonly string[]): Parser {
  const codes = new Map<string, string>();
  for (const answer of answers) if (!codes.has(plainText(answer))) codes.set(plainText(answer), answer);
  return (text) => codes.get(plainText(text)) ?? text;
}
