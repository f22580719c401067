import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { columnTypes } from '../../platform/database/columnTypes.ts';
import { livingPostmaster } from '../../platform/database/postmaster.ts';
import { type TestFolder, testFolder } from '../../platform/database/testFolder.fixture.ts';
import { Failure } from '../../platform/failure.ts';
import type { Client as ServiceClient } from '../../platform/http/client.ts';
import { type RunningService, startService } from '../builtCommand.fixture.ts';

/** Who is killed. */
export const victims = ['app', 'postgres', 'both'] as const;
export type Victim = (typeof victims)[number];

/** A service on a data folder of its own that is killed again and again, and started again where it does not recover by itself. */
export interface TorturedService {
  readonly folder: TestFolder;
  kill(victim: Victim): Promise<void>;
  /** Waits until `/health/ready` answers again; gives how long that took. */
  recovered(): Promise<number>;
  /** Asks the service that runs now, again and again while nobody answers. */
  insist<Answer>(ask: (client: ServiceClient) => Promise<Answer>): Promise<Answer>;
  /** Asks once; undefined where nobody answered, so that nobody knows whether it was done. */
  tryOnce<Answer>(ask: (client: ServiceClient) => Promise<Answer>): Promise<Answer | undefined>;
  /** Asks the database itself. */
  rows<Row>(query: string, parameters?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

const MOST_RECOVERY_MS = 60_000;
/** What a client sees while the service or its database is away. */
const passing = ['service-unreachable', 'service-not-ready', 'request-timed-out'];

export async function torturedService(): Promise<TorturedService> {
  const folder = testFolder();
  const start = () => startService(['--data', folder.dataFolder]);
  let service: RunningService = await start();
  let starting: Promise<unknown> = Promise.resolve();
  let killed: number | undefined;
  const restart = async () => {
    service = await start();
  };

  return {
    folder,
    async kill(victim) {
      const postgres = victim === 'app' ? undefined : postmasterIn(folder);
      if (postgres !== undefined) process.kill(postgres, 'SIGKILL');
      killed = postgres;
      if (victim === 'postgres') return;
      await service.kill();
      starting = restart();
      // Met by whoever waits for it.
      starting.catch(() => {});
    },
    async recovered() {
      const began = Date.now();
      await starting;
      // What is left of a killed PostgreSQL may still answer for a moment: the next one has to.
      while (!hasSuccessor(folder, killed) || !(await service.isReady())) {
        if (Date.now() - began > MOST_RECOVERY_MS) throw new Error(`It is not ready again:\n${service.said.err}`);
        await pause(20);
      }
      return Date.now() - began;
    },
    async insist(ask) {
      for (const began = Date.now(); ; ) {
        try {
          return await ask(service.client);
        } catch (error) {
          if (!isPassing(error) || Date.now() - began > MOST_RECOVERY_MS) throw error;
        }
        await pause(30);
      }
    },
    async tryOnce(ask) {
      try {
        return await ask(service.client);
      } catch (error) {
        if (!isPassing(error)) throw error;
        await pause(30);
        return undefined;
      }
    },
    rows: (query, parameters = []) => rowsIn(folder, query, parameters),
    async end() {
      await starting.catch(() => {});
      await service.stop();
      folder.remove();
    },
  };
}

/** A connection may also break while an answer is read. */
function isPassing(error: unknown): boolean {
  if (error instanceof Failure) return passing.includes(error.code);
  return error instanceof TypeError && error.message === 'terminated';
}

function postmasterIn({ cluster }: TestFolder): number {
  const pid = livingPostmaster(cluster)?.pid;
  if (pid === undefined) throw new Error('No PostgreSQL runs that could be killed.');
  return pid;
}

function hasSuccessor({ cluster }: TestFolder, killed: number | undefined): boolean {
  const server = livingPostmaster(cluster);
  return server?.status === 'ready' && server.pid !== killed;
}

async function rowsIn<Row>({ cluster }: TestFolder, query: string, parameters: readonly unknown[]): Promise<Row[]> {
  const server = livingPostmaster(cluster);
  if (!server) throw new Error('No PostgreSQL runs that could be asked.');
  const connection = { host: server.socketFolder, port: server.port, user: 'bellwether', database: 'bellwether' };
  const client = new Client({ ...connection, types: columnTypes });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(query, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
