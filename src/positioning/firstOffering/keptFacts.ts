/** Whether a customer is among those that something is stated for. */
export type Among =
  /** It is, or it is not. */
  | 'yes'
  | 'no'
  /** Not enough is known of the customer. */
  | 'unknown'
  /** Nobody has stated for whom. */
  | 'notStated'
  /** What was stated names a field or a value that is not there. */
  | 'invalid';

/** What is known of a customer and an offering, by which the offering is judged. */
export interface KeptFacts {
  /** Of a good deal: the mean probability, and as log-odds with the ends of the 80 % interval; null where nothing speaks of them. */
  readonly odds: {
    readonly mean: number;
    readonly logOdds: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly restsOn: 'outcomes' | 'prior' | 'assumptions';
  readonly need: Among;
  /** Null: no statement with a filter is in force. */
  readonly target: Among | null;
  /** Fit with the perfect customer; null: there is none in force, or no trait of it can be measured. */
  readonly fit: Fit | 'unknown' | null;
  /** 1 to 5. */
  readonly simplicity: number | null;
  readonly unusedShare: number | null;
  /** `notStated`: it fits everywhere. */
  readonly region: Among;
  readonly industry: Among;
  readonly channel: Among;
}

export interface Fit {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
