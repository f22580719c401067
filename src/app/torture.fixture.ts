import { setTimeout as pause } from 'node:timers/promises';
import { type Random, seededRandom, shuffled } from '../stats/random.ts';
import { importedFiles } from './torture/importedFiles.fixture.ts';
import { killedBackup } from './torture/killedBackup.fixture.ts';
import { killedMigrations } from './torture/killedMigration.fixture.ts';
import { singleWrites } from './torture/singleWrites.fixture.ts';
import { torturedService, type Victim, victims } from './torture/torturedService.fixture.ts';
import { brokenRules, verified } from './torture/wholeness.fixture.ts';

/** In the midst of what it is killed. */
const moments = ['write', 'import', 'backup', 'migration'] as const;
type Moment = (typeof moments)[number];

export interface TortureRound {
  readonly kill: number;
  readonly moment: Moment;
  readonly victim: Victim;
  /** After the beginning of what it is killed in the midst of. */
  readonly delayMs: number;
  /** Until it was ready again. */
  readonly recoveryMs: number;
  /** What was killed had come to its end before. */
  readonly wasLate: boolean;
  /** Writes acknowledged so far, all of which were looked for. */
  readonly acknowledged: number;
  readonly complaints: readonly string[];
}

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onRound?: (round: TortureRound) => void;
}

/**
 * Kills the service, its PostgreSQL or both at random moments of single writes, imports, backups and migrations, and after
 * each kill looks whether it recovered by itself, lost nothing it had acknowledged and shows nothing by halves.
 */
export async function torture({ kills, seed, onRound = () => {} }: TortureOptions): Promise<TortureRound[]> {
  const random = seededRandom(seed);
  const service = await torturedService();
  const migrations = await killedMigrations();
  try {
    const writes = await singleWrites(service);
    const files = importedFiles(service, random);
    await files.importNext();
    const began = Date.now();
    await files.importNext();
    const importMs = Date.now() - began;
    const mostMs = { write: 600, import: importMs * 1.1, backup: 60, migration: migrations.migrationMs * 1.05 };
    const rounds: TortureRound[] = [];
    for (const { kill, moment, victim } of plan(kills, random)) {
      const until = Math.round(random() * mostMs[moment]);
      const round = await rounded(moment, victim, until, kill);
      rounds.push(round);
      onRound(round);
    }
    return rounds;

    async function rounded(moment: Moment, victim: Victim, delayMs: number, kill: number): Promise<TortureRound> {
      const shared = { kill, moment, victim, delayMs };
      if (moment === 'migration') {
        const { wasDone, recoveryMs, complaints } = await migrations.killNext({ victim, delayMs });
        return { ...shared, recoveryMs, wasLate: wasDone, acknowledged: writes.acknowledged(), complaints };
      }
      const writing = writes.begin(moment === 'import' ? 1 : 3);
      const complaints: string[] = [];
      let [recoveryMs, wasLate] = [0, false];
      if (moment === 'backup') {
        const backup = await killedBackup(service, { victim, delayMs, name: `kill-${kill}.backup` });
        complaints.push(...backup.complaints);
        ({ recoveryMs, wasWhole: wasLate } = backup);
      } else {
        let isImported = false;
        const importing = moment === 'import' ? files.importNext().then(() => (isImported = true)) : Promise.resolve();
        // Met below; until then nobody listens.
        importing.catch(() => {});
        await pause(delayMs);
        wasLate = isImported;
        await service.kill(victim);
        recoveryMs = await service.recovered();
        complaints.push(...(await brokenRules(service)));
        await importing;
      }
      await pause(100);
      await writing.stop();
      complaints.push(...(await brokenRules(service)), ...(await writes.complaints()), ...(await files.complaints()));
      complaints.push(...(await verified(service)));
      return { ...shared, recoveryMs, wasLate, acknowledged: writes.acknowledged(), complaints };
    }
  } finally {
    migrations.end();
    await service.end();
  }
}

/** Every moment in turn; each meets all victims, in an order of its own, before it meets one again. */
function* plan(kills: number, random: Random): Generator<{ kill: number; moment: Moment; victim: Victim }> {
  const orders = new Map<Moment, Victim[]>();
  for (let kill = 1; kill <= kills; kill++) {
    const moment = moments[(kill - 1) % moments.length] as Moment;
    const left = orders.get(moment) ?? [];
    if (left.length === 0) left.push(...shuffled(victims, random));
    orders.set(moment, left);
    yield { kill, moment, victim: left.pop() as Victim };
  }
}
