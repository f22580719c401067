import type { Suspect } from './suspect.ts';

/** What a person believes of one band: its points against the average customer, as firmly as so many outcomes in that band. */
export interface EditedPoints {
  readonly signal: string;
  /** The label of the band. */
  readonly band: string;
  /** Log-odds, as a scorecard shows them. */
  readonly points: number;
  /** The edit counts as so many outcomes of customers in this band. */
  readonly weight: number;
  /** Absent where it came with an imported scorecard, or was fitted before it was kept. */
  readonly stated?: PointsStatement;
}

/** Who stated points, when and why. */
export interface PointsStatement {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: number;
  readonly why: string | null;
}

/** A signal whose points may only rise, or only fall, from its lowest band to its highest; the missing band is free. */
export interface MonotoneSignal {
  readonly signal: string;
  readonly direction: 'rising' | 'falling';
}

/** What people stated for a fit, and what they should look at before they use it; all absent where there is none. */
export interface StatedTerms {
  /** The edits that it was fitted with, each of a band that it has. */
  readonly edits?: readonly EditedPoints[];
  readonly monotone?: readonly MonotoneSignal[];
  /** An outcome so many days older than the newest counts half. */
  readonly halfLifeDays?: number;
  readonly suspects?: readonly Suspect[];
}
