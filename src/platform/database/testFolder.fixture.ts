import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingPostmaster } from './postmaster.ts';

/** A data folder for one test. */
export interface TestFolder {
  readonly parent: string;
  readonly dataFolder: string;
  readonly cluster: string;
  /** Kills what may still run on it. */
  remove(): void;
}

/** Every account may pass the parent of the data folder, but nothing says so of what is made below. */
export function testFolder(name = 'data'): TestFolder {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'bellwether-')));
  chmodSync(parent, 0o755);
  const dataFolder = join(parent, name);
  const cluster = join(dataFolder, 'database', 'cluster');
  return {
    parent,
    dataFolder,
    cluster,
    remove: () => {
      const server = existsSync(cluster) ? livingPostmaster(cluster) : undefined;
      if (server) process.kill(server.pid, 'SIGKILL');
      rmSync(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
