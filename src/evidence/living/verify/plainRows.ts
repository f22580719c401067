import { currentValue } from '../../observation/currentValue.ts';
import type { Profile } from '../../observation/profile.ts';
import { type Source, weightOf } from '../../observation/source.ts';
import { startOfDay } from '../../portfolio/calendar.ts';
import { portfolioOf } from '../../portfolio/portfolioOf.ts';
import { endByRule } from '../../signal/outcomeRule.ts';
import type { Definitions } from '../definitions.ts';
import type { Differences } from './differences.ts';
import type { FrozenBase } from './frozenBase.ts';

/** A customer as the log tells it. */
export interface PlainCustomer {
  readonly number: number;
  readonly id: string;
  readonly name: string | null;
  readonly profile: Profile | undefined;
}

/**
 * Compares rows of a base, from `first` on, with what the plain way gives: a portfolio of the customers' profiles, byte for
 * byte, the outcome, and how far the answers are believed.
 */
export function compareRows(
  frozen: FrozenBase,
  first: number,
  customers: readonly PlainCustomer[],
  definitions: Definitions,
  differences: Differences,
): void {
  const { columns } = portfolioOf(
    customers.map(({ id, profile }) => profile ?? { customer: id, facts: new Map(), conflicts: [] }),
    definitions.scored.map(({ signal }) => signal),
    definitions.sources,
    { bandings: definitions.bandings, onUnfit: () => {} },
  );
  differences.compare(
    'signals of the base',
    'base',
    columns.map(({ signal }) => signal.id).join(),
    frozen.columns.map(({ signal }) => signal).join(),
  );
  for (const [i, customer] of customers.entries()) {
    const row = first + i;
    const where = `customer/${customer.number}`;
    differences.compare('number', where, String(customer.number), String(frozen.numbers[row]));
    differences.compare('id', where, customer.id, frozen.customers[row] ?? '');
    differences.compare('name', where, customer.name ?? '', frozen.names[row] ?? '');
    for (const [index, { signal, bands, numbers }] of columns.entries()) {
      const found = frozen.columns[index];
      differences.compare(`band of ${signal.id}`, where, String(bands[i]), String(found?.bands[row]));
      if (numbers) differences.compare(`value of ${signal.id}`, where, bits(numbers, i), bits(found?.numbers, row));
    }
    differences.compare(
      'outcome',
      where,
      String(plainOutcome(customer.profile, definitions)),
      String(frozen.outcomes[row]),
    );
    differences.compare(
      'voices',
      where,
      plainVoices(customer.profile, definitions, frozen.asOf),
      foundVoices(frozen, row),
    );
  }
}

/** The four bytes of a number, so that no two different ones look the same. */
function bits(numbers: Float32Array | undefined, row: number): string {
  if (!numbers || row >= numbers.length) return 'none';
  const value = numbers[row] as number;
  const [bytes] = new Uint32Array(numbers.buffer, numbers.byteOffset + row * 4, 1);
  return `${value} (${bytes?.toString(16)})`;
}

function plainOutcome(profile: Profile | undefined, { outcome, sources }: Definitions): number {
  if (!profile || !outcome) return -1;
  const value = currentValue(profile, outcome.signal.id, sources);
  return value === null ? -1 : (endByRule(outcome.rule, String(value)) ?? -1);
}

function plainVoices(profile: Profile | undefined, { scored, sources }: Definitions, asOf: string): string {
  const said = scored
    .filter(({ signal }) => signal.axis)
    .flatMap(({ signal }) =>
      (profile?.facts.get(signal.id) ?? [])
        .filter(({ value }) => value !== null)
        .map((fact) => ({ signal: signal.id, ...fact, observedAt: startOfDay(fact.observedAt) })),
    );
  const [one] = said;
  if (!one) return '0';
  if (said.every(({ source, observedAt }) => source === one.source && observedAt === one.observedAt)) {
    return String(weightOf(sources.get(one.source) as Source, one.observedAt, asOf));
  }
  return voicesText(said);
}

function foundVoices({ mixed, weights }: FrozenBase, row: number): string {
  const facts = mixed.get(row);
  if (!facts) return String(weights[row]);
  return voicesText([...facts].flatMap(([signal, voices]) => voices.map((voice) => ({ signal, ...voice }))));
}

function voicesText(
  voices: readonly { readonly signal: string; readonly source: string; readonly observedAt: string }[],
): string {
  return voices
    .map(({ signal, source, observedAt }) => `${signal} ${source} ${observedAt}`)
    .sort()
    .join(', ');
}
