import { keptDrafts } from '../../versions/keptDrafts.ts';
import { isDraft } from './statementDraft.ts';

/** The statements that are being written here. */
export const statementDrafts = keptDrafts('statement', isDraft);
