import { type FailureKind, failuresOf } from '../failure.ts';

/** What the HTTP edge refuses before an operation is asked, and what its client meets on the way. */
export const httpFailures = {
  'address-unknown': { title: 'There is nothing at this address', status: 404, exit: 1 },
  'address-malformed': { title: 'The address cannot be read', status: 400, exit: 1 },
  'address-too-long': { title: 'The address is too long', status: 414, exit: 1 },
  'method-not-allowed': { title: 'The address knows no such method', status: 405, exit: 1 },
  'request-malformed': { title: 'The request cannot be read', status: 400, exit: 1 },
  'request-too-slow': { title: 'The request came too slowly', status: 408, exit: 1 },
  'header-invalid': { title: 'A header cannot be used', status: 400, exit: 1 },
  'headers-too-large': { title: 'The headers are too large', status: 431, exit: 1 },
  'body-malformed': { title: 'The body cannot be read', status: 400, exit: 1 },
  'body-too-large': { title: 'The body is too large', status: 413, exit: 1 },
  'media-type-unsupported': { title: 'The body is of another kind than the address takes', status: 415, exit: 1 },
  'host-not-served': { title: 'The request was meant for another host', status: 421, exit: 1 },
  'cross-site-refused': { title: 'The request comes from another site', status: 403, exit: 1 },
  'request-timed-out': { title: 'The request took too long', status: 503, exit: 1 },
  'service-not-ready': { title: 'The service is not ready', status: 503, exit: 1 },
  'answer-broken-off': { title: 'The answer broke off', status: 503, exit: 1 },
  'service-unreachable': { title: 'The service does not answer', status: 503, exit: 1 },
  'host-refused': { title: 'The service may not listen on this host', status: 422, exit: 2 },
  'port-taken': { title: 'The port is taken', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const httpFailure = failuresOf(httpFailures);
