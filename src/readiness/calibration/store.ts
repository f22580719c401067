import type { JSONColumnType } from 'kysely';
import type { LivingBase } from '../../evidence/living/livingBase.ts';
import type { AnyDatabase, ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import type { Instant, OperationTables } from '../../platform/operation/tables.ts';
import { readinessFailure } from '../failures.ts';
import { type CalibratedItem, type Calibration, hasCalibration, setCalibration } from './calibratedItem.ts';
import type { EstimatedAxisOutput } from './contract.ts';

export type CalibrationTables = {
  calibration: {
    workspace: number;
    id: number;
    offering: number;
    made_at: Instant;
    actor: number;
    believed_as: number;
    items: JSONColumnType<readonly CalibratedItem[]>;
    axes: JSONColumnType<EstimatedAxisOutput[]>;
    note: string | null;
    version: number;
  };
  calibration_use: {
    workspace: number;
    offering: number;
    version: number;
    /** Null: the stated defaults count. */
    calibration: number | null;
    actor: number;
    at: Instant;
  };
};

/** Living bases whose items are read by the calibration that counts at the version they show. */
export function calibratedBases(living: LivingBase, db: AnyDatabase): LivingBase {
  return {
    async current(workspace, offering) {
      for (;;) {
        const base = await living.current(workspace, offering);
        if (hasCalibration(base)) return base;
        const { version } = base;
        const calibration = await calibrationAt({ db, workspace }, offering, version);
        if (base.version === version) setCalibration(base, calibration);
      }
    },
  };
}

async function calibrationAt(place: QueryPlace, offering: number, version: number): Promise<Calibration | null> {
  const id = await currentCalibration(place, offering, version);
  if (id === null) return null;
  const { items } = await foundCalibration(place, id);
  return { id, items };
}

/** The number of the calibration that counts at a version; null where the stated defaults do. */
export async function currentCalibration(
  { db, workspace }: QueryPlace,
  offering: number,
  version = Number.MAX_SAFE_INTEGER,
): Promise<number | null> {
  const last = await db
    .withTables<CalibrationTables>()
    .selectFrom('calibration_use')
    .select('calibration')
    .where('workspace', '=', workspace)
    .where('offering', '=', offering)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.calibration ?? null;
}

/** Calibrations with the names of who made them. */
export function calibrationRows({ db, workspace }: QueryPlace) {
  return db
    .withTables<CalibrationTables & Pick<OperationTables, 'actor'>>()
    .selectFrom('calibration')
    .innerJoin('actor', (join) =>
      join.onRef('actor.workspace', '=', 'calibration.workspace').onRef('actor.id', '=', 'calibration.actor'),
    )
    .where('calibration.workspace', '=', workspace)
    .selectAll('calibration')
    .select('actor.name as actor_name');
}

export type CalibrationRow = Awaited<ReturnType<ReturnType<typeof calibrationRows>['execute']>>[number];

/** Raises `calibration-unknown`. */
export async function foundCalibration(place: QueryPlace, calibration: number): Promise<CalibrationRow> {
  const row = await calibrationRows(place).where('calibration.id', '=', calibration).executeTakeFirst();
  if (row) return row;
  throw readinessFailure(
    'calibration-unknown',
    `There is no calibration ${calibration}.`,
    'calibrations.list names those there are; calibrations.adopt makes one.',
  );
}

/** What is kept of a calibration. */
interface NewCalibration {
  readonly id: number;
  readonly offering: number;
  readonly believedAs: number;
  readonly items: readonly CalibratedItem[];
  readonly axes: readonly EstimatedAxisOutput[];
  readonly note: string | null;
}

export async function insertCalibration(
  { db, workspace, version, actor, now }: ChangeContext,
  { id, offering, believedAs, items, axes, note }: NewCalibration,
): Promise<void> {
  await db
    .withTables<CalibrationTables>()
    .insertInto('calibration')
    .values({
      workspace,
      id,
      offering,
      made_at: now,
      actor,
      believed_as: believedAs,
      items: JSON.stringify(items),
      axes: JSON.stringify(axes),
      note,
      version,
    })
    .execute();
}

/** From now on it counts; null lets the stated defaults count. */
export async function insertUse(context: ChangeContext, offering: number, calibration: number | null): Promise<void> {
  const { db, workspace, version, actor, now } = context;
  await db
    .withTables<CalibrationTables>()
    .insertInto('calibration_use')
    .values({ workspace, offering, version, calibration, actor, at: now })
    .execute();
}
