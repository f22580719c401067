import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from '../mapping/columnReader.ts';
import { mappedOutcome } from '../mapping/columnReaders.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type OutcomeChoice, type ResolvedOutcome, resolveOutcome } from '../mapping/outcome.ts';
import type { OutcomeDecision } from '../mapping/outcomeStatement.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { type OutcomeRule, textsOfRule } from '../signal/outcomeRule.ts';
import type { StoredSignal } from '../signal/store.ts';
import { isMissing } from '../value/missing.ts';
import { refuseOtherRule, widenedRule } from './widenedRule.ts';

/** The outcome of a file: kept as its texts, which a rule judges. */
export interface OutcomePlan {
  readonly column: string;
  readonly rule: OutcomeRule;
  /** What was decided, now or earlier. */
  readonly decision: OutcomeDecision;
  /** The rule with every further text that the file held, judged as `resolveOutcome` judges it. */
  ruleWith(texts: Iterable<string>): OutcomeRule;
  read(cell: string): SignalValue;
}

export interface StatedOutcome {
  readonly choice: OutcomeChoice | undefined;
  readonly map: Mapping;
  readonly offering: number;
  /** The id of the signal that a column fills. */
  readonly idOf: (column: string) => string;
}

/**
 * The outcome that was stated, that the map states, or that is known here under this column's name; none where it only
 * looks like one. What is stated of a known outcome adds to its rule. Raises `outcome-unknown`, `outcome-differs` where the
 * rule says otherwise, and `outcome-exists` where the offering has another outcome.
 */
export function outcomePlan(
  readers: readonly ColumnReader[],
  summaries: readonly ColumnSummary[],
  { choice, map, offering, idOf }: StatedOutcome,
  signals: readonly StoredSignal[],
): OutcomePlan | undefined {
  const reader = readers.find(({ map: { role }, isStated }) => role === 'outcome' && isStated);
  const stated = choice ?? (reader && mappedOutcome([reader.column], map));
  const resolved = stated && resolveOutcome(stated, summaries);
  const column = resolved?.column ?? reader?.column;
  if (column === undefined) return undefined;
  refuseSecondOutcome(idOf(column), column, offering, signals);
  const rule = outcomeOf(offering, signals)?.outcome ?? undefined;
  if (!resolved) return rule && keptOutcome(rule, summaries.find((each) => each.column === column) as ColumnSummary);
  return rule ? widenedOutcome(rule, resolved, summaries) : statedOutcome(resolved);
}

/** Refuses a second outcome of one offering. */
export function refuseSecondOutcome(
  id: string,
  column: string,
  offering: number,
  signals: readonly StoredSignal[],
): void {
  const other = outcomeOf(offering, signals);
  if (!other || other.id === id) return;
  throw evidenceFailure(
    'outcome-exists',
    `The offering has the outcome "${other.id}" already, and "${column}" would be a second one.`,
    `Leave "${column}" out, retire "${other.id}", or name another offering.`,
    { column },
  );
}

function outcomeOf(offering: number, signals: readonly StoredSignal[]): StoredSignal | undefined {
  return signals.find((signal) => signal.role === 'outcome' && !signal.isRetired && signal.offering === offering);
}

/** As it was stated earlier. A text that nobody has judged yet counts as not ended. */
function keptOutcome(rule: OutcomeRule, summary: ColumnSummary): OutcomePlan {
  const texts = new Set(textsOfRule(rule));
  const unjudged = [...summary.values.keys()].filter((text) => !texts.has(text));
  return {
    column: summary.column,
    rule,
    decision: { ...decisionOf(rule, summary), unjudged },
    ruleWith: () => rule,
    read: reader(texts),
  };
}

/** The rule that is kept, with the texts that it did not judge yet. */
function widenedOutcome(
  kept: OutcomeRule,
  resolved: ResolvedOutcome,
  summaries: readonly ColumnSummary[],
): OutcomePlan {
  const { column } = resolved;
  refuseOtherRule(kept, resolved);
  const stated = statedOutcome(resolved);
  const rule = widenedRule(kept, stated.rule);
  const known = new Set(textsOfRule(kept));
  const added = textsOfRule(rule).filter((text) => !known.has(text));
  const summary = summaries.find((each) => each.column === column) as ColumnSummary;
  return {
    column,
    rule,
    decision: { ...decisionOf(rule, summary), added },
    ruleWith: (texts) => widenedRule(kept, stated.ruleWith(texts)),
    read: reader(new Set(textsOfRule(rule))),
  };
}

function decisionOf(rule: OutcomeRule, { column, values, missing }: ColumnSummary): OutcomeDecision {
  const rows = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + (values.get(text) ?? missing.get(text) ?? 0), 0);
  return { ...rule, column, counts: { good: rows(rule.good), notGood: rows(rule.notGood) } };
}

function statedOutcome({
  column,
  good,
  notGood,
  notEnded,
  leftOut,
  decision,
  outcomeOf,
}: ResolvedOutcome): OutcomePlan {
  const rule: OutcomeRule = { good, notGood, notEnded, leftOut };
  const known = new Set(textsOfRule(rule));
  return {
    column,
    rule,
    decision,
    ruleWith(texts) {
      const further = [...texts].filter((text) => !known.has(text));
      return {
        good,
        notGood: [...notGood, ...further.filter((text) => outcomeOf(text) === 0)],
        notEnded: [...notEnded, ...further.filter((text) => outcomeOf(text) === undefined)],
        leftOut,
      };
    },
    read: reader(known),
  };
}

/** The text of the cell, even one that elsewhere means that nothing is known, where the rule judges it. */
function reader(judged: ReadonlySet<string>): (cell: string) => SignalValue {
  return (cell) => {
    const text = cell.trim();
    if (judged.has(text)) return text;
    return text === '' || isMissing(text) ? null : text;
  };
}
