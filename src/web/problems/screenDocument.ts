import {
  currentScreen,
  getScreen,
  listScreens,
  removeScreen,
  restoreScreen,
  saveScreen,
} from '../../positioning/screen/contract.ts';
import type { KeptDocument } from '../versions/keptDocument.ts';

/** The problem screen as a document that is kept as versions. */
export const screenDocument: KeptDocument = {
  path: '/problems',
  subject: 'screen',
  key: 'screen',
  list: listScreens,
  get: getScreen,
  current: currentScreen,
  save: saveScreen,
  remove: removeScreen,
  restore: restoreScreen,
};
