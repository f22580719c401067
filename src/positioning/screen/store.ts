import { foundOffering } from '../../customers/offering/store.ts';
import type { ReadContext } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf } from '../catalogue/store.ts';
import { currentDocument } from '../document/store.ts';
import type { StatementContent } from '../statement/contract.ts';
import type { ScreenFacts } from './computedGate.ts';
import type { ScreenContent } from './contract.ts';
import { type Ground, type ProblemReach, problemReach, type TargetRows, targetRows } from './reach.ts';

/** What screens of an offering are held against now. */
interface ScreenGround {
  readonly offering: Awaited<ReturnType<typeof foundOffering>>;
  /** The statement whose filter is the target. */
  readonly statement: number | null;
  readonly target: TargetRows;
  readonly total: number;
  readonly seenVersion: number;
  readonly reachOf: (content: ScreenContent) => ReadonlyMap<string, ProblemReach>;
  readonly factsOf: (reach: ReadonlyMap<string, ProblemReach>) => ScreenFacts;
}

/**
 * The figures that the pure `screened` takes; to be used before anything else is awaited, as the base is. Raises
 * `offering-unknown`.
 *
 * ```ts
 * const ground = await screenGround(judgedBases, context, offering);
 * const { focus } = screened(content, ground.factsOf(ground.reachOf(content)));
 * ```
 */
export async function screenGround(
  judgedBases: JudgedBases,
  context: ReadContext,
  offering: number,
): Promise<ScreenGround> {
  const found = await foundOffering(context.db, context.workspace, offering);
  const statement = await currentDocument<StatementContent>(context, 'statement', offering);
  const { judged, fields } = await catalogueOf(judgedBases, context, offering);
  const ground: Ground = { fields, size: judged.base.numbers.length };
  const stated = statement?.content.filter ?? null;
  const target = targetRows(stated, ground);
  const { price = null, cost = null } = found.catalogue;
  return {
    offering: found,
    statement: stated === null ? null : (statement?.id ?? null),
    target,
    total: ground.size,
    seenVersion: judged.base.version,
    reachOf: ({ problems }) => new Map(problems.map(({ id, has }) => [id, problemReach(has, target, ground)])),
    factsOf: (reach) => ({
      price: price?.amount ?? null,
      cost,
      target: target.state === 'known' ? target.customers : null,
      reach: Object.fromEntries(
        [...reach].flatMap(([id, who]) => (who.state === 'known' && who.target ? [[id, who.target]] : [])),
      ),
    }),
  };
}
