import type { Source } from '../observation/source.ts';
import type { Banding } from '../portfolio/banding.ts';
import { isScored } from '../portfolio/scoredSignal.ts';
import type { OutcomeRule } from '../signal/outcomeRule.ts';
import type { StoredSignal } from '../signal/store.ts';
import type { Signal } from '../signal.ts';

/** A source as it is kept. */
export type NumberedSource = Source & { readonly number: number };

/** What a base is made of beside facts, as of one version. */
export interface Definitions {
  /** Active signals of the workspace and offering, by number. */
  readonly signals: ReadonlyMap<number, Signal>;
  /** Ids of all signals, retired ones and those of other offerings too, by number. */
  readonly signalIds: ReadonlyMap<number, string>;
  /** The newest bands of the active signals, by the signal's id. */
  readonly bandings: ReadonlyMap<string, Banding>;
  readonly sources: ReadonlyMap<string, Source>;
  /** In the order of their numbers. */
  readonly sourceList: readonly NumberedSource[];
  /** Signals that become columns: scored, with bands; by number. */
  readonly scored: readonly ScoredDefinition[];
  /** How it ended with the offering; the outcome signal made last, where there are several. */
  readonly outcome: { readonly number: number; readonly signal: Signal; readonly rule: OutcomeRule } | null;
}

export interface ScoredDefinition {
  readonly number: number;
  readonly signal: Signal;
  readonly banding: Banding;
}

/** Sorts out what is stored for one offering. `bandings` are by the signal's number. */
export function definitionsOf(
  stored: readonly StoredSignal[],
  bandings: ReadonlyMap<number, Banding>,
  sources: readonly NumberedSource[],
  offering: number,
): Definitions {
  const ordered = stored.toSorted((a, b) => a.number - b.number);
  const active = ordered.filter(
    (signal) => !signal.isRetired && (signal.offering === null || signal.offering === offering),
  );
  const outcome = active.findLast((signal) => signal.role === 'outcome' && signal.offering === offering);
  return {
    signals: new Map(active.map((signal) => [signal.number, signalOf(signal)])),
    signalIds: new Map(ordered.map(({ number, id }) => [number, id])),
    bandings: new Map(
      active.flatMap(({ number, id }) => {
        const banding = bandings.get(number);
        return banding ? [[id, banding]] : [];
      }),
    ),
    sources: new Map(sources.map(({ id, kind, reliability }) => [id, { id, kind, reliability }])),
    sourceList: sources.toSorted((a, b) => a.number - b.number),
    scored: active.filter(isScored).flatMap((signal) => {
      const banding = bandings.get(signal.number);
      return banding ? [{ number: signal.number, signal: signalOf(signal), banding }] : [];
    }),
    outcome: outcome?.outcome ? { number: outcome.number, signal: signalOf(outcome), rule: outcome.outcome } : null,
  };
}

function signalOf({ id, label, kind, answers, axis, about, role }: StoredSignal): Signal {
  return { id, label, kind, ...(answers && { answers }), ...(axis && { axis }), about, role };
}
