import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the customers room can refuse; add a line here to add an error code. */
export const customersFailures = {
  'customer-unknown': { title: 'There is no such customer', status: 404, exit: 1 },
  'customer-exists': { title: 'There is such a customer already', status: 409, exit: 1 },
  'customer-state': { title: 'The customer is not in a state for that', status: 409, exit: 1 },
  'merge-impossible': { title: 'These customers cannot be merged', status: 409, exit: 1 },
  'duplicate-state': { title: 'The pair is in that state already', status: 409, exit: 1 },
  'contact-unknown': { title: 'There is no such contact', status: 404, exit: 1 },
  'contact-state': { title: 'The contact is in that state already', status: 409, exit: 1 },
  'offering-unknown': { title: 'There is no such offering', status: 404, exit: 1 },
  'offering-state': { title: 'The offering is in that state already', status: 409, exit: 1 },
  'catalogue-invalid': { title: 'The catalogue of the offering contradicts itself', status: 422, exit: 1 },
  'erasure-unconfirmed': { title: 'The erasure is not confirmed', status: 422, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const customersFailure = failuresOf(customersFailures);
