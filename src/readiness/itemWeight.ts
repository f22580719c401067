import { defaultReliability } from '../evidence/observation/source.ts';
import { findQuestion } from '../evidence/questionnaire/questionnaire.ts';
import type { Item } from './item.ts';

/**
 * How far an answer in a file is believed, 0 to 1, unless told otherwise: as far as its kind of source is by default, a
 * questionnaire for the built-in questions, a file for everything else.
 */
export function itemWeight(item: Pick<Item, 'id'>): number {
  return defaultReliability[findQuestion(item.id) ? 'questionnaire' : 'file'].reliability;
}
