import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { livingProcess } from './livingProcess.ts';
import type { DatabaseSettings } from './openDatabase.ts';

/** A process that opens a database and runs what it is told, see `databaseUser.fixture.ts`. */
export interface DatabaseUser {
  readonly process: ChildProcess;
  /** The first line it says: its database is open. */
  readonly opened: Promise<string>;
  ask(statement: string): Promise<unknown>;
  /** Lets it close the database and end; gives its exit code. */
  end(): Promise<number | null>;
  kill(): Promise<void>;
}

export interface UserOptions {
  readonly uid?: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function databaseUser(
  settings: Pick<DatabaseSettings, 'dataFolder' | 'postgresBinaries'>,
  { uid, cwd, env }: UserOptions = {},
): DatabaseUser {
  const program = fileURLToPath(new URL('databaseUser.fixture.ts', import.meta.url));
  const loader = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, program, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(cwd && { cwd }),
    ...(env && { env }),
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => ((await lines.next()) as IteratorResult<string, undefined>).value ?? 'it ended';
  const ended = once(child, 'exit');
  return {
    process: child,
    opened: next(),
    ask: async (statement) => {
      child.stdin.write(`${statement}\n`);
      return JSON.parse(await next());
    },
    end: async () => {
      child.stdin.end();
      await ended;
      return child.exitCode;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function whenDead(pid: number): Promise<void> {
  while (livingProcess(pid) !== undefined) await pause(5);
}
