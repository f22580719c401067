import { evidenceFailure } from '../failures.ts';
import type { ResolvedOutcome } from '../mapping/outcome.ts';
import { quoted } from '../mapping/outcomeStatement.ts';
import { type OutcomeRule, textsOfRule } from '../signal/outcomeRule.ts';

/** A known outcome whose rule judges more texts now. */
export interface WidenedOutcome {
  readonly signal: number;
  readonly rule: OutcomeRule;
  readonly former: OutcomeRule;
  /** Version of the signal before. */
  readonly formerVersion: number;
}

/**
 * A rule of an outcome with the texts of another that it does not judge itself; the same rule where there are none.
 *
 * ```ts
 * widenedRule(
 *   { good: ['Won'], notGood: ['Lost'], notEnded: [], leftOut: [] },
 *   { good: ['Won'], notGood: ['Lost', 'Cancelled'], notEnded: [], leftOut: [] },
 * ) // { good: ['Won'], notGood: ['Lost', 'Cancelled'], notEnded: [], leftOut: [] }
 * ```
 */
export function widenedRule(kept: OutcomeRule, other: OutcomeRule): OutcomeRule {
  const known = new Set(textsOfRule(kept));
  if (textsOfRule(other).every((text) => known.has(text))) return kept;
  const further = (texts: readonly string[]) => texts.filter((text) => !known.has(text));
  return {
    good: [...kept.good, ...further(other.good)],
    notGood: [...kept.notGood, ...further(other.notGood)],
    notEnded: [...kept.notEnded, ...further(other.notEnded)],
    leftOut: [...kept.leftOut, ...further(other.leftOut)],
  };
}

/** Whether a rule judges every text of another as that one does. */
export function judgesAlike(rule: OutcomeRule, other: OutcomeRule): boolean {
  return textsOfRule(other).every((text) => judgementIn(rule, text) === judgementIn(other, text));
}

/**
 * Refuses an outcome that says otherwise of a text than the rule that is kept. Whether a text that nobody named has ended
 * is a guess from the file at hand; there the rule goes on. Raises `outcome-differs`.
 */
export function refuseOtherRule(kept: OutcomeRule, stated: ResolvedOutcome): void {
  const isNamed = stated.leftOut.length > 0 || stated.isJudgedWhole;
  const differing = textsOfRule(stated).filter((text) => {
    const [former, now] = [judgementIn(kept, text), judgementIn(stated, text)];
    if (former === undefined || former === now) return false;
    return former === 'good' || now === 'good' || isNamed || kept.leftOut.includes(text);
  });
  if (differing.length === 0) return;
  const { column } = stated;
  const said = differing
    .slice(0, MOST_NAMED)
    .map(
      (text) =>
        `${quoted([text])} is ${words[judgementIn(kept, text) ?? 'open']}, and now it would be ${words[judgementIn(stated, text) ?? 'open']}`,
    );
  throw evidenceFailure(
    'outcome-differs',
    `Column "${column}" was stated otherwise before: ${said.join('; ')}${differing.length > MOST_NAMED ? '; ...' : ''}.`,
    `Leave "outcome" out, and the file is read as was stated before. To judge otherwise, change the rule of the signal (signals.update), or withdraw what was imported by it.`,
    { column },
  );
}

const MOST_NAMED = 3;

type Judgement = 'good' | 'notGood' | 'open';

const words: Readonly<Record<Judgement, string>> = { good: 'good', notGood: 'not good', open: 'not ended or left out' };

function judgementIn({ good, notGood, notEnded, leftOut }: OutcomeRule, text: string): Judgement | undefined {
  if (good.includes(text)) return 'good';
  if (notGood.includes(text)) return 'notGood';
  return notEnded.includes(text) || leftOut.includes(text) ? 'open' : undefined;
}
