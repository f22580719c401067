import { evidenceFailure } from '../failures.ts';
import { MILLISECONDS_PER_DAY, millisecondsOfInstant } from '../portfolio/calendar.ts';

export type SourceKind = 'questionnaire' | 'interview' | 'colleague' | 'crm' | 'usage' | 'file';

/** Who or what made observations, and how far it is believed: 0 not at all, 1 as much as evidence can be. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly reliability: number;
}

/**
 * How much an observation counts `asOf` a moment: reliability x 2^(-age / half-life); 0 before it was made.
 *
 * ```ts
 * weightOf({ id: 'q1', kind: 'questionnaire', reliability: 0.9 }, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z') // 0.45
 * ```
 */
export function weightOf(source: Source, observedAt: string, asOf: string, halfLifeDays = HALF_LIFE_DAYS): number {
  const ageDays = (momentOf(asOf) - momentOf(observedAt)) / MILLISECONDS_PER_DAY;
  return ageDays < 0 ? 0 : source.reliability * 2 ** (-ageDays / halfLifeDays);
}

/**
 * After this many days an observation counts half. A year, because buying plans, budgets and the people who decide are
 * renewed yearly in most firms. An assumption: replace it per workspace once answers given twice can be compared.
 */
export const HALF_LIFE_DAYS = 365;

/** A source that is believed as its kind is by default. */
export function sourceOfKind(id: string, kind: SourceKind): Source {
  return { id, kind, reliability: defaultReliability[kind].reliability };
}

/** Assumptions, ordered by how near the source is to the customer's own behaviour; `Source.reliability` overrules them. */
export const defaultReliability: Readonly<Record<SourceKind, { readonly reliability: number; readonly why: string }>> =
  {
    usage: {
      reliability: 0.95,
      why: 'Recorded behaviour: nobody had to remember or to guess, but it can be misattributed.',
    },
    questionnaire: {
      reliability: 0.9,
      why: 'The customer’s own answer to the exact question; people flatter themselves a little.',
    },
    interview: { reliability: 0.8, why: 'The customer’s own words, as heard and written down by somebody else.' },
    crm: { reliability: 0.7, why: 'Entered for another purpose, by several hands, and seldom revisited.' },
    file: { reliability: 0.7, why: 'An export whose origin is not known better than that of a CRM.' },
    colleague: {
      reliability: 0.5,
      why: 'An estimate by somebody who knows the customer, not the customer’s own statement.',
    },
  };

/** Milliseconds of an instant; a clear refusal where it is none. */
export function momentOf(instant: string): number {
  const milliseconds = millisecondsOfInstant(instant);
  if (milliseconds !== undefined) return milliseconds;
  throw evidenceFailure(
    'observation-invalid',
    `"${instant}" is not an instant in UTC.`,
    'Write it as ISO 8601 with a closing Z, such as 2026-11-21T08:30:00Z.',
  );
}
