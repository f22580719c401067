import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bellwether } from './measured.ts';

export interface BenchService {
  readonly url: string;
  stop(): Promise<void>;
}

/** A folder that the database server, which does not run as root, can reach. */
export async function benchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-bench-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The built service on data of its own in `folder`, which goes with it. */
export async function runningService(folder: string, words: readonly string[] = []): Promise<BenchService> {
  const service = spawn(
    process.execPath,
    [bellwether, 'serve', '--port', '0', '--data', join(folder, 'data'), ...words],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    service.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /runs at (?<url>http:\/\/[^/\s]+)/.exec(said)?.groups?.['url'];
      if (found !== undefined) resolve(found);
    });
    service.once('exit', () => reject(new Error(`The service ended before it listened: ${said}`)));
  });
  return {
    url,
    async stop() {
      const ended = once(service, 'exit');
      service.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
