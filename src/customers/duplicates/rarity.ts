/**
 * How much a word tells, by how few customers of this very base have it: the logarithm of the share (inverse document
 * frequency, Spärck Jones 1972). Assumption: `imaginedCustomers` more without it, because in a base of forty a word that
 * occurs twice is still rare; with it, words differ noticeably only where the base is large enough to know.
 */
export interface Rarity {
  /** 1 for a word of one customer only, towards 0 for one that all have. */
  of(word: string): number;
  /** How many customers have the word. */
  customersWith(word: string): number;
}

const imaginedCustomers = 1000;

/** The rarity of the words of a base, given the words of each customer. */
export function rarityOf(wordsOfCustomers: Iterable<readonly string[]>): Rarity {
  const counts = new Map<string, number>();
  let customers = 0;
  for (const words of wordsOfCustomers) {
    customers++;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.log(customers + imaginedCustomers);
  return {
    of: (word) => 1 - Math.log(counts.get(word) ?? 1) / most,
    customersWith: (word) => counts.get(word) ?? 0,
  };
}
