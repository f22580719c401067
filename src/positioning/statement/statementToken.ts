import { simplifiedHanzi } from '../../customers/duplicates/simplifiedHanzi.ts';

/** A word, a number or a Chinese character of a text, with where it stands (UTF-16 offsets, end exclusive). */
export interface StatementToken {
  /** Lower case, no diacritics, ordinary width, simplified characters. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isFigure: boolean;
  readonly isHan: boolean;
  /** Written in capitals throughout, two letters or more. */
  readonly isCapital: boolean;
  /** Counts up at each comma, bracket and end of sentence. */
  readonly clause: number;
  /** Counts up at each full stop, semicolon and empty line. */
  readonly sentence: number;
}

/**
 * The tokens of a text in any of the three languages. Hyphens, apostrophes, quotation marks and line breaks part words and no
 * clauses, so `all-in-one`, `d’envergure` and a phrase over two lines are met as the words they are made of.
 *
 * ```ts
 * statementTokens('l’ÉCOSYSTÈME, ＥＲＰ系统').map(({ folded }) => folded); // ['l', 'ecosysteme', 'erp', '系', '统']
 * ```
 */
export function statementTokens(text: string): StatementToken[] {
  const tokens: StatementToken[] = [];
  let clause = 0;
  let sentence = 0;
  for (const match of text.matchAll(PIECE)) {
    const [piece, han, figure, word] = match;
    if (han === undefined && figure === undefined && word === undefined) {
      clause += 1;
      if (SENTENCE_END.test(piece)) sentence += 1;
      continue;
    }
    tokens.push({
      folded: han === undefined ? foldedWord(piece) : foldedHan(piece),
      start: match.index,
      end: match.index + piece.length,
      isFigure: figure !== undefined,
      isHan: han !== undefined,
      isCapital: word !== undefined && CAPITALS.test(piece),
      clause,
      sentence,
    });
  }
  return tokens;
}

/** No phrase has a longer word; longer ones are cut, since normalising endless runs of combining marks is slow. */
const LONGEST_WORD = 64;

const PIECE =
  /(\p{Script=Han})|(\p{Nd}+(?:[.,．，'’\u00a0\u202f]\p{Nd}+)*)|((?:(?![\p{Script=Han}])[\p{L}\p{M}\p{N}\p{Cf}])+)|(?:[.!?;…。！？；．｡]|\n[^\S\n]*\n|[,:()[\]{}，、：（）【】《》–—])/gu;
const SENTENCE_END = /^[.!?;…。！？；．｡\n]/;
const CAPITALS = /^\p{M}*\p{Lu}[\p{Lu}\p{M}\p{N}\p{Cf}]+$/u;

function foldedWord(piece: string): string {
  if (/^[a-z]+$/.test(piece)) return piece;
  return piece
    .slice(0, LONGEST_WORD)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

function foldedHan(piece: string): string {
  return simplifiedHanzi(piece.normalize('NFKC'));
}
