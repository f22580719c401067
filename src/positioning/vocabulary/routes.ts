import type { Handled } from '../../platform/operation/handled.ts';
import { documentRoutes } from '../document/routes.ts';
import { currentDocument } from '../document/store.ts';
import { type VocabularyContent, vocabularyOperations } from './contract.ts';
import { checkVocabulary } from './vocabularyCheck.ts';

export const vocabularyRoutes: readonly Handled[] = documentRoutes({
  kind: 'vocabulary',
  key: 'vocabulary',
  operations: vocabularyOperations(),
  kept: async (content, context) => {
    const former = await currentDocument<VocabularyContent>(context, 'vocabulary', null);
    checkVocabulary(content, former?.content ?? null);
    return content;
  },
  shown: (content) => content,
});
