import iconv from 'iconv-lite';
import { evidenceFailure } from '../failures.ts';
import { type ReadingReason, STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { frequentHanzi } from './frequentHanzi.ts';
import type { Reading } from './table.ts';
import type { TextSurvey } from './textSurvey.ts';
import { westernDoubt } from './westernDoubt.ts';

/** An encoding by its WHATWG name, and why. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly reason: ReadingReason;
  /** A piece of text that makes no sense in it. */
  readonly doubt?: string;
}

const MARKS: readonly { readonly bytes: string; readonly encoding: string; readonly name: string }[] = [
  { bytes: '\xef\xbb\xbf', encoding: 'utf-8', name: 'UTF-8' },
  { bytes: '\xff\xfe', encoding: 'utf-16le', name: 'UTF-16 (little-endian)' },
  { bytes: '\xfe\xff', encoding: 'utf-16be', name: 'UTF-16 (big-endian)' },
];

/** Share of NUL bytes from which a text is UTF-16, and share of them that must stand on one side of each pair. */
const LEAST_NUL_SHARE = 0.02;
const LEAST_NUL_PARITY = 0.95;
/** Of the high bytes, the share that must form UTF-8 characters for the others to count as damage. */
const LEAST_UTF8_SHARE = 0.9;
/** Share of two-byte characters that are frequent Chinese ones; about a tenth by chance, most in real text. */
const LEAST_HANZI_SHARE = 0.3;

/**
 * The encoding of a text: byte order mark, then the pattern of NUL bytes, then strict UTF-8 (over all bytes), then
 * GB18030 against windows-1252 by the frequency of Chinese characters around the first high bytes.
 */
function guessEncoding(survey: TextSurvey): EncodingGuess {
  for (const { bytes, encoding, name } of MARKS) {
    if (survey.head.toString('latin1', 0, bytes.length) === bytes) {
      return { encoding, reason: told('encoding-mark', { name }) };
    }
  }
  const wide = wideEncoding(survey.head);
  if (wide) return { encoding: wide, reason: told('encoding-wide') };
  if (survey.isAscii) return { encoding: 'utf-8', reason: told('encoding-ascii') };
  if (survey.isUtf8) return { encoding: 'utf-8', reason: told('encoding-utf8') };
  const high = Buffer.concat(survey.highSamples.flatMap((sample) => [sample, Buffer.from('\n')]));
  if (utf8Share(high) >= LEAST_UTF8_SHARE) {
    return { encoding: 'utf-8', reason: told('encoding-damaged') };
  }
  const share = hanziShare(survey.highSamples);
  if (share >= LEAST_HANZI_SHARE) {
    return { encoding: 'gb18030', reason: told('encoding-hanzi', { share }) };
  }
  const doubt = westernDoubt(survey.highSamples.map((sample) => iconv.decode(sample, 'windows-1252')).join('\n'));
  const reason = told('encoding-western');
  return { encoding: 'windows-1252', reason, ...(doubt === undefined ? {} : { doubt }) };
}

/** The stated encoding, or else the guessed one. */
export function encodingOf(survey: TextSurvey, stated: Partial<Reading>, path: string): EncodingGuess {
  if (stated.encoding === undefined) return guessEncoding(survey);
  const { encoding } = stated;
  const isKnown: boolean = iconv.encodingExists(encoding);
  if (isKnown) return { encoding, reason: STATED };
  throw evidenceFailure(
    'reading-invalid',
    `There is no encoding "${encoding}".`,
    'Use a name such as utf-8, utf-16le, windows-1252, gb18030, big5 or shift_jis.',
    { file: path },
  );
}

function wideEncoding(head: Buffer): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  const count = even + odd;
  if (count < LEAST_NUL_SHARE * head.length) return undefined;
  if (odd >= LEAST_NUL_PARITY * count && hasLineFeed(head, '\n\0')) return 'utf-16le';
  if (even >= LEAST_NUL_PARITY * count && hasLineFeed(head, '\0\n')) return 'utf-16be';
  return undefined;
}

/** Whether a line feed (or carriage return) of two bytes stands where one may: a few stray NULs do not make UTF-16. */
function hasLineFeed(head: Buffer, pair: string): boolean {
  return [pair, pair.replace('\n', '\r')].some((bytes) => {
    let at = head.indexOf(bytes, 0, 'latin1');
    while (at % 2 === 1) at = head.indexOf(bytes, at + 1, 'latin1');
    return at !== -1;
  });
}

/** Share of the high bytes that belong to valid UTF-8 characters. */
function utf8Share(bytes: Buffer): number {
  const damaged = bytes.toString('utf8').split('\ufffd').length - 1;
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return high === 0 ? 0 : 1 - damaged / high;
}

function hanziShare(samples: readonly Buffer[]): number {
  let wide = 0;
  let frequent = 0;
  for (const sample of samples) {
    for (const character of iconv.decode(sample, 'gb18030')) {
      const code = character.codePointAt(0) as number;
      if (code < 0x80 || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xfff0)) continue;
      wide++;
      if (frequentHanzi.has(character)) frequent++;
    }
  }
  return wide === 0 ? 0 : frequent / wide;
}
