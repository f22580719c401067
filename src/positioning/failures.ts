import { type FailureKind, failuresOf } from '../platform/failure.ts';

/** Every way the positioning room can refuse; add a line here to add an error code. */
export const positioningFailures = {
  'document-unknown': { title: 'There is no such version', status: 404, exit: 1 },
  'document-removed': { title: 'The version was removed', status: 409, exit: 1 },
  'documents-apart': { title: 'The versions are of two offerings', status: 422, exit: 1 },
  'statement-missing': { title: 'There is no statement in force', status: 409, exit: 1 },
  'vocabulary-invalid': { title: 'The vague word cannot be kept so', status: 422, exit: 1 },
  'perfect-customer-missing': { title: 'There is no perfect customer in force', status: 409, exit: 1 },
  'benchmark-unknown': { title: 'Nothing is known of what the perfect customer wants', status: 409, exit: 1 },
  'trait-invalid': { title: 'The trait cannot be measured so', status: 422, exit: 1 },
  'problem-invalid': { title: 'The problem cannot be kept so', status: 422, exit: 1 },
  'gate-state': { title: 'The gate cannot be turned so', status: 409, exit: 1 },
  'positioning-file-empty': { title: 'The file holds no positioning', status: 422, exit: 1 },
  'positioning-file-invalid': { title: 'The file of a positioning cannot be read', status: 422, exit: 1 },
  'statement-vague': { title: 'The statement is vague', status: 422, exit: 1 },
  'positioning-state': { title: 'The positioning cannot be turned so', status: 409, exit: 1 },
  'donors-unknown': { title: 'Customers that lent a trait are not here', status: 422, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const positioningFailure = failuresOf(positioningFailures);
