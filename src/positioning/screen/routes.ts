import type { Handled } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf, keptFilterOf } from '../catalogue/store.ts';
import { documentRoutes } from '../document/routes.ts';
import { screenOperations } from './contract.ts';

export function screenRoutes(judged: JudgedBases): readonly Handled[] {
  return documentRoutes({
    kind: 'screen',
    key: 'screen',
    operations: screenOperations(),
    kept: async (content, context, offering) => {
      const catalogue = await catalogueOf(judged, context, offering);
      const problems = content.problems.map((problem) => ({
        ...problem,
        has: problem.has === null ? null : keptFilterOf(problem.has, catalogue),
      }));
      return { ...content, problems };
    },
    shown: (content) => content,
  });
}
