import type { Signal } from '../../evidence/signal.ts';

/** Ids of the signals that everybody's fit is written as, before the number of the offering. */
const fitSignalPrefix = 'benchmark-fit-';

/** Whether a signal, or the field of one, is everybody's fit with the perfect customer of some offering. */
export function isFitSignal(name: string): boolean {
  return name.startsWith(fitSignalPrefix);
}

/** Who observes them. */
export const FIT_SOURCE = 'benchmark';

/** The signal that the fit with an offering's perfect customer is written as. */
export function fitSignal(offering: number): Signal {
  return {
    id: `${fitSignalPrefix}${offering}`,
    label: `Fit with the perfect customer of offering ${offering}`,
    kind: 'number',
    about: 'organisation',
    role: 'signal',
  };
}
