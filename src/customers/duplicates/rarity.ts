import type { ComparedCustomer, ComparedWord } from './comparedCustomer.ts';

/**
 * How much a word tells, by how few customers of this very base have it: the logarithm of the share (inverse document
 * frequency, Spärck Jones 1972). Assumption: `imaginedCustomers` more without it, because in a base of forty a word that
 * occurs twice is still rare; with it, words differ noticeably only where the base is large enough to know.
 */
export interface Rarity {
  /** What a word tells by its kind and its rarity: its `weight` for a word of one customer only, less for frequent ones. */
  weightOf(word: ComparedWord): number;
  /** The length of the vector of these weights. */
  lengthOf(customer: ComparedCustomer): number;
  /** How many customers would have all these words if words came together by chance; 0 for no words. */
  customersExpectedWith(words: readonly string[]): number;
  /** How many customers have exactly this name core. */
  customersNamed(core: string): number;
}

const imaginedCustomers = 1000;
/** What even a word that everybody has keeps of its weight. */
const leastShare = 0.1;

/** The rarity of words and names in this base; it answers only about customers of the base. */
export function rarityOf(customers: readonly ComparedCustomer[]): Rarity {
  const withWord = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { nameKey, words } of customers) {
    named.set(nameKey.core, (named.get(nameKey.core) ?? 0) + 1);
    for (const word of new Set(words.map(({ text }) => text))) withWord.set(word, (withWord.get(word) ?? 0) + 1);
  }
  const total = customers.length + imaginedCustomers;
  const shares = new Map(
    Array.from(withWord, ([word, count]) => [word, 1 - (1 - leastShare) * (Math.log(count) / Math.log(total))]),
  );
  const weightOf = (word: ComparedWord) => word.weight * (shares.get(word.text) ?? 1);
  const lengths = new Map(
    customers.map((customer) => [
      customer,
      Math.sqrt(customer.words.reduce((sum, word) => sum + weightOf(word) ** 2, 0)),
    ]),
  );
  return {
    weightOf,
    lengthOf: (customer) => lengths.get(customer) ?? 0,
    customersExpectedWith: (words) =>
      words.length === 0 ? 0 : words.reduce((count, word) => (count * (withWord.get(word) ?? 0)) / total, total),
    customersNamed: (core) => named.get(core) ?? 0,
  };
}
