import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, clientOver } from '../platform/http/client.ts';
import { httpTransport } from '../platform/http/httpTransport.ts';
import { checkedShape } from '../platform/http/requestShape.ts';
import { failures } from './failures.ts';

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Account to run under. */
  readonly uid?: number;
}

/** A command line that runs in a process of its own. */
export interface RunningCommand {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
  readonly ended: Promise<CommandEnd>;
  kill(): Promise<void>;
}

export interface CommandEnd {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** A service that said where it listens. */
export interface RunningService extends RunningCommand {
  readonly url: string;
  readonly client: Client;
  readonly startedMs: number;
  /** Whether `/health/ready` answers that it is. */
  isReady(): Promise<boolean>;
  /** Tells it to stop, and waits until it has. */
  stop(): Promise<CommandEnd>;
}

/** The built command line (`npm run build`), or the one that BELLWETHER_MAIN names. */
export function builtMain(): string {
  const main = resolve(process.env['BELLWETHER_MAIN'] ?? 'dist/main.js');
  if (!existsSync(main)) throw new Error('The command line is not built: npm run build, or npm test.');
  return main;
}

/** Starts `bellwether ...words`. What DATABASE_URL and BELLWETHER_DATA say here does not reach it. */
export function startCommand(words: readonly string[], { env, cwd, uid }: CommandOptions = {}): RunningCommand {
  const { DATABASE_URL: _url, BELLWETHER_DATA: _data, ...inherited } = process.env;
  const child = spawn(process.execPath, [builtMain(), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...env },
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([exit]) => ({ exit: exit as number | null, ...said }));
  return {
    process: child,
    said,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs `bellwether ...words` to its end. */
export function runCommand(words: readonly string[], options?: CommandOptions): Promise<CommandEnd> {
  return startCommand(words, options).ended;
}

/** Starts `bellwether serve --port 0 ...words` and waits until it says where it listens. Raises what it says when it ends instead. */
export async function startService(words: readonly string[], options?: CommandOptions): Promise<RunningService> {
  const started = Date.now();
  const command = startCommand(['serve', '--port', '0', ...words], options);
  const url = await listeningAt(command);
  return {
    ...command,
    url,
    client: clientAt(url),
    startedMs: Date.now() - started,
    isReady: () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    stop: () => {
      command.process.kill('SIGTERM');
      return command.ended;
    },
  };
}

/** The typed client of the service at an address. */
export function clientAt(url: string): Client {
  const waiting = async (ms: number, signal?: AbortSignal) => {
    await pause(ms, undefined, signal && { signal });
  };
  return clientOver(httpTransport({ baseUrl: url, fetch, shapeOf: checkedShape, pause: waiting, failures }));
}

async function listeningAt({ process: child, said }: RunningCommand): Promise<string> {
  for (;;) {
    const url = /runs at (http:\/\/\S+?)\/ /.exec(said.out)?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The service ended instead of listening:\n${said.out}${said.err}`);
    }
    await pause(10);
  }
}
