import { foundOffering } from '../../customers/offering/store.ts';
import type { LivingBase } from '../../evidence/living/livingBase.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { selectionFailure } from '../failures.ts';
import { scoredColumns } from '../scorecard/scoredColumn.ts';
import { listPointEdits, removePointEdit, restorePointEdit, setPointEdit } from './contract.ts';
import { foundPointEdit, markEditRemoved, type PointEditRow, pointEditRows, writePointEdit } from './store.ts';

type SetInput = ParsedInputOf<typeof setPointEdit>;

/** Points that people edit: priors of every scorecard that is fitted from then on. */
export function pointEditRoutes(living: LivingBase): readonly Handled[] {
  return [
    reads(listPointEdits, async ({ offering, removed }, context) => {
      await foundOffering(context.db, context.workspace, offering);
      const rows = await pointEditRows(context)
        .where('offering', '=', offering)
        .where('is_removed', '=', removed)
        .orderBy('id')
        .execute();
      return { items: rows.map(shown) };
    }),
    changes(setPointEdit, set),
    changes(removePointEdit, ({ pointEdit }, context) => turn(context, pointEdit, true)),
    changes(restorePointEdit, ({ pointEdit }, context) => turn(context, pointEdit, false)),
  ];

  async function set(input: SetInput, context: ChangeContext) {
    const { offering, signal, band, points, weight, why } = input;
    await foundOffering(context.db, context.workspace, offering);
    const { portfolio } = await living.current(context.workspace, offering);
    const column = scoredColumns(portfolio).find((each) => each.signal === signal);
    if (!column?.labels.includes(band)) throw bandUnknown(signal, band, column?.labels);
    const former = await pointEditRows(context)
      .where('offering', '=', offering)
      .where('signal', '=', signal)
      .where('band', '=', band)
      .executeTakeFirst();
    if (former) expectVersion(context, former.version, `Edited points ${former.id}`);
    const id = former?.id ?? (await takeNumbers(context.db, context.workspace, 'point_edit'));
    await writePointEdit(context, { id, offering, signal, label: column.label, band, points, weight, why });
    const before = former && !former.is_removed ? former : undefined;
    return {
      output: shown(await foundPointEdit(context, id)),
      event: {
        subject: `point-edit/${id}`,
        detail: { former: before?.points ?? null, points, weight },
        undo: before
          ? {
              operation: setPointEdit.id,
              input: { offering, signal, band, points: before.points, weight: before.weight, why: before.why },
            }
          : { operation: removePointEdit.id, input: { pointEdit: id } },
      },
    };
  }
}

async function turn(context: ChangeContext, pointEdit: number, isRemoved: boolean) {
  const row = await foundPointEdit(context, pointEdit);
  expectVersion(context, row.version, `Edited points ${pointEdit}`);
  if (isRemoved && row.is_removed) {
    throw selectionFailure(
      'point-edit-removed',
      `The edited points ${pointEdit} were taken back already.`,
      'Restore them first, or state the band again.',
    );
  }
  await markEditRemoved(context, pointEdit, isRemoved);
  const undone = row.is_removed ? removePointEdit : restorePointEdit;
  return {
    output: shown(await foundPointEdit(context, pointEdit)),
    event: {
      subject: `point-edit/${pointEdit}`,
      detail: { points: row.points, weight: row.weight },
      undo: { operation: undone.id, input: { pointEdit } },
    },
  };
}

function shown(row: PointEditRow) {
  const { id, offering, signal, label, band, points, weight, why, actor, version } = row;
  const { made_at: madeAt, is_removed: isRemoved } = row;
  return { id, offering, signal, label, band, points, weight, why, madeAt, actor, isRemoved, version };
}

function bandUnknown(signal: string, band: string, labels: readonly string[] | undefined) {
  if (!labels) {
    return selectionFailure(
      'band-unknown',
      `"${signal}" is no signal that a scorecard can give points to.`,
      'scorecards.get names the signals of a scorecard; what is said about persons and outcomes are never scored.',
      { field: 'signal' },
    );
  }
  return selectionFailure(
    'band-unknown',
    `"${signal}" has no band "${band}".`,
    `Its bands are: ${labels.slice(0, MOST_NAMED).join('; ')}${labels.length > MOST_NAMED ? '; ...' : ''}.`,
    { field: 'band' },
  );
}

const MOST_NAMED = 20;
