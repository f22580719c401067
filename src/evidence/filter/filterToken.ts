import { evidenceFailure } from '../failures.ts';

/** A piece of a filter’s text and where it begins, counting characters from 1. */
export interface FilterToken {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'end';
  /** The word or mark as written; the text without its quotes. */
  readonly text: string;
  readonly position: number;
}

/** Cuts the text of a filter into tokens, the last of kind `end`. Raises `filter-invalid` with the position of what it cannot read. */
export function filterTokens(source: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let offset = 0;
  while (offset < source.length) {
    PATTERN.lastIndex = offset;
    const groups = PATTERN.exec(source)?.groups;
    if (!groups) throw unreadableAt(source, offset);
    const { space, text, number, word, mark } = groups;
    if (text !== undefined) tokens.push({ kind: 'text', text: unquoted(text, offset), position: offset + 1 });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, position: offset + 1 });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, position: offset + 1 });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, position: offset + 1 });
    offset += (space ?? text ?? number ?? word ?? mark ?? '').length;
  }
  tokens.push({ kind: 'end', text: '', position: source.length + 1 });
  return tokens;
}

/** Whether a name can be written without quotes. */
export function isBareWord(name: string): boolean {
  return WHOLE_WORD.test(name) && !RESERVED.has(name.toLowerCase());
}

/** A date may stand without quotes; it is a word like any other. */
const WORD = String.raw`\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_.-])|[\p{L}_][\p{L}\p{M}\p{N}_.-]*`;
const NUMBER = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])`;
const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const PATTERN = new RegExp(
  String.raw`(?<space>\s+)|(?<text>${TEXT})|(?<word>${WORD})|(?<number>${NUMBER})|(?<mark>>=|<=|!=|[=<>(),])`,
  'suy',
);
const WHOLE_WORD = new RegExp(String.raw`^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$`, 'u');
const RESERVED = new Set([
  'and',
  'or',
  'not',
  'is',
  'one',
  'of',
  'known',
  'unknown',
  'between',
  'before',
  'after',
  'contains',
  'everything',
]);

function unquoted(quoted: string, offset: number): string {
  try {
    return JSON.parse(quoted.replaceAll(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1))) as string;
  } catch {
    throw evidenceFailure(
      'filter-invalid',
      `At character ${offset + 1}: ${quoted.slice(0, 40)} holds a backslash that means nothing.`,
      String.raw`Write \" for a quote and \\ for a backslash.`,
    );
  }
}

function unreadableAt(source: string, offset: number) {
  const isOpen = source[offset] === '"';
  return evidenceFailure(
    'filter-invalid',
    isOpen
      ? `At character ${offset + 1}: the quote is never closed.`
      : `At character ${offset + 1}: "${String.fromCodePoint(source.codePointAt(offset) ?? 0)}" has no meaning here.`,
    isOpen ? 'Close it with another quote.' : 'Put names and texts that are not a single word into double quotes.',
  );
}
