/** The latent scales built into the product; `readiness/axis.ts` says what each means. */
export type AxisName = 'willingness' | 'needs' | 'strategicView';

interface KindTraits {
  /** Kept as a number beside its band, and cut into bands by edges; else every answer has its band. */
  readonly isNumeric: boolean;
  /** Whether more of it can mean more or less of an axis. */
  readonly maySpeakToAxis: boolean;
  /** How it is filtered. */
  readonly field: 'number' | 'choice' | 'yesno' | 'date';
  /** What a cell has to be, for people: "cannot be read as a number". */
  readonly wanted: string;
}

/**
 * How a signal is answered, and what follows from it: `scale` answers are ordered, `choice` answers are not. A new kind
 * begins with a line here; the compiler then asks for its parser, and `signalKinds.test.ts` for the rest of its way.
 */
export const signalKinds = {
  scale: { isNumeric: false, maySpeakToAxis: true, field: 'choice', wanted: 'one of the answers of its scale' },
  yesno: { isNumeric: false, maySpeakToAxis: true, field: 'yesno', wanted: 'yes or no' },
  number: { isNumeric: true, maySpeakToAxis: true, field: 'number', wanted: 'a number' },
  choice: { isNumeric: false, maySpeakToAxis: false, field: 'choice', wanted: 'an answer' },
  date: { isNumeric: true, maySpeakToAxis: false, field: 'date', wanted: 'a date' },
} as const satisfies Record<string, KindTraits>;

export type SignalKind = keyof typeof signalKinds;
export const signalKindNames = Object.keys(signalKinds) as [SignalKind, ...SignalKind[]];

export type Language = 'en' | 'fr' | 'zh';
export type LocalText = Readonly<Record<Language, string>>;

/** That a signal speaks to an axis. `direction` 1: more of the signal means more of the axis; -1: less. */
export interface AxisClaim {
  readonly axis: AxisName;
  readonly direction: 1 | -1;
  readonly strength: 'weak' | 'fair' | 'strong';
  readonly why: string;
}

/** One thing that can be known about a customer. */
export interface Signal {
  readonly id: string;
  readonly label: string;
  readonly kind: SignalKind;
  /** Codes of the answers: in order, low to high, for `scale`; `['no', 'yes']` for `yesno`; any order for `choice`. Absent for numbers and dates. */
  readonly answers?: readonly string[];
  readonly axis?: AxisClaim;
  /** Signals about a person are never scored and never filtered on. */
  readonly about: 'organisation' | 'person';
  readonly role: 'signal' | 'outcome' | 'segment';
}
