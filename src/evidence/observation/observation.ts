/**
 * What a signal can hold: a number for `number`; an answer code for `scale`, `yesno` and `choice`; `YYYY-MM-DD` for `date`;
 * null where a source said that it does not know.
 */
export type SignalValue = string | number | null;

/** What one source said about one customer at one time. Append-only: a correction is a new observation. */
export interface Statement {
  readonly id: string;
  readonly customer: string;
  readonly signal: string;
  readonly value: SignalValue;
  /** Id of the source. */
  readonly source: string;
  /** ISO 8601 instant, UTC. */
  readonly observedAt: string;
}

/** Takes an earlier statement back, from `observedAt` on. May arrive before what it retracts. */
export interface Retraction {
  readonly id: string;
  readonly customer: string;
  readonly retracts: string;
  readonly source: string;
  readonly observedAt: string;
}

export type Observation = Statement | Retraction;
