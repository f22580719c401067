import type { ConcreteWords } from './concreteWords.ts';
import type { Facts } from './statementFacts.ts';
import type { StatementPart } from './statementPart.ts';
import type { StatementToken } from './statementToken.ts';

/**
 * Whether a text says nothing that could be looked up: no number in digits, and at most one concrete word among at least
 * three others. A named alternative or a number in words takes the place of that one; the product's name, which a one-liner holds, is none.
 */
export function isGenericText(
  { total, share }: ConcreteWords,
  part: StatementPart,
  tokens: readonly StatementToken[],
  { sentencesWith }: Facts,
): boolean {
  if (tokens.length < FEWEST_WORDS || tokens.some(({ isFigure }) => isFigure)) return false;
  const facts = Number(sentencesWith.figure.size > 0) + Number(sentencesWith.alternative.size > 0);
  const name = part === 'oneLiner' ? 1 : 0;
  return total <= MOST_CONCRETE + name - facts && share <= LARGEST_SHARE + NAME_SHARE * name;
}

const FEWEST_WORDS = 2;
const MOST_CONCRETE = 1;
const LARGEST_SHARE = 0.25;
const NAME_SHARE = 0.1;
