import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import type { Instant, OperationTables } from '../../platform/operation/tables.ts';
import { selectionFailure } from '../failures.ts';
import type { EditedPoints } from '../scorecard/statedTerms.ts';

export type PointEditTables = {
  point_edit: {
    workspace: number;
    offering: number;
    id: number;
    signal: string;
    label: string;
    band: string;
    points: number;
    weight: number;
    why: string | null;
    made_at: Instant;
    actor: number;
    is_removed: boolean;
    version: number;
  };
};

export function pointEditRows({ db, workspace }: QueryPlace) {
  return db.withTables<PointEditTables>().selectFrom('point_edit').selectAll().where('workspace', '=', workspace);
}

export type PointEditRow = Awaited<ReturnType<ReturnType<typeof pointEditRows>['execute']>>[number];

/** Raises `point-edit-unknown`. */
export async function foundPointEdit(place: QueryPlace, pointEdit: number): Promise<PointEditRow> {
  const row = await pointEditRows(place).where('id', '=', pointEdit).executeTakeFirst();
  if (row) return row;
  throw selectionFailure(
    'point-edit-unknown',
    `There are no edited points ${pointEdit}.`,
    'pointEdits.list names those there are.',
  );
}

/** The edits that a fit begins from now, in the order of their numbers. */
export async function standingEdits(place: QueryPlace, offering: number): Promise<EditedPoints[]> {
  const rows = await pointEditRows(place)
    .where('offering', '=', offering)
    .where('is_removed', '=', false)
    .orderBy('id')
    .execute();
  return rows.map(({ signal, band, points, weight, made_at, actor, why }) => ({
    signal,
    band,
    points,
    weight,
    stated: { at: new Date(made_at).toISOString(), actor, why },
  }));
}

type Shown = Pick<EditedPoints, 'points' | 'weight'> & {
  stated: { at: string; by: string | null; why: string | null } | null;
};

/** Edits as contracts show them, with the name of who stated each. */
export async function editsShown<Edit extends EditedPoints>(
  { db, workspace }: QueryPlace,
  edits: readonly Edit[],
): Promise<(Omit<Edit, 'stated'> & Shown)[]> {
  const ids = edits.flatMap(({ stated }) => stated?.actor ?? []);
  const actors =
    ids.length === 0
      ? []
      : await db
          .withTables<Pick<OperationTables, 'actor'>>()
          .selectFrom('actor')
          .select(['id', 'name'])
          .where('workspace', '=', workspace)
          .where('id', 'in', ids)
          .execute();
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return edits.map(({ stated, ...edit }) => ({
    ...edit,
    stated: stated ? { at: stated.at, by: names.get(stated.actor) ?? null, why: stated.why } : null,
  }));
}

export async function writePointEdit(
  { db, workspace, version, actor, now }: ChangeContext,
  edit: Pick<PointEditRow, 'offering' | 'id' | 'signal' | 'label' | 'band' | 'points' | 'weight' | 'why'>,
): Promise<void> {
  const row = { workspace, ...edit, made_at: now, actor, is_removed: false, version };
  const { points, weight, why, label } = edit;
  await db
    .withTables<PointEditTables>()
    .insertInto('point_edit')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'id'])
        .doUpdateSet({ points, weight, why, label, made_at: now, actor, is_removed: false, version }),
    )
    .execute();
}

export async function markEditRemoved(context: ChangeContext, pointEdit: number, isRemoved: boolean): Promise<void> {
  const { db, workspace, version } = context;
  await db
    .withTables<PointEditTables>()
    .updateTable('point_edit')
    .set({ is_removed: isRemoved, version })
    .where('workspace', '=', workspace)
    .where('id', '=', pointEdit)
    .execute();
}
