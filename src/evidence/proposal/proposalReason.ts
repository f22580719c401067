import { figureText, numberText, type Sentence, sentenceText } from '../sentence.ts';
import type { Told, ToldFigures } from '../told.ts';

/** Why a column is proposed as what it is. */
export type ProposalReason = Told<ProposalReasonCode>;

/** The codes of the reasons, each with its sentence. */
const sentences = {
  question: 'It is a question of the built-in questionnaire.',
  empty: 'It is empty.',

  'outcome-stated': 'It was stated to be the outcome.',
  'outcome-good': 'It says how the matter ended; "{good}" seems to be the good end.',

  'identifier-unique': 'Every row has its own text here.',
  'identifier-named': ({ customers, rows }) =>
    `By its name it says whose row it is: ${numberText(customers)} different ones in ${numberText(rows)} rows.`,
  'identifier-of-form': 'It names the customer beside answers of the questionnaire.',
  'identifier-by-name': 'It names the customers, and the file has no other id.',
  'identifier-other': 'Another column was named as the identifier.',
  'name-of-customer': 'By its name and its texts it names the customer.',

  'segment-place': 'It parts the customers by place.',
  'segment-industry': 'It parts the customers by industry.',
  'segment-size': 'It parts the customers by size.',
  'segment-product-line': 'It parts the customers by product line.',
  'segment-segment': 'It parts the customers by segment.',

  yesno: 'Its cells say {no} or {yes}.',
  ordered: 'Its answers have an order: {answers}.',
  rating: 'Its cells are whole numbers from {least} to {most}, like those of a rating.',
  numbers: ({ unreadable }) => `Its cells are numbers${allBut(unreadable)}.`,
  'numbers-ambiguous':
    'Its cells are numbers; whether 1,234 or 1.234 is a thousand cannot be told, so a point is taken as the decimal sign. State decimal in the map.',
  dates: ({ unreadable }) => `Its cells are dates${allBut(unreadable)}.`,
  'dates-ambiguous':
    'Its cells are dates; whether the day or the month stands first cannot be told, so the day is taken to. State dateOrder in the map.',
  codes: 'Its numbers are codes, not amounts.',
  'two-codes': 'It holds two codes; say in the map what they mean.',
  'texts-unordered': 'It holds {texts} different texts without an evident order.',
  'texts-free': 'It is free text.',
  'texts-sites': 'It holds addresses on the web, which hardly any two organisations share.',
  'texts-too-many': ({ texts }) =>
    `It holds too many different texts (${numberText(texts)}) for its rows to be compared.`,
  'numbers-something-else': 'It numbers something else, not the customer.',

  'same-everywhere': 'It holds the same text in every row.',
  'one-text-or-nothing': 'It holds "{text}" or nothing; if nothing means no, say so in the file or the map.',
  'nearly-empty': ({ share }) => `It is empty in ${percent(share)} % of the rows.`,
  'nearly-same': ({ text, share }) =>
    `It holds the same text ("${figureText(text)}") in ${percent(share)} % of the rows.`,
  'row-numbers': 'It only numbers the rows.',
  bookkeeping: 'By its name it is bookkeeping of the system that wrote the file.',

  'person-by-name': 'By its name it is about a person.',
  'person-age': 'By its name it is the age of a person.',
  'person-half-name': 'It is one half of the name of a person.',
  'person-address': 'It is an address beside the name of a person.',
  'person-named': 'By its name it names a person.',
  'person-named-texts': 'By its name and its texts it names a person.',
  'person-email': 'Its cells are e-mail addresses.',
  'person-phone': 'Its cells are phone numbers.',
  'person-gender': 'Its cells say whether a person is a woman or a man.',
  'person-texts': 'Its cells look like names of persons.',
  'person-left-out':
    'It is left out, because nothing about persons is ever scored; a map that calls it a signal with "personal": true has it kept for people to read.',

  'afterwards-outcome': suspicious('it looks like another outcome, known only after the fact.'),
  'afterwards-named': suspicious('by its name it is filled in only after the outcome is known.'),
  'afterwards-set': suspicious('programs set it by the stage, so it follows the outcome.'),
  'afterwards-end': suspicious('when it ended is known only after the outcome.'),
  'afterwards-duration': suspicious('how long it took is known only after the outcome.'),
  'afterwards-stage': suspicious('it says how far the matter has got, which is known only after the fact.'),
  'afterwards-open': suspicious('it says whether the matter is still open, which is known only after the fact.'),

  'axis-wishes': 'Customers that send many wishes, tickets or complaints ask for much.',
  'axis-demands': 'How much the customer demands is what this axis measures.',
  'axis-tender': 'A formal request or tender asks for everything in writing.',
  'axis-purchasing': 'A purchasing department negotiates and compares.',
  'axis-resistance': 'Holding on to what is in place is the opposite of willingness to change.',
  'axis-risk': 'Organisations that shun risk put changes off.',
  'axis-willingness': 'Willingness to change is what this axis measures.',
  'axis-early': 'Those who take new things up early are the willing ones.',
  'axis-tactical': 'Seeing technology as a tactical matter is the low end of the strategic view.',
  'axis-strategic': 'How strategically technology is seen is what this axis measures.',
  'axis-strategy-named': 'A name that speaks of strategy may say how strategically the matter is seen.',
} satisfies Record<string, Sentence>;

export type ProposalReasonCode = keyof typeof sentences;

/** Reasons as English sentences, one after the other. */
export function proposalReasonText(reasons: readonly ProposalReason[]): string {
  return reasons.map(({ code, figures }) => sentenceText(sentences[code], figures)).join(' ');
}

/** A score must not use what is known only afterwards: it looks right on the past and is useless for the future. */
function suspicious(why: string): string {
  return `Suspicious: ${why} A score must not use it.`;
}

type Figure = ToldFigures[string] | undefined;

function percent(share: Figure): number {
  return Math.floor(Number(share) * 1000) / 10;
}

function allBut(share: Figure): string {
  return share === undefined || share === 0 ? '' : `, all but ${(Number(share) * 100).toPrecision(2)} % of them`;
}
