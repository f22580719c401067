import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { claimant, dropClaim, layClaim, validClaims } from './claim.ts';
import { databaseFailure } from './failures.ts';

const mostWaitMs = 600_000;
const noteAfterMs = 5_000;

/**
 * Runs an action while no other process runs one under the same folder. A process that dies gives its turn back by dying.
 *
 * Lamport's bakery (1974) over files: everybody draws a number one above all it sees, and waits for the smaller ones.
 * A lock file would have to be broken when its owner dies, and two processes that break it at once both hold it.
 *
 * ```ts
 * await withProcessLock('/var/lib/bellwether/database/lock', () => start())
 * ```
 */
export async function withProcessLock<Result>(
  folder: string,
  action: () => Promise<Result>,
  onNote: (text: string) => void = () => {},
): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const ticket = drawTicket(folder);
  try {
    await myTurn(folder, ticket.name, onNote);
    return await action();
  } finally {
    dropClaim(ticket);
  }
}

function drawTicket(folder: string) {
  const choosing = layClaim(folder, 'choosing');
  try {
    const drawn = validClaims(folder).filter(isTicket).map(numberOf);
    return layClaim(folder, `ticket-${Math.max(0, ...drawn) + 1}`);
  } finally {
    dropClaim(choosing);
  }
}

async function myTurn(folder: string, mine: string, onNote: (text: string) => void): Promise<void> {
  const started = Date.now();
  let isNoted = false;
  for (;;) {
    const ahead = validClaims(folder).filter((name) => !isTicket(name) || comesBefore(name, mine));
    if (ahead.length === 0) return;
    const waitedMs = Date.now() - started;
    if (waitedMs > noteAfterMs && !isNoted) {
      isNoted = true;
      onNote(`Waiting for process ${claimant(ahead[0] ?? '')}, which is starting or stopping the database.`);
    }
    if (waitedMs > mostWaitMs) {
      throw databaseFailure(
        'database-unreachable',
        `Process ${claimant(ahead[0] ?? '')} has been starting or stopping the database for ten minutes.`,
        'Look at what it is doing, end it if it hangs, and try again.',
        { file: folder },
      );
    }
    await pause(10);
  }
}

function isTicket(name: string): boolean {
  return name.startsWith('ticket-');
}

function numberOf(name: string): number {
  return Number(name.slice('ticket-'.length).split('.')[0]);
}

function comesBefore(one: string, other: string): boolean {
  return numberOf(one) < numberOf(other) || (numberOf(one) === numberOf(other) && one < other);
}
