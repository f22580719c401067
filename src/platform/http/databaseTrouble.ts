import type { Failure } from '../failure.ts';
import { httpFailure } from './failures.ts';

/** Whether the database was lost, is starting, stopping or full, rather than asked something wrong. */
export function isDatabaseLost(error: unknown): boolean {
  const { code, syscall, message } = (error ?? {}) as { code?: unknown; syscall?: unknown; message?: unknown };
  if (typeof code === 'string' && (/^(08|57P|53)/.test(code) || code === READ_ONLY)) return true;
  if (typeof code === 'string' && CONNECTION_CODES.has(code) && CONNECTION_CALLS.has(String(syscall))) return true;
  return typeof message === 'string' && LOST_CONNECTION.test(message);
}

/** What to tell a caller who met trouble of the database that passes; undefined where it is no such trouble. */
export function databaseTrouble(error: unknown): Failure | undefined {
  if (isDatabaseLost(error)) {
    return httpFailure(
      'service-not-ready',
      'The database does not answer at the moment.',
      'Try again in some seconds; with an idempotency key a change is still done only once.',
    );
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !PASSING_CODES.has(code)) return undefined;
  return httpFailure(
    'request-timed-out',
    'The database had too much to do for this request.',
    'Try again in some seconds.',
  );
}

/** Serialisation failure, deadlock, lock timeout, statement timeout. */
const PASSING_CODES = new Set(['40001', '40P01', '55P03', '57014']);
/** A server that was turned into a standby. */
const READ_ONLY = '25006';
const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
const CONNECTION_CALLS = new Set(['connect', 'read', 'write']);
/** Errors of the driver that carry no code. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after calling end|Connection ended unexpectedly|Client was closed)/;
