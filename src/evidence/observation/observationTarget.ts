import { evidenceFailure } from '../failures.ts';

/** What an id of an observation names: one fact, or all that a delivery says of a customer. */
export interface ObservationTarget {
  readonly delivery: number;
  readonly customer: number;
  readonly part: number | null;
  readonly signal: number | null;
}

/**
 * Reads `<delivery>.<customer number>` or `<delivery>.<customer number>.<part>.<signal number>`.
 *
 * ```ts
 * observationTarget('12.17.0.3') // { delivery: 12, customer: 17, part: 0, signal: 3 }
 * ```
 */
export function observationTarget(id: string): ObservationTarget {
  const [delivery, customer, part, signal, ...rest] = id.split('.').map(Number);
  const isWhole = part === undefined;
  if (delivery === undefined || customer === undefined || rest.length > 0 || (!isWhole && signal === undefined)) {
    throw unknownObservation(id);
  }
  return { delivery, customer, part: part ?? null, signal: signal ?? null };
}

export function unknownObservation(id: string) {
  const remedy = "The customer's timeline names those there are.";
  return evidenceFailure('observation-unknown', `There is no observation ${id}.`, remedy, { field: 'observation' });
}
