import {
  currentStatement,
  getStatement,
  listStatements,
  removeStatement,
  restoreStatement,
  saveStatement,
} from '../../positioning/statement/contract.ts';
import type { KeptDocument } from '../versions/keptDocument.ts';

/** The statement as a document that is kept as versions. */
export const statementDocument: KeptDocument = {
  path: '/positioning',
  subject: 'statement',
  key: 'statement',
  list: listStatements,
  get: getStatement,
  current: currentStatement,
  save: saveStatement,
  remove: removeStatement,
  restore: restoreStatement,
};
