import { setImmediate } from 'node:timers/promises';
import { foundOffering } from '../../customers/offering/store.ts';
import { touch } from '../../customers/touched.ts';
import type { Base } from '../../evidence/living/livingBase.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  preparedChanges,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { settingValue } from '../../platform/setting/store.ts';
import { seededRandom } from '../../stats/random.ts';
import { patiently } from '../../stats/steps.ts';
import { readinessFailure } from '../failures.ts';
import type { Item } from '../item.ts';
import { itemsOfBase } from '../measure/baseItems.ts';
import type { ReadinessPowers } from '../measure/store.ts';
import { cutsSetting } from '../settings.ts';
import { type CalibratedItem, calibrated, calibrationOf } from './calibratedItem.ts';
import {
  adoptCalibration,
  type EstimatedAxisOutput,
  getCalibration,
  listCalibrations,
  previewCalibration,
  useCalibration,
} from './contract.ts';
import { type EstimatedAxis, estimationSteps, LEAST_PEOPLE } from './estimatedItems.ts';
import { groupChanges } from './groupChanges.ts';
import {
  type CalibrationRow,
  calibrationRows,
  currentCalibration,
  foundCalibration,
  insertCalibration,
  insertUse,
} from './store.ts';

type AdoptInput = ParsedInputOf<typeof adoptCalibration>;

/** Which customers are drawn where there are very many, the same every time. */
const SEED = 1;

/** What was estimated anew, and for everything else what counted before. */
interface Estimated {
  readonly axes: readonly EstimatedAxis[];
  readonly items: readonly CalibratedItem[];
}

/** Questions estimated from one's own customers: previewed, adopted, rolled back. */
export function calibrationRoutes({ living }: ReadinessPowers): readonly Handled[] {
  return [
    reads(previewCalibration, async ({ offering, believedAs }, context) => {
      const cuts = await settingValue(context, cutsSetting);
      const base = await living.current(context.workspace, offering);
      const { items } = itemsOfBase(base);
      const { version } = base;
      const axes = await estimatesOf(items, base, believedAs, context);
      const estimates = new Map(
        axes.flatMap((axis) => axis.items.map(({ item, calibrated }) => [item.id, calibrated])),
      );
      const after = items.map((item) => calibrated(item, estimates.get(item.id)));
      const { placed, changed, moves } = groupChanges(base, items, after, cuts);
      return {
        offering,
        seenVersion: version,
        axes: axes.map(shownAxis),
        groups: { cuts, placed, changed, moves: moves.map((move) => ({ ...move })) },
      };
    }),
    preparedChanges(adoptCalibration, estimate, keep),
    changes(useCalibration, use),
    reads(listCalibrations, list),
    reads(getCalibration, async ({ calibration }, context) =>
      oneOf(await foundCalibration(context, calibration), context),
    ),
  ];

  /** Reckons while others go on writing. */
  async function estimate({ offering, believedAs }: AdoptInput, context: ReadContext): Promise<Estimated> {
    await foundOffering(context.db, context.workspace, offering);
    const base = await living.current(context.workspace, offering);
    const carriable = calibrationOf(base)?.items ?? [];
    const axes = await estimatesOf(itemsOfBase(base).items, base, believedAs, context);
    const found = axes.flatMap((axis) => axis.items.map(({ calibrated }) => calibrated));
    const anew = new Set(found.map(({ signal }) => signal));
    const carried = carriable.filter(({ signal }) => !anew.has(signal));
    if (found.length > 0) return { axes, items: [...found, ...carried] };
    throw readinessFailure(
      'calibration-empty',
      `No axis has two questions that ${LEAST_PEOPLE} customers answered, so that nothing can be estimated.`,
      'Ask more customers first; until then the stated defaults count.',
    );
  }

  async function keep(input: AdoptInput, context: ChangeContext, { axes, items }: Estimated) {
    const { offering, believedAs, note = null } = input;
    const former = await currentCalibration(context, offering);
    const id = await takeNumbers(context.db, context.workspace, 'calibration');
    await insertCalibration(context, { id, offering, believedAs, note, items, axes: axes.map(shownAxis) });
    await startUsing(context, offering, id);
    return {
      output: await oneOf(await foundCalibration(context, id), context),
      event: {
        subject: `calibration/${offering}`,
        detail: { calibration: id, former, items: items.length },
        undo: { operation: useCalibration.id, input: { offering, id: former } },
      },
    };
  }
}

/** While others have their turn. */
function estimatesOf(
  items: readonly Item[],
  base: Base,
  believedAs: number,
  { signal }: ReadContext,
): Promise<EstimatedAxis[]> {
  return patiently(estimationSteps(base, items, { believedAs, random: seededRandom(SEED) }), async () => {
    await setImmediate();
    signal.throwIfAborted();
  });
}

async function use({ offering, id }: ParsedInputOf<typeof useCalibration>, context: ChangeContext) {
  await foundOffering(context.db, context.workspace, offering);
  if (id !== null && (await foundCalibration(context, id)).offering !== offering) {
    throw readinessFailure(
      'calibration-unknown',
      `Calibration ${id} was made for another offering.`,
      'calibrations.list names those of this one.',
      { field: 'id' },
    );
  }
  const former = await currentCalibration(context, offering);
  await startUsing(context, offering, id);
  return {
    output: { offering, id, former },
    event: {
      subject: `calibration/${offering}`,
      detail: { calibration: id, former },
      undo: { operation: useCalibration.id, input: { offering, id: former } },
    },
  };
}

async function startUsing(context: ChangeContext, offering: number, id: number | null): Promise<void> {
  await insertUse(context, offering, id);
  await touch(context.db, context, 'everything');
}

async function list({ limit, cursor, offering }: ParsedInputOf<typeof listCalibrations>, context: ReadContext) {
  let query = calibrationRows(context)
    .where('calibration.offering', '=', offering)
    .orderBy('calibration.id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('calibration.id', '<', numberAtEnd(cursor));
  const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
  const current = await currentCalibration(context, offering);
  return { items: page.map((row) => headlineOf(row, current)), next };
}

async function oneOf(row: CalibrationRow, context: ReadContext) {
  return { ...headlineOf(row, await currentCalibration(context, row.offering)), axes: row.axes };
}

function headlineOf(row: CalibrationRow, current: number | null) {
  const { id, offering, made_at: madeAt, believed_as: believedAs, items, axes, note, version } = row;
  const people = Math.max(0, ...axes.filter(({ why }) => why === null).map((axis) => axis.people));
  return {
    id,
    offering,
    madeAt,
    actor: { id: row.actor, name: row.actor_name },
    isCurrent: id === current,
    people,
    items: items.length,
    believedAs,
    note,
    version,
  };
}

function shownAxis({
  axis,
  people,
  drawn,
  why,
  reliabilityBefore,
  reliabilityAfter,
  items,
}: EstimatedAxis): EstimatedAxisOutput {
  return {
    axis,
    people,
    drawn,
    why: why ?? null,
    reliabilityBefore,
    reliabilityAfter,
    items: items.map(({ item, answers, before, after, discriminationError, thresholdErrors }) => ({
      signal: item.id,
      label: item.label,
      answers,
      before: { discrimination: before.discrimination, thresholds: [...before.thresholds] },
      after: {
        discrimination: after.discrimination,
        thresholds: [...after.thresholds],
        discriminationError,
        thresholdErrors: [...thresholdErrors],
      },
    })),
  };
}
