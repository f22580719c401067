import { existsSync } from 'node:fs';
import { mkdtemp, rmdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseFailure } from '../../platform/database/failures.ts';
import { findBinaries } from '../../platform/database/findBinaries.ts';
import { refuseUnreachable } from '../../platform/database/homeFolder.ts';
import { type DatabaseSettings, openDatabase } from '../../platform/database/openDatabase.ts';
import { Failure } from '../../platform/failure.ts';
import { findChromium } from '../../platform/findChromium.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { commandFailure } from '../commandFailures.ts';
import type { DoctorResult, Finding } from '../doctorContract.ts';
import { migrations } from '../migrations.ts';
import { type DataOptions, databaseSettings, hasDatabase } from './dataOptions.ts';

/** `bellwether doctor`: looks at everything the service needs, and leaves nothing behind. Raises `something-is-missing`. */
export async function doctor(
  options: DataOptions & { json?: boolean },
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  const settings = databaseSettings(options, terminal);
  const findings = [
    nodeFinding(appVersion),
    ...(await databaseFindings(settings)),
    ...(await folderFindings(settings)),
    ...browserFindings(),
  ];
  const result: DoctorResult = { isHealthy: findings.every(({ state }) => state !== 'bad'), findings };
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(findings.map(findingText).join(''));
  const troubles = findings.filter(({ state }) => state === 'bad');
  if (troubles.length === 0) return;
  throw commandFailure(
    'something-is-missing',
    `Not in order: ${troubles.map(({ what }) => what).join(', ')}.`,
    troubles[0]?.remedy ?? '',
  );
}

function nodeFinding(appVersion: string): Finding {
  return good(
    'program',
    `Bellwether ${appVersion} on Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
  );
}

async function databaseFindings(settings: DatabaseSettings): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { databaseUrl, dataFolder, postgresBinaries } = settings;
  if (databaseUrl === undefined) {
    const binaries = await finding('PostgreSQL', async () => findBinaries(postgresBinaries).reason);
    findings.push(binaries);
    if (binaries.state === 'bad') return findings;
    if (!hasDatabase(settings)) {
      return [...findings, note('database', `None yet: the first start or import makes it in ${dataFolder}.`)];
    }
  }
  const state = await finding('database', async () => {
    const database = await openDatabase(settings);
    try {
      const { rows: found } = await database.pool.query<{ there: boolean }>(
        `select to_regclass('migration') is not null as there`,
      );
      const applied = found[0]?.there ? ((await database.pool.query('select id from migration')).rowCount ?? 0) : 0;
      const size = ((await database.sizeBytes()) / 2 ** 20).toFixed(0);
      const where = database.kind === 'embedded' ? `of our own in ${dataFolder}` : 'at DATABASE_URL';
      const steps =
        applied > migrations.length ? 'newer than this program' : `${applied} of ${migrations.length} steps`;
      return `PostgreSQL ${database.serverVersion}, ${where}, ${size} MiB, ${steps}.`;
    } finally {
      await database.close();
    }
  });
  return [...findings, state];
}

async function folderFindings({ databaseUrl, dataFolder }: DatabaseSettings): Promise<Finding[]> {
  const there = nearestFolder(dataFolder);
  const { bavail, bsize } = await statfs(there);
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  const folder = await finding('data folder', async () => {
    if (databaseUrl === undefined) refuseUnreachable(dataFolder);
    await tryToWrite(there);
    return `${dataFolder}${there === dataFolder ? '' : ' (not made yet)'} can be written to.`;
  });
  return [
    folder,
    freeMiB >= LEAST_FREE_MIB
      ? good('disk', `${freeMiB.toLocaleString('en-US')} MiB are free.`)
      : bad(
          'disk',
          `Only ${freeMiB} MiB are free where the data lie.`,
          'Make room: a base of a million customers takes about 2,000 MiB.',
        ),
  ];
}

/** Beside `dist`, or above this file. */
const testConfigs = ['../vitest.config.ts', '../../../vitest.config.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Pages are printed by a browser; who works on the sources needs one for the tests too. */
function browserFindings(): Finding[] {
  const isOfSources = testConfigs.some((path) => existsSync(path));
  const chromium = findChromium(process.env);
  if (chromium !== undefined) {
    return [good('Chromium', `${chromium}, for PDF${isOfSources ? ' and the browser tests' : ''}.`)];
  }
  const lost = `no PDF can be printed${isOfSources ? ', and the browser tests of the sources are skipped' : ''}`;
  return [note('Chromium', `None: ${lost}. To have one: apt-get install chromium fonts-noto-cjk.`)];
}

/** Permissions alone do not tell: root may do everything, and yet nothing can be made in `/proc`. */
async function tryToWrite(folder: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(folder, '.bellwether-doctor-')));
  } catch (error) {
    throw databaseFailure(
      'data-folder-unusable',
      `${folder} cannot be written to: ${(error as Error).message}.`,
      'Name another folder with --data or BELLWETHER_DATA, or ask for permission to write there.',
      { file: folder },
    );
  }
}

const LEAST_FREE_MIB = 512;

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

async function finding(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return good(what, await look());
  } catch (error) {
    if (error instanceof Failure) return bad(what, error.message, error.remedy);
    return bad(what, (error as Error).message, 'See the messages above it, and the log in the data folder.');
  }
}

function good(what: string, text: string): Finding {
  return { what, state: 'good', text, remedy: null };
}

function note(what: string, text: string): Finding {
  return { what, state: 'note', text, remedy: null };
}

function bad(what: string, text: string, remedy: string): Finding {
  return { what, state: 'bad', text, remedy };
}

function findingText({ what, state, text, remedy }: Finding): string {
  const mark = { good: 'ok  ', note: 'note', bad: 'BAD ' }[state];
  return `${mark}  ${what.padEnd(11)}  ${text}\n${remedy === null ? '' : `${' '.repeat(19)}${remedy}\n`}`;
}
