/**
 * Which texts of an outcome signal are good ends. A text is in at most one list; one that is in none is not known to be an end.
 *
 * ```ts
 * endByRule({ good: ['Won'], notGood: ['Lost'], notEnded: ['Open'], leftOut: [] }, 'Won') // 1
 * ```
 */
export interface OutcomeRule {
  readonly good: readonly string[];
  readonly notGood: readonly string[];
  /** Texts of matters that are still open. */
  readonly notEnded: readonly string[];
  /** Texts that the choice of good against bad leaves out. */
  readonly leftOut: readonly string[];
}

/** 1 good, 0 not good, undefined where it is not known (yet). */
export function endByRule(rule: OutcomeRule, text: string): 1 | 0 | undefined {
  if (rule.good.includes(text)) return 1;
  return rule.notGood.includes(text) ? 0 : undefined;
}

/** Every text that the rule speaks of. */
export function textsOfRule({ good, notGood, notEnded, leftOut }: OutcomeRule): readonly string[] {
  return [...good, ...notGood, ...notEnded, ...leftOut];
}
