import type { Handled } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf, keptFilterOf } from '../catalogue/store.ts';
import { documentRoutes } from '../document/routes.ts';
import { statementOperations } from './contract.ts';

export function statementRoutes(judged: JudgedBases): readonly Handled[] {
  return documentRoutes({
    kind: 'statement',
    key: 'statement',
    operations: statementOperations(),
    kept: async (content, context, offering) => {
      if (content.filter === null) return content;
      const filter = keptFilterOf(content.filter, await catalogueOf(judged, context, offering));
      return { ...content, filter };
    },
    shown: (content) => content,
  });
}
