/** The latent scales built into the product; `readiness/axis.ts` says what each means. */
export type AxisName = 'willingness' | 'needs' | 'strategicView';

/** How a signal is answered. `scale` answers are ordered, `choice` answers are not. */
export type SignalKind = 'scale' | 'yesno' | 'number' | 'choice' | 'date';

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
