import { told } from '../told.ts';
import { plainText } from '../value/plainText.ts';
import { parseYesno, yesnoPair } from '../value/yesno.ts';
import { columnWords, isMadeOf, mentions } from './columnWords.ts';
import {
  afterwardsNames,
  agreedTermNames,
  badEnds,
  badNames,
  bareNames,
  durationNames,
  earlierNames,
  endNames,
  goodEnds,
  goodNames,
  openNames,
  plainEnds,
  setByStageNames,
  statusNames,
  unfinishedTexts,
} from './outcomeWords.ts';
import type { ProposalReason } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/** A column that seems to say how the matter ended, and the text that says it ended well. */
export interface OutcomeCandidate {
  readonly column: string;
  readonly good: string;
  /** A column that tells by its texts (won, lost) is surer than one that tells by its name. */
  readonly strength: 'texts' | 'name';
}

/** The columns that could be the outcome, the likeliest first. */
export function outcomeCandidates(summaries: readonly ColumnSummary[]): OutcomeCandidate[] {
  const found = summaries.flatMap((summary) => candidate(summary) ?? []);
  return [...found.filter((each) => each.strength === 'texts'), ...found.filter((each) => each.strength === 'name')];
}

function candidate(summary: ColumnSummary): OutcomeCandidate | undefined {
  const name = columnWords(summary.column);
  if (!summary.isComplete || summary.distinct < 2 || summary.distinct > MOST_STAGES || mentions(name, earlierNames))
    return undefined;
  const texts = [...summary.values.keys()];
  const good = texts.find((text) => endOf(text) === 'good') ?? texts.find((text) => stillThere.has(plainText(text)));
  const tells =
    mentions(name, statusNames) || mentions(name, goodNames) || mentions(name, badNames) || isMadeOf(name, bareNames);
  if (tells && good !== undefined && texts.some((text) => endOf(text) === 'bad')) {
    return { column: summary.column, good, strength: 'texts' };
  }
  // `En cours` beside yes and no is a matter that is still open.
  const pair = yesnoPair(texts.filter((text) => endOf(text) !== 'unfinished'));
  if (!pair) return undefined;
  if (mentions(name, badNames)) return { column: summary.column, good: pair[0], strength: 'name' };
  const isGood = mentions(name, goodNames) || (name.words.length === 1 && isMadeOf(name, bareNames));
  return isGood ? { column: summary.column, good: pair[1], strength: 'name' } : undefined;
}

/** Beside customers that left, these are the ones that stayed. */
const stillThere: ReadonlySet<string> = new Set(['active', 'actif', 'current', '活跃', '在用', '正常']);

const MOST_STAGES = 20;

/** How a matter with this text ended: well, badly, ended without saying how, not yet; undefined where the text does not tell. */
export function endOf(text: string): 'good' | 'bad' | 'ended' | 'unfinished' | undefined {
  const plain = plainText(text)
    .replace(/^\(?\d{1,2}\)?\s*[-–:.)]+\s*/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const known = ends.get(plain);
  if (known !== undefined) return known;
  if (badStarts.some((start) => plain.startsWith(start))) return 'bad';
  if (!unfinishedStarts.some((start) => plain.startsWith(start))) return undefined;
  return endOfStage(plain) ?? 'unfinished';
}

/** `Devis signé` and `Proposal rejected` have ended although a quote is an open stage; `devis non signé` may still be. */
function endOfStage(plain: string): 'good' | 'bad' | undefined {
  const words = plain.split(' ');
  const last = ends.get(words.at(-1) ?? '');
  if (words.length < 2 || (last !== 'good' && last !== 'bad')) return undefined;
  return words.some((word) => word === 'not' || word === 'non' || word === 'pas') ? undefined : last;
}

/**
 * Whether a text is the bad end beside a stated good one: by itself (`Lost`, `未成交`), or as the no to its yes.
 *
 * ```ts
 * isBadEnd('Non', 'Oui'); // true
 * isBadEnd('En cours', 'Oui'); // false
 * ```
 */
export function isBadEnd(text: string, good: string): boolean {
  if (endOf(text) === 'bad') return true;
  const answer = parseYesno(text);
  const wanted = parseYesno(good) ?? (endOf(good) === 'good' ? 'yes' : undefined);
  return answer !== undefined && wanted !== undefined && answer !== wanted;
}

const ends: ReadonlyMap<string, 'good' | 'bad' | 'ended' | 'unfinished'> = new Map([
  ...unfinishedTexts.filter((text) => !text.endsWith('*')).map((text) => [text, 'unfinished'] as const),
  ...plainEnds.map((text) => [text, 'ended'] as const),
  ...badEnds.filter((text) => !text.endsWith('*')).map((text) => [text, 'bad'] as const),
  ...goodEnds.map((text) => [text, 'good'] as const),
]);
const unfinishedStarts = startsIn(unfinishedTexts);
const badStarts = startsIn(badEnds);

function startsIn(texts: readonly string[]): string[] {
  return texts.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
}

/**
 * Why a column is likely to be filled only when the matter ends; undefined where it is not. Such a column
 * knows the answer, and a score that uses it looks right on the past and is useless for the future.
 */
export function knownOnlyAfterwards(summary: ColumnSummary): ProposalReason | undefined {
  const name = columnWords(summary.column);
  if (mentions(name, earlierNames)) return undefined;
  if (mentions(name, afterwardsNames)) return told('afterwards-named');
  if (mentions(name, setByStageNames)) return told('afterwards-set');
  const isAgreed = mentions(name, agreedTermNames);
  if (mentions(name, endNames) && !isAgreed) return told('afterwards-end');
  if (mentions(name, durationNames) && !isAgreed) {
    return told('afterwards-duration');
  }
  const texts = [...summary.values.keys()];
  if (summary.isComplete && mentions(name, statusNames) && share(texts, (text) => endOf(text) !== undefined) >= 0.5) {
    return told('afterwards-stage');
  }
  if (isMadeOf(name, ['is', ...openNames]) && share(texts, (text) => parseYesno(text) !== undefined) === 1) {
    return told('afterwards-open');
  }
  return undefined;
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}
