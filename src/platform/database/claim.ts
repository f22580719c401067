import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livingProcess } from './livingProcess.ts';

/**
 * A claim is an empty file whose name says which process makes it: `<what>.<pid>.<start>.<chance>`. It needs no cleaning up
 * to be true: once the process is gone, the claim is void, and no later claim ever has the same name.
 */
export interface Claim {
  readonly folder: string;
  readonly name: string;
}

/** Lays a claim for this process. */
export function layClaim(folder: string, what: string): Claim {
  const name = `${what}.${process.pid}.${livingProcess(process.pid) ?? ''}.${randomBytes(6).toString('hex')}`;
  closeSync(openSync(join(folder, name), 'wx', 0o600));
  return { folder, name };
}

export function dropClaim({ folder, name }: Claim): void {
  rmSync(join(folder, name), { force: true });
}

/** The names of all valid claims in the folder; void ones are removed on the way. */
export function validClaims(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    if (isValid(name)) return true;
    dropClaim({ folder, name });
    return false;
  });
}

/** The process that laid a claim. */
export function claimant(name: string): number {
  return Number(name.split('.')[1]);
}

function isValid(name: string): boolean {
  const [, pid, start] = name.split('.');
  return livingProcess(Number(pid)) === start;
}
