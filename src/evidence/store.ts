import type { WorkspaceSeed } from '../platform/workspace/store.ts';
import { questionnaireSeed } from './questionnaire/store.ts';
import { sourceSeed } from './source/store.ts';

/** What every workspace begins with: a source of each kind, and the questions of the built-in questionnaire as signals. */
export const evidenceSeed: WorkspaceSeed = async (context) => {
  await sourceSeed(context);
  await questionnaireSeed(context);
};
