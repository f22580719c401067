import { foundOffering } from '../../customers/offering/store.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf, keptFilterOf } from '../catalogue/store.ts';
import { currentDocument } from '../document/store.ts';
import type { StatementContent } from '../statement/contract.ts';
import { getTarget } from './contract.ts';
import { targetReach } from './targetReach.ts';

export function targetRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(getTarget, async ({ offering, filter }, context) => {
      await foundOffering(context.db, context.workspace, offering);
      const standing =
        filter === undefined ? await currentDocument<StatementContent>(context, 'statement', offering) : undefined;
      const stated = filter ?? standing?.content.filter ?? null;
      const catalogue = await catalogueOf(judgedBases, context, offering);
      const { base } = catalogue.judged;
      const reach =
        stated === null
          ? null
          : targetReach(keptFilterOf(stated, catalogue, 'filter'), catalogue.fields, base.outcomes);
      return {
        statement: standing?.id ?? null,
        target: reach,
        total: base.numbers.length,
        seenVersion: base.version,
      };
    }),
  ];
}
