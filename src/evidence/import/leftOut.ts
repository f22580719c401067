import { type ProposalReason, proposalReasonText } from '../proposal/proposalReason.ts';
import { type Sentence, sentenceText } from '../sentence.ts';
import type { Told } from '../told.ts';

/** Why a column of a file fills no signal. */
export type LeftOutReason = ProposalReason | Told<StatedCode>;

/** What a person, a map or the workspace says of it, as against what it seems to be. */
type StatedCode =
  | 'dropped'
  | 'row-times'
  | 'signal-retired'
  | 'outcome-other'
  | 'outcome-unstated'
  | 'person'
  | 'map-note'
  | 'map';

/** Reasons as English sentences, one after the other. */
export function leftOutText(reasons: readonly LeftOutReason[]): string {
  return reasons
    .map((reason) =>
      isStated(reason) ? sentenceText(sentences[reason.code], reason.figures) : proposalReasonText([reason]),
    )
    .join(' ');
}

function isStated(reason: LeftOutReason): reason is Told<StatedCode> {
  return Object.hasOwn(sentences, reason.code);
}

const sentences: Readonly<Record<StatedCode, Sentence>> = {
  dropped: 'It was left out on request.',
  'row-times': 'It says when each row was observed.',
  'signal-retired': 'The signal "{signal}" is retired. Reinstate it to take the column again.',
  'outcome-other': '"{column}" is the outcome here.',
  'outcome-unstated': 'It looks like the outcome, and nobody has stated it.',
  person: 'It names a person.',
  'map-note': '{note}',
  map: 'The map leaves it out.',
};
