import { setImmediate } from 'node:timers/promises';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { Banding } from '../portfolio/banding.ts';
import { chooseAnswerBands, chooseNumberBands } from '../portfolio/chooseBands.ts';
import { isScored } from '../portfolio/scoredSignal.ts';
import { type OutcomeRule, textsOfRule } from '../signal/outcomeRule.ts';
import { insertBanding, insertSignal, type Place, updateSignalRow } from '../signal/store.ts';
import { type Signal, signalKinds } from '../signal.ts';
import type { PassColumn } from './passOptions.ts';
import { storable } from './storable.ts';
import { setSignalId } from './store.ts';
import type { WidenedOutcome } from './widenedRule.ts';

/** An open choice with more answers than this keeps no list of them. */
const MOST_ANSWERS = 500;
const LONGEST_LABEL = 300;

/** What a file has brought that customers can be described by. */
export interface Defined {
  /** Numbers of new signals, and of those that came back. */
  readonly signals: readonly number[];
  readonly outcome?: WidenedOutcome;
}

export interface DefinitionOptions {
  readonly offering: number;
  readonly vacated: ReadonlyMap<string, number>;
  readonly bandings: Bandings;
}

/** By the numbers of their signals. */
export type Bandings = ReadonlyMap<number, Banding>;

/** Chooses the bands of the signals that a file brings, one after the other, so that others have their turn in between. */
export async function chooseBandings(columns: readonly PassColumn[]): Promise<Bandings> {
  const bandings = new Map<number, Banding>();
  for (const column of columns) {
    if (column.known) continue;
    const counts = column.facts.answerCounts();
    const signal = withAnswers(column.signal, [...counts.keys()]);
    if (!isScored(signal)) continue;
    await setImmediate();
    bandings.set(column.number, bandsOf(signal, column, counts));
  }
  return bandings;
}

/**
 * Adds the signals that a file brings, with the bands chosen for them, brings retired ones of withdrawn imports
 * back, and lets the rule of a known outcome judge the texts that are new. A vacated signal that is another kind of thing now leaves its id to the new one.
 */
export async function addDefinitions(
  db: AnyDatabase,
  place: Place,
  columns: readonly PassColumn[],
  { offering, vacated, bandings }: DefinitionOptions,
): Promise<Defined> {
  const numbers: number[] = [];
  let outcome: WidenedOutcome | undefined;
  for (const column of columns) {
    const { known } = column;
    if (known?.isRetired) {
      await updateSignalRow(db, place, { ...known, isRetired: false });
      numbers.push(known.number);
    }
    const rule = known && widenedRuleOf(column);
    if (rule) {
      await updateSignalRow(db, place, { ...known, isRetired: false, outcome: rule });
      outcome = { signal: known.number, rule, former: known.outcome as OutcomeRule, formerVersion: known.version };
    }
    if (known) continue;
    const former = vacated.get(column.signal.id);
    if (former !== undefined) await setSignalId(db, place, former, `${column.signal.id}.${former}`);
    numbers.push(await addSignal(db, place, column, { offering, bandings }));
  }
  return { signals: numbers, ...(outcome && { outcome }) };
}

/** The rule of a known outcome with the texts that the file has added to it; none where it added none. */
export function widenedRuleOf({ known, outcome, facts }: PassColumn): OutcomeRule | undefined {
  if (!known?.outcome || !outcome) return undefined;
  const rule = outcome.ruleWith(facts.answerCounts().keys());
  return textsOfRule(rule).length > textsOfRule(known.outcome).length ? rule : undefined;
}

async function addSignal(
  db: AnyDatabase,
  place: Place,
  column: PassColumn,
  { offering, bandings }: Pick<DefinitionOptions, 'offering' | 'bandings'>,
): Promise<number> {
  const counts = column.facts.answerCounts();
  const signal = withAnswers(column.signal, [...counts.keys()]);
  const number = await insertSignal(db, place, {
    ...signal,
    label: storable(signal.label).slice(0, LONGEST_LABEL),
    offering: column.outcome ? offering : null,
    outcome: column.outcome?.ruleWith(counts.keys()) ?? null,
  });
  if (number !== column.number) throw new Error(`Signal "${signal.id}" got number ${number}, not ${column.number}.`);
  const banding = bandings.get(number);
  if (banding) await insertBanding(db, place, number, banding);
  return number;
}

/** What was answered about persons stands in their records only, where it can be erased. */
function withAnswers(signal: Signal, answers: readonly string[]): Signal {
  if (signal.about === 'person') return signal;
  const isListed = signal.kind === 'choice' && answers.length >= 2 && answers.length <= MOST_ANSWERS;
  return isListed ? { ...signal, answers } : signal;
}

function bandsOf(signal: Signal, { facts }: PassColumn, counts: ReadonlyMap<string, number>): Banding {
  return signalKinds[signal.kind].isNumeric
    ? chooseNumberBands(signal, facts.sample.take())
    : chooseAnswerBands(signal, counts);
}
