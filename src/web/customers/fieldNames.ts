import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { groupNames } from '../../readiness/group.ts';
import type { listFields } from '../../selection/find/contract.ts';
import { knownWord } from '../language/knownWords.ts';
import type { Language } from '../language/languages.ts';
import type { Words } from '../language/useWords.ts';

export type FieldShown = OutputOf<typeof listFields>['items'][number];

export const axisNames = ['willingness', 'needs', 'strategicView'] as const;

/** Parts of another field, shown with it and never as a column of their own. */
const partsOfFigures: ReadonlySet<string> = new Set([
  ...[...axisNames, 'odds', 'fit'].flatMap((field) => [`${field}Low`, `${field}High`]),
  ...groupNames.map((group) => `${group}Share`),
]);

const ours = {
  id: 'customers.field.id',
  name: 'customers.field.name',
  willingness: 'customers.field.willingness',
  willingnessLow: 'customers.field.willingnessLow',
  willingnessHigh: 'customers.field.willingnessHigh',
  needs: 'customers.field.needs',
  needsLow: 'customers.field.needsLow',
  needsHigh: 'customers.field.needsHigh',
  strategicView: 'customers.field.strategicView',
  strategicViewLow: 'customers.field.strategicViewLow',
  strategicViewHigh: 'customers.field.strategicViewHigh',
  group: 'customers.field.group',
  contradictory: 'customers.field.contradictory',
  answerFit: 'customers.field.answerFit',
  conservativeShare: 'customers.field.conservativeShare',
  experientialShare: 'customers.field.experientialShare',
  pickyShare: 'customers.field.pickyShare',
  radicalShare: 'customers.field.radicalShare',
  odds: 'customers.field.odds',
  oddsLow: 'customers.field.oddsLow',
  oddsHigh: 'customers.field.oddsHigh',
  fit: 'customers.field.fit',
  fitLow: 'customers.field.fitLow',
  fitHigh: 'customers.field.fitHigh',
  outcome: 'customers.field.outcome',
  trial: 'customers.field.trial',
  wave: 'customers.field.wave',
} as const;

/** Whether a field can be a column; the ends of intervals come with their figure. */
export function isColumn({ id, origin }: FieldShown): boolean {
  return origin === 'signal' || (!partsOfFigures.has(id) && id !== 'id' && id !== 'name');
}

/** How a field is called: ours and the questionnaire's in the reader's language, others as their file calls them. */
export function fieldLabel({ id, label, labels, origin }: FieldShown, words: Words, language: Language): string {
  const isOurs = origin !== 'signal' && Object.hasOwn(ours, id);
  if (isOurs) return words(ours[id as keyof typeof ours]);
  return labels?.[language] ?? findQuestion(id)?.label[language] ?? knownWord(label, language);
}
