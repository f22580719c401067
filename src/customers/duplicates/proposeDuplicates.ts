import { type Block, type BlockKind, blocksOf } from './blocks.ts';
import { type ComparedCustomer, comparedCustomer } from './comparedCustomer.ts';
import { type DuplicateReason, likeness } from './likeness.ts';
import { rarityOf } from './rarity.ts';

/** A customer as far as its duplicates are looked for. */
export interface DuplicateCandidate {
  readonly key: number;
  readonly id: string;
  readonly name: string | null;
  /** A host, web address or mail address. */
  readonly domain: string | null;
  /** A code or a name; one that is not understood is left out of account. */
  readonly country?: string | null;
}

/** Two entries that may be one customer. A person decides. */
export interface DuplicateProposal {
  /** The smaller of the two keys. */
  readonly first: number;
  readonly second: number;
  /** 0 to 1, by assumed weights: an order of suspicion rather than a measured share. */
  readonly likeness: number;
  /** What speaks for it most, first; what speaks against it, last. */
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicateOptions {
  /** Proposals below are left out; 0.5 unless said, which is "more likely than not" under the assumed weights. */
  readonly threshold?: number;
  /** Customers sharing one domain or word that are compared each with each; 40 unless said. */
  readonly largestBlock?: number;
  /** Told of every larger block, of which only neighbours by name are compared. */
  readonly onCutBlock?: (block: CutBlock) => void;
}

/** A domain, word or beginning of a name that too many customers share. */
export interface CutBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly customers: number;
}

/**
 * Pairs of customers that may be the same one, most alike first, each pair once, whatever the order of the customers.
 *
 *     proposeDuplicates([
 *       { key: 1, id: 'K1', name: 'Mühlenbröck Söhne KG', domain: null },
 *       { key: 2, id: 'K7', name: 'MUEHLENBROECK SOEHNE', domain: 'muehlenbroeck.de' },
 *     ])
 *     // [{ first: 1, second: 2, likeness: 0.971, reasons: [{ code: 'same-name-other-spelling', text: ... }] }]
 *
 * Keys must differ. Nothing is merged: "Muster GmbH" and "Muster AG" come with the reason `different-legal-form` and a
 * lower likeness. Names in Chinese and Latin letters meet only by their domain.
 */
export function proposeDuplicates(
  customers: Iterable<DuplicateCandidate>,
  options: DuplicateOptions = {},
): DuplicateProposal[] {
  const steps = proposingDuplicates(Array.from(customers), options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of some milliseconds, so that a server can answer between them: 100,000 customers take seconds. Yields
 * the share that is done, 0 to 1; single steps of large bases (sorting keys and pairs) take longer.
 */
export function* proposingDuplicates(
  customers: readonly DuplicateCandidate[],
  { threshold = 0.5, largestBlock = 40, onCutBlock }: DuplicateOptions = {},
): Generator<number, DuplicateProposal[]> {
  const compared: ComparedCustomer[] = [];
  for (const customer of customers) {
    compared.push(comparedCustomer(customer));
    if (compared.length % customersPerStep === 0) yield (shareOfReading * compared.length) / customers.length;
  }
  compared.sort(byName);
  const rarity = rarityOf(compared);
  yield shareOfReading;
  const pairs = pairsToCompare(compared, largestBlock, onCutBlock);
  const proposals: DuplicateProposal[] = [];
  for (const [done, pair] of pairs.entries()) {
    if (done % pairsPerStep === 0) yield shareOfReading + ((1 - shareOfReading) * done) / pairs.length;
    const a = compared[Math.floor(pair / compared.length)] as ComparedCustomer;
    const b = compared[pair % compared.length] as ComparedCustomer;
    const found = likeness(a, b, rarity, threshold);
    if (!found) continue;
    const [first, second] = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
    proposals.push({ first, second, likeness: found.value, reasons: found.reasons });
  }
  return proposals.sort((x, y) => y.likeness - x.likeness || x.first - y.first || x.second - y.second);
}

const customersPerStep = 500;
const pairsPerStep = 2000;
/** What reading the names takes of the whole, about. */
const shareOfReading = 0.3;

/** Neighbours on either side that are compared in a block past `largestBlock` (Hernández & Stolfo 1995). */
const neighbours = 8;

/** Each pair that shares a block once, as `place * customers + later place`. */
function pairsToCompare(
  compared: readonly ComparedCustomer[],
  largestBlock: number,
  onCutBlock: DuplicateOptions['onCutBlock'],
): Float64Array {
  const stride = compared.length;
  let pairs = new Float64Array(1024);
  let count = 0;
  for (const { kind, text, members } of blocksOf(compared)) {
    const isCut = members.length > largestBlock;
    if (isCut) onCutBlock?.({ kind, text, customers: members.length });
    const reach = isCut ? neighbours : members.length;
    for (const [i, place] of members.entries()) {
      for (let j = i + 1; j < Math.min(i + 1 + reach, members.length); j++) {
        if (count === pairs.length) {
          const larger = new Float64Array(2 * count);
          larger.set(pairs);
          pairs = larger;
        }
        pairs[count++] = place * stride + (members[j] as Block['members'][number]);
      }
    }
  }
  return withoutRepeats(pairs.subarray(0, count).sort());
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  return sorted.filter((pair, i) => i === 0 || pair !== sorted[i - 1]);
}

/** By name, so that neighbours in the list are alike; then by key, so that the order given does not matter. */
function byName(a: ComparedCustomer, b: ComparedCustomer): number {
  if (a.nameKey.core !== b.nameKey.core) return a.nameKey.core < b.nameKey.core ? -1 : 1;
  return a.key - b.key;
}
