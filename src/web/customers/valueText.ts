import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import { groupPortraits } from '../../readiness/approach.ts';
import type { GroupName } from '../../readiness/group.ts';
import { knownWord } from '../language/knownWords.ts';
import type { Language } from '../language/languages.ts';
import type { Words } from '../language/useWords.ts';
import { calendarAnswer } from './calendarWords.ts';

/** An answer as people read it: questions of the questionnaire, groups, outcomes and yes and no have words of their own. */
export function answerText(signal: string, kind: string, value: string, words: Words, language: Language): string {
  const answer = findQuestion(signal)?.answers.find(({ code }) => code === value);
  if (answer) return answer.text[language];
  if (signal === 'group' && Object.hasOwn(groupPortraits, value)) {
    return groupPortraits[value as GroupName].label[language];
  }
  if (signal === 'outcome' && value === 'good') return words('drawing.outcome.good');
  if (signal === 'outcome' && value === 'notGood') return words('drawing.outcome.notGood');
  if (signal.startsWith('trait.') && isState(value)) return words(`customers.state.${value}`);
  if (kind === 'yesno' && value === 'yes') return words('customers.yes');
  if (kind === 'yesno' && value === 'no') return words('customers.no');
  return calendarAnswer(signal, value, language) ?? knownWord(value, language);
}

/** How a customer stands to a trait of the perfect one. */
function isState(value: string): value is 'match' | 'near' | 'gap' {
  return value === 'match' || value === 'near' || value === 'gap';
}
