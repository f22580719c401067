import { evidenceFailure } from '../failures.ts';
import { everything, type Filter, type FilterValue } from './filter.ts';
import { type FilterToken, filterTokens, isBareWord } from './filterToken.ts';
import { readFilter } from './readFilter.ts';

/**
 * Reads what `filterText` writes, and what a person writes like it.
 *
 * ```ts
 * parseFilterText('country is "France" and (revenue >= 1000 or not client is New)')
 * ```
 *
 * `not` binds more than `and`, `and` more than `or`; parentheses group. Names and texts that are one word need no
 * quotes; a field is asked: is (=), is not (!=), is one of (...), >=, <=, >, <, between ... and ..., before, after, contains, is known,
 * is unknown. `everything` alone matches all. Raises `filter-invalid` with the position of the trouble.
 */
export function parseFilterText(source: string): Filter {
  if (source.length > MOST_CHARACTERS) {
    throw evidenceFailure(
      'filter-invalid',
      `The filter has ${source.length} characters.`,
      `At most ${MOST_CHARACTERS} are read.`,
    );
  }
  const tokens = new TokenReader(filterTokens(source));
  if (tokens.take('everything')) {
    tokens.expectEnd();
    return everything;
  }
  const filter = readAny(tokens, 0);
  tokens.expectEnd();
  return readFilter(filter);
}

const MOST_CHARACTERS = 100_000;
const MOST_PARENTHESES = 100;

class TokenReader {
  readonly #tokens: readonly FilterToken[];
  #next = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.#tokens = tokens;
  }

  get token(): FilterToken {
    return this.#tokens[this.#next] as FilterToken;
  }

  /** Steps over the words or marks if exactly they come next, whatever the case of the words. */
  take(...texts: readonly string[]): boolean {
    const areNext = texts.every((text, i) => {
      const token = this.#tokens[this.#next + i];
      return (token?.kind === 'word' || token?.kind === 'mark') && token.text.toLowerCase() === text;
    });
    if (areNext) this.#next += texts.length;
    return areNext;
  }

  advance(): FilterToken {
    const token = this.token;
    if (token.kind !== 'end') this.#next++;
    return token;
  }

  expect(mark: string): void {
    if (!this.take(mark)) throw this.unexpected(`"${mark}"`);
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.unexpected('"and", "or" or the end');
  }

  unexpected(wanted: string) {
    const { kind, text, position } = this.token;
    return evidenceFailure(
      'filter-invalid',
      `At character ${position}: expected ${wanted}, found ${kind === 'end' ? 'the end' : JSON.stringify(text)}.`,
      'For example: country is "France" and (revenue >= 1000 or not client is "New").',
    );
  }
}

function readAny(tokens: TokenReader, depth: number): Filter {
  const parts = [readAll(tokens, depth)];
  while (tokens.take('or')) parts.push(readAll(tokens, depth));
  return parts.length === 1 ? (parts[0] as Filter) : { any: parts };
}

function readAll(tokens: TokenReader, depth: number): Filter {
  const parts = [readPart(tokens, depth)];
  while (tokens.take('and')) parts.push(readPart(tokens, depth));
  return parts.length === 1 ? (parts[0] as Filter) : { all: parts };
}

function readPart(tokens: TokenReader, depth: number): Filter {
  if (depth > MOST_PARENTHESES) throw tokens.unexpected('fewer levels');
  if (tokens.take('not')) return { not: readPart(tokens, depth + 1) };
  if (!tokens.take('(')) return readClause(tokens);
  const filter = readAny(tokens, depth + 1);
  tokens.expect(')');
  return filter;
}

function readClause(tokens: TokenReader): Filter {
  const field = readName(tokens);
  if (tokens.take('is', 'known')) return { field, operator: 'isKnown' };
  if (tokens.take('is', 'unknown')) return { field, operator: 'isUnknown' };
  if (tokens.take('is', 'one', 'of')) return { field, operator: 'isOneOf', values: readValues(tokens) };
  if (tokens.take('between')) {
    const low = readValue(tokens);
    if (!tokens.take('and')) throw tokens.unexpected('"and" and the upper end');
    return { field, operator: 'between', low, high: readValue(tokens) };
  }
  for (const [words, operator] of comparisons) {
    if (tokens.take(...words)) return { field, operator, value: readValue(tokens) };
  }
  for (const [mark, opposite] of strictComparisons) {
    if (tokens.take(mark)) return { not: { field, operator: opposite, value: readValue(tokens) } };
  }
  throw tokens.unexpected('is, >=, <=, >, <, between, before, after or contains');
}

const comparisons = [
  [['is', 'not'], 'isNot'],
  [['is'], 'is'],
  [['>='], 'atLeast'],
  [['<='], 'atMost'],
  [['before'], 'before'],
  [['after'], 'after'],
  [['contains'], 'contains'],
  [['!='], 'isNot'],
  [['='], 'is'],
] as const;

/** More than 3 is what is known and not at most 3. */
const strictComparisons = [
  ['>', 'atMost'],
  ['<', 'atLeast'],
] as const;

function readName(tokens: TokenReader): string {
  const { kind, text } = tokens.token;
  if (kind !== 'text' && !(kind === 'word' && isBareWord(text))) throw tokens.unexpected('the name of a field');
  return tokens.advance().text;
}

function readValues(tokens: TokenReader): FilterValue[] {
  tokens.expect('(');
  const values = [readValue(tokens)];
  while (tokens.take(',')) values.push(readValue(tokens));
  tokens.expect(')');
  return values;
}

function readValue(tokens: TokenReader): FilterValue {
  const { kind, text } = tokens.token;
  if (kind === 'number') return Number(tokens.advance().text);
  const isText = kind === 'text' || (kind === 'word' && (isBareWord(text) || IS_DATE.test(text)));
  if (!isText) throw tokens.unexpected('a value');
  return tokens.advance().text;
}

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;
