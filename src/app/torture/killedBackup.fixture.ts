import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand, startCommand } from '../builtCommand.fixture.ts';
import { migrations } from '../migrations.ts';
import { restoredBackup } from './restoredBackup.fixture.ts';
import type { TorturedService, Victim } from './torturedService.fixture.ts';
import { brokenRules } from './wholeness.fixture.ts';

export interface KilledBackup {
  /** Whether the backup was complete before the kill. */
  readonly wasWhole: boolean;
  /** Until the service was ready again; 0 where only the command was killed. */
  readonly recoveryMs: number;
  readonly complaints: string[];
}

/**
 * Backs up with the command line, kills it, its PostgreSQL or both some time after it has begun to write, and looks at what
 * lies there: nothing, or a whole backup. Then backs up again, which must succeed and hold everything acknowledged before.
 */
export async function killedBackup(
  service: TorturedService,
  { victim, delayMs, name }: { readonly victim: Victim; readonly delayMs: number; readonly name: string },
): Promise<KilledBackup> {
  const path = join(service.folder.parent, name);
  const words = ['backup', '--force', path, '--data', service.folder.dataFolder];
  const command = startCommand(words);
  while (!isBegun(service.folder.parent, name) && command.process.exitCode === null) await pause(1);
  await pause(delayMs);
  if (victim !== 'app') await service.kill('postgres');
  if (victim !== 'postgres') command.process.kill('SIGKILL');
  const { exit, err } = await command.ended;
  const complaints: string[] = [];
  const wasWhole = existsSync(path);
  if (exit === 0 && !wasWhole) complaints.push('the backup said it was done, and there is no file');
  if (wasWhole) complaints.push(...(await complaintsOf(path, 0)));
  if (victim === 'postgres' && exit !== 0 && exit !== 1) complaints.push(`the backup ended with ${exit}: ${err}`);
  const recoveryMs = await service.recovered();

  const [before] = await service.rows<{ version: number }>('select version from workspace');
  const again = await runCommand(words);
  if (again.exit !== 0) complaints.push(`the next backup ended with ${again.exit}: ${again.err}`);
  else complaints.push(...(await complaintsOf(path, before?.version ?? 0)));
  if (isBegun(service.folder.parent, name)) complaints.push('an unfinished backup is left after a whole one');
  return { wasWhole, recoveryMs, complaints };
}

function isBegun(folder: string, name: string): boolean {
  return readdirSync(folder).some((each) => each.startsWith(`${name}.unfinished`));
}

/** Restores it, and looks whether it is of one moment, and of one after that version. */
async function complaintsOf(path: string, leastVersion: number): Promise<string[]> {
  try {
    return await restoredBackup(path, migrations, async ({ pool }) => {
      const rows = async <Row>(query: string) => (await pool.query(query)).rows as Row[];
      const [{ version } = { version: -1 }] = await rows<{ version: number }>('select version from workspace');
      const complaints = (await brokenRules({ rows })).map((each) => `in the backup ${each}`);
      return version >= leastVersion
        ? complaints
        : [...complaints, `the backup is of version ${version}, before ${leastVersion}`];
    });
  } catch (error) {
    return [`a backup that looks whole cannot be restored: ${(error as Error).message}`];
  }
}
