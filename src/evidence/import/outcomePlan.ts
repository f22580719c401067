import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from '../mapping/columnReader.ts';
import { mappedOutcome } from '../mapping/columnReaders.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type OutcomeChoice, type ResolvedOutcome, resolveOutcome } from '../mapping/outcome.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { type OutcomeRule, textsOfRule } from '../signal/outcomeRule.ts';
import type { StoredSignal } from '../signal/store.ts';
import { isMissing } from '../value/missing.ts';

/** The outcome of a file: kept as its texts, which a rule judges. */
export interface OutcomePlan {
  readonly column: string;
  readonly rule: OutcomeRule;
  /** What was decided, for people; absent where it was decided earlier. */
  readonly statement?: string;
  /** The rule with every further text that the file held, judged as `resolveOutcome` judges it. */
  ruleWith(texts: Iterable<string>): OutcomeRule;
  read(cell: string): SignalValue;
}

/**
 * The outcome that was stated, that the map states, or that is known here under this column's name; none where it only
 * looks like one. Raises `outcome-unknown`, and `outcome-exists` where the offering has another outcome.
 */
export function outcomePlan(
  readers: readonly ColumnReader[],
  summaries: readonly ColumnSummary[],
  {
    choice,
    map,
    offering,
  }: { readonly choice: OutcomeChoice | undefined; readonly map: Mapping; readonly offering: number },
  signals: readonly StoredSignal[],
): OutcomePlan | undefined {
  if (choice) return statedOutcome(resolveOutcome(choice, summaries));
  const reader = readers.find(({ map: { role }, isStated }) => role === 'outcome' && isStated);
  if (!reader) return undefined;
  const own = signals.find((signal) => signal.role === 'outcome' && !signal.isRetired && signal.offering === offering);
  const stated = mappedOutcome([reader.column], map);
  if (stated) return statedOutcome(resolveOutcome(stated, summaries));
  return own?.outcome ? knownOutcome(reader.column, own.outcome) : undefined;
}

/** Refuses a second outcome of one offering. */
export function refuseSecondOutcome(
  id: string,
  column: string,
  offering: number,
  signals: readonly StoredSignal[],
): void {
  const other = signals.find(
    (signal) => signal.role === 'outcome' && !signal.isRetired && signal.offering === offering,
  );
  if (!other || other.id === id) return;
  throw evidenceFailure(
    'outcome-exists',
    `The offering has the outcome "${other.id}" already, and "${column}" would be a second one.`,
    `Leave "${column}" out, retire "${other.id}", or name another offering.`,
    { column },
  );
}

function knownOutcome(column: string, rule: OutcomeRule): OutcomePlan {
  return { column, rule, ruleWith: () => rule, read: reader(new Set(textsOfRule(rule))) };
}

function statedOutcome({
  column,
  good,
  notGood,
  notEnded,
  leftOut,
  statement,
  outcomeOf,
}: ResolvedOutcome): OutcomePlan {
  const rule: OutcomeRule = { good, notGood, notEnded, leftOut };
  const known = new Set(textsOfRule(rule));
  return {
    column,
    rule,
    statement,
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
