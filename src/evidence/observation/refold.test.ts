import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { portfolioOf } from '../portfolio/portfolioOf.ts';
import type { Signal } from '../signal.ts';
import type { Observation } from './observation.ts';
import { observationLog } from './observationLog.ts';
import { foldProfiles } from './profile.ts';
import { sourceOfKind } from './source.ts';

const about = { about: 'organisation', role: 'signal' } as const;
const signals: readonly Signal[] = [
  { id: 'employees', label: 'Employees', kind: 'number', ...about },
  { id: 'founded', label: 'Founded', kind: 'date', ...about },
  { id: 'country', label: 'Country', kind: 'choice', ...about },
  { id: 'openness', label: 'Openness', kind: 'scale', answers: ['low', 'middle', 'high'], ...about },
  { id: 'tender', label: 'Tender', kind: 'yesno', answers: ['no', 'yes'], ...about },
];
const sources = new Map(
  (['questionnaire', 'colleague', 'crm'] as const).map((kind) => [kind, sourceOfKind(kind, kind)]),
);

const day = (number: number) =>
  `2026-${number > 28 ? '02' : '01'}-${String(((number - 1) % 28) + 1).padStart(2, '0')}T00:00:00Z`;
const days = fc.integer({ min: 1, max: 56 }).map(day);
const ids = fc.integer({ min: 1, max: 12 }).map((number) => `o${number}`);
const customers = fc.oneof({ weight: 3, arbitrary: fc.constant('bert') }, fc.constantFrom('anna', 'Émile', '李'));
const valued = fc.oneof(
  fc.record({
    signal: fc.constant('employees'),
    value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
  }),
  fc.record({ signal: fc.constant('founded'), value: fc.constantFrom('1999-12-31', '2004-02-29', null) }),
  fc.record({
    signal: fc.constant('country'),
    value: fc.oneof(fc.constantFrom('France', '__proto__', 'constructor'), fc.string()),
  }),
  fc.record({ signal: fc.constant('openness'), value: fc.constantFrom('low', 'middle', 'high', null) }),
  fc.record({ signal: fc.constant('tender'), value: fc.constantFrom('no', 'yes') }),
);
const statements = fc
  .record({ id: ids, customer: customers, source: fc.constantFrom(...sources.keys()), observedAt: days, valued })
  .map(({ valued, ...rest }): Observation => ({ ...rest, ...valued }));
const retractions: fc.Arbitrary<Observation> = fc.record({
  id: ids,
  customer: customers,
  retracts: ids,
  source: fc.constantFrom(...sources.keys()),
  observedAt: days,
});
/** Ids repeat on purpose: the same observation twice, and one id with two contents. */
const observations = fc.array(fc.oneof({ weight: 3, arbitrary: statements }, retractions), { maxLength: 60 });
const consistent = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: statements }, retractions), {
  maxLength: 40,
  selector: ({ customer, id }) => `${customer} ${id}`,
});
/** A history as it arrives twice: the second time shuffled, after some of it has been delivered already. */
const twoArrivals = observations.chain((one) =>
  fc.record({
    one: fc.constant(one),
    other: fc
      .tuple(fc.subarray(one), fc.shuffledSubarray(one, { minLength: one.length }))
      .map(([already, shuffled]) => [...already, ...shuffled]),
  }),
);

test('any history, in any order of arrival and with repeated deliveries, gives the identical profiles and portfolio', () => {
  fc.assert(
    fc.property(twoArrivals, days, ({ one, other }, asOf) => {
      const profiles = foldProfiles(one, asOf);
      const others = foldProfiles(other, asOf);
      expect(plainProfiles(others)).toBe(plainProfiles(profiles));
      const portfolio = portfolioOf(profiles.values(), signals, sources);
      expect(bytesOf(portfolioOf(others.values(), signals, sources))).toBe(bytesOf(portfolio));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('what is said later changes no earlier profile', () => {
  fc.assert(
    fc.property(consistent, days, (history, asOf) => {
      const until = history.filter((observation) => observation.observedAt <= asOf);
      expect(plainProfiles(foldProfiles(history, asOf))).toBe(plainProfiles(foldProfiles(until, asOf)));
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('as time goes on customers come to be known and none is forgotten', () => {
  fc.assert(
    fc.property(observations, days, (history, asOf) => {
      const later = foldProfiles(history, '2026-12-31T00:00:00Z');
      for (const customer of foldProfiles(history, asOf).keys()) expect(later.has(customer)).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('a customer’s profile does not depend on what is said about others', () => {
  fc.assert(
    fc.property(observations, days, (history, asOf) => {
      const alone = history.filter((observation) => observation.customer === 'bert');
      expect(foldProfiles(alone, asOf).get('bert')).toEqual(foldProfiles(history, asOf).get('bert'));
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('the log that takes one observation at a time gives the same profiles', () => {
  fc.assert(
    fc.property(observations, days, (history, asOf) => {
      const log = observationLog();
      for (const observation of history) log.accept(observation);
      for (const [customer, profile] of foldProfiles(history, asOf)) {
        expect(log.profile(customer, asOf)).toEqual(profile);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

function plainProfiles(profiles: ReturnType<typeof foldProfiles>): string {
  return JSON.stringify([...profiles].map(([id, profile]) => [id, { ...profile, facts: [...profile.facts] }]));
}

function bytesOf(portfolio: ReturnType<typeof portfolioOf>): string {
  const hex = (bytes: ArrayBufferView) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return JSON.stringify([
    portfolio.customers,
    portfolio.columns.map(({ signal, banding, bands, numbers }) => [
      signal,
      banding,
      hex(bands),
      numbers && hex(numbers),
    ]),
  ]);
}
