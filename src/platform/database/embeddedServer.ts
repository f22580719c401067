import { readFileSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { dropClaim, layClaim, validClaims } from './claim.ts';
import { embeddedUser, passwordFile, prepareCluster } from './cluster.ts';
import { findBinaries } from './findBinaries.ts';
import { type Home, homeFolder } from './homeFolder.ts';
import { dropOtherCopies, placeBinaries } from './placeBinaries.ts';
import { livingPostmaster, runningPostmaster, stopPostmaster } from './postmaster.ts';
import type { PostmasterFile } from './postmasterFile.ts';
import { withProcessLock } from './processLock.ts';
import { serverSettings } from './serverSettings.ts';

const mostAnswerMs = 60_000;

export interface EmbeddedSettings {
  readonly dataFolder: string;
  readonly postgresBinaries?: string;
  readonly onNote?: (text: string) => void;
  /** False only for tests: a crash of the machine may then destroy everything. */
  readonly durable?: boolean;
  readonly mostConnections?: number;
}

export interface EmbeddedServer {
  /** Where to connect; the database is to be added. */
  readonly connection: ClientConfig;
  readonly home: Home;
  /** Starts the server again if it has died. */
  revive(): Promise<void>;
  /** Gives the server up; the last user stops it. */
  leave(): Promise<void>;
}

/**
 * Joins the users of the PostgreSQL on this data folder: the first starts it, the others find it running, the last one that
 * leaves stops it. A user that dies without leaving no longer counts; the server it leaves behind is found by the next.
 *
 * ```ts
 * const server = await embeddedServer({ dataFolder: '/var/lib/bellwether' })
 * new pg.Client({ ...server.connection, database: 'postgres' })
 * await server.leave()
 * ```
 */
export async function embeddedServer(settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const { durable = true, mostConnections = 100, onNote = () => {} } = settings;
  const home = homeFolder(settings.dataFolder);
  const run = async (): Promise<PostmasterFile> => {
    const binaries = findBinaries(settings.postgresBinaries);
    // Asked only when a program is to be run: a server found living may die before it is joined.
    const place = (): string => {
      const placed = placeBinaries(binaries, home.folder, home.account);
      dropOtherCopies(home.folder, placed);
      return placed;
    };
    await prepareCluster(home, binaries, place, durable);
    return runningPostmaster(home, place, serverSettings({ durable, mostConnections }), onNote);
  };
  const joined = await withProcessLock(
    home.lock,
    async () => {
      const postmaster = await answering(home, run);
      return { postmaster, claim: layClaim(home.users, 'user') };
    },
    onNote,
  );
  return {
    connection: connectionTo(home, joined.postmaster),
    home,
    revive: async () => {
      if (!livingPostmaster(home.cluster)) await withProcessLock(home.lock, () => answering(home, run), onNote);
    },
    leave: () =>
      withProcessLock(
        home.lock,
        async () => {
          dropClaim(joined.claim);
          if (validClaims(home.users).length > 0) return;
          await stopPostmaster(home, onNote);
          dropSocketFolder(home, joined.postmaster);
        },
        onNote,
      ),
  };
}

/** A server may be killed just when it is found: it has answered before it counts as running. */
async function answering(home: Home, run: () => Promise<PostmasterFile>): Promise<PostmasterFile> {
  for (const started = Date.now(); ; ) {
    const postmaster = await run();
    const client = new Client({ ...connectionTo(home, postmaster), database: 'postgres' });
    // Its loss is told by the query as well.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return postmaster;
    } catch (error) {
      if (Date.now() - started > mostAnswerMs) throw error;
      await pause(20);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Where the socket lay among the temporary files, its folder is not left there. */
function dropSocketFolder({ folder }: Home, { socketFolder }: PostmasterFile): void {
  if (socketFolder === '' || socketFolder.startsWith(folder)) return;
  try {
    rmdirSync(socketFolder);
  } catch {
    // Not empty, or gone: it is not ours to remove.
  }
}

function connectionTo(home: Home, { socketFolder, port }: PostmasterFile): ClientConfig {
  const shared = { port, user: embeddedUser, ssl: false };
  if (process.platform !== 'win32') return { ...shared, host: socketFolder };
  return { ...shared, host: '127.0.0.1', password: readFileSync(passwordFile(home.folder), 'utf8') };
}
