import { readFilter } from '../../evidence/filter/readFilter.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { type Catalogue, catalogueOf, keptFilterOf } from '../catalogue/store.ts';
import { documentRoutes, headOf } from '../document/routes.ts';
import { currentDocument, type DocumentRow, foundVersions, idInForce } from '../document/store.ts';
import { askedAgain } from '../target/askedAgain.ts';
import { targetTruth } from '../target/targetTruth.ts';
import { writtenFilter } from '../target/writtenFilter.ts';
import type { VocabularyContent } from '../vocabulary/contract.ts';
import { ownTerms } from '../vocabulary/ownTerms.ts';
import { compareStatements, lintStatement, type StatementContent, statementOperations } from './contract.ts';
import { statementDifference } from './statementDifference.ts';
import { statementMarks } from './statementMarks.ts';
import { statementTexts } from './statementTexts.ts';
import { truthsCrossed } from './truthsCrossed.ts';
import { vagueLanguages } from './vagueLanguages.ts';

export function statementRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    ...documentRoutes({
      kind: 'statement',
      key: 'statement',
      operations: statementOperations(),
      kept: async (content, context, offering) => {
        if (content.filter === null) return content;
        const filter = keptFilterOf(
          content.filter,
          await catalogueOf(judgedBases, context, offering),
          'content.filter',
        );
        return { ...content, filter };
      },
      shown: (content) => content,
    }),
    reads(lintStatement, async (texts, context) => {
      const standing = await currentDocument<VocabularyContent>(context, 'vocabulary', null);
      const vocabulary = standing?.content ?? null;
      return {
        marks: statementMarks(texts, {
          languages: vagueLanguages,
          own: (language) => ownTerms(vocabulary, language),
        }),
        checked: statementTexts(texts).length,
        vocabulary: standing?.id ?? null,
      };
    }),
    reads(compareStatements, async ({ first, second }, context) => {
      const [one, other] = await foundVersions<StatementContent>(context, 'statement', { first, second });
      const standing = await idInForce(context, 'statement', one.offering);
      const { texts, solves, reviewEveryDays, isFilterSame } = statementDifference(one.content, other.content);
      const catalogue = await catalogueOf(judgedBases, context, one.offering as number);
      return {
        first: headOf(one, one.id === standing),
        second: headOf(other, other.id === standing),
        texts: [...texts],
        filter: { isSame: isFilterSame, ...filtersCompared([one, other], catalogue) },
        solves: { added: [...solves.added], dropped: [...solves.dropped] },
        reviewEveryDays,
        seenVersion: catalogue.judged.base.version,
      };
    }),
  ];
}

/** Both filters as they are written, and whom they part today. */
function filtersCompared(
  [one, other]: readonly [DocumentRow<StatementContent>, DocumentRow<StatementContent>],
  { judged, fields }: Catalogue,
) {
  const asked = [one, other].map(({ id, content: { filter } }) => ({
    id,
    written: filter && writtenFilter(readFilter(filter)),
    again: filter && askedAgain(filter, fields),
  }));
  const truths = asked.flatMap(({ again }) =>
    again && 'filter' in again ? [targetTruth(again.filter, fields, judged.base.numbers.length)] : [],
  );
  const [first, second] = truths;
  return {
    first: asked[0]?.written ?? null,
    second: asked[1]?.written ?? null,
    customers: first && second ? truthsCrossed(first, second) : null,
    invalid: asked.flatMap(({ id, again }) =>
      again && 'invalid' in again ? [{ statement: id, field: again.invalid.field }] : [],
    ),
  };
}
