import type { ComparedCustomer } from './comparedCustomer.ts';

/** Customers that share one thing: only such are compared, never each with each. */
export interface Block {
  /** What they share: a registered domain, a word, the beginning of the name, or a word but for one letter. */
  readonly kind: BlockKind;
  readonly text: string;
  /** Their places in the list given. */
  readonly members: readonly number[];
}

export type BlockKind = 'domain' | 'domain label' | 'word' | 'beginning' | 'spelling';

/**
 * All blocks of two members or more. Keys are hashed to 32 bits and sorted beside the places, which takes 8 bytes a
 * key; two keys of one hash make one block, and cost a few comparisons more.
 */
export function* blocksOf(customers: readonly ComparedCustomer[]): Generator<Block> {
  const entries = sortedEntries(customers);
  const stride = customers.length;
  let from = 0;
  while (from < entries.length) {
    const hash = Math.floor((entries[from] as number) / stride);
    const members: number[] = [];
    let to = from;
    for (; to < entries.length && Math.floor((entries[to] as number) / stride) === hash; to++) {
      const place = (entries[to] as number) % stride;
      if (members.at(-1) !== place) members.push(place);
    }
    from = to;
    if (members.length > 1) yield { ...keyOf(customers[members[0] as number], hash, stride), members };
  }
}

interface Key {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Letters at the start of the name without spaces that put customers into one block. */
const lettersOfBeginning = 8;
/** Words outside these lengths are not looked up with a letter missing: too short to be rare, or too long to need it. */
const shortestMisspelt = 5;
const longestMisspelt = 16;
const mostMisspeltWords = 2;

function keysOf({ site, words, compact }: ComparedCustomer): Key[] {
  const keys: Key[] = [];
  if (site) keys.push({ kind: 'domain', text: site.domain });
  if (site?.label) keys.push({ kind: 'domain label', text: site.label });
  if (compact !== '') keys.push({ kind: 'beginning', text: compact.slice(0, lettersOfBeginning) });
  const telling = words.filter(({ weight }) => weight === 1);
  for (const { text, sound } of telling) {
    keys.push({ kind: 'word', text });
    if (sound !== text) keys.push({ kind: 'word', text: sound });
  }
  for (const { sound } of telling.slice(0, mostMisspeltWords)) {
    if (sound.length < shortestMisspelt || sound.length > longestMisspelt) continue;
    keys.push({ kind: 'spelling', text: sound });
    for (let i = 0; i < sound.length; i++)
      keys.push({ kind: 'spelling', text: sound.slice(0, i) + sound.slice(i + 1) });
  }
  return keys;
}

/** hash * customers + place for each key of each customer, ascending. */
function sortedEntries(customers: readonly ComparedCustomer[]): Float64Array {
  const stride = customers.length;
  let entries = new Float64Array(Math.max(16 * stride, 16));
  let count = 0;
  for (const [place, customer] of customers.entries()) {
    for (const key of keysOf(customer)) {
      if (count === entries.length) {
        const larger = new Float64Array(2 * count);
        larger.set(entries);
        entries = larger;
      }
      entries[count++] = hashOf(key, stride) * stride + place;
    }
  }
  return entries.subarray(0, count).sort();
}

/** FNV-1a (Fowler, Noll & Vo), cut to fewer values where hash and place together would pass 2^53. */
function hashOf({ kind, text }: Key, stride: number): number {
  let hash = 0x811c9dc5 ^ kind.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % Math.min(2 ** 32, Math.floor(2 ** 53 / Math.max(stride, 1)));
}

/** The key of this customer that has this hash. */
function keyOf(customer: ComparedCustomer | undefined, hash: number, stride: number): Key {
  const key = customer && keysOf(customer).find((key) => hashOf(key, stride) === hash);
  return key ?? { kind: 'word', text: '' };
}
