import type { WorkspaceSeed } from '../../platform/workspace/store.ts';
import { bandsOfAnswers } from '../bands/bandChooser.ts';
import { insertBanding, insertSignal } from '../signal/store.ts';
import { signalOfQuestion } from './question.ts';
import { questionnaire } from './questionnaire.ts';

/** The questions of the built-in questionnaire as signals, with their bands. */
export const questionnaireSeed: WorkspaceSeed = async ({ db, workspace }) => {
  const place = { workspace, version: 0 };
  for (const question of questionnaire) {
    const signal = signalOfQuestion(question);
    const number = await insertSignal(db, place, { ...signal, offering: null, outcome: null });
    const bands = bandsOfAnswers(signal);
    if (bands) await insertBanding(db, place, number, bands);
  }
};
