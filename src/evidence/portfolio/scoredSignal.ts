import type { Signal } from '../signal.ts';

/** Whether a signal may enter the portfolio: never one about a person, never an outcome, which would judge itself. */
export function isScored(signal: Signal): boolean {
  return signal.about === 'organisation' && signal.role !== 'outcome';
}
