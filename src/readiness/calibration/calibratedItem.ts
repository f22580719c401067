import type { Base } from '../../evidence/living/livingBase.ts';
import { categoryCurves } from '../categoryCurves.ts';
import type { Item } from '../item.ts';
import type { ItemParameters } from '../itemParameters.ts';

/** How an item was estimated, and of which bands: it counts as long as the signal has these bands and this direction. */
export interface CalibratedItem {
  readonly signal: string;
  readonly bandingVersion: number;
  readonly direction: 1 | -1;
  readonly categoryOfBand: readonly number[];
  readonly parameters: ItemParameters;
}

/** The estimates that count for a base. */
export interface Calibration {
  readonly id: number;
  readonly items: readonly CalibratedItem[];
}

/** The item as it was estimated; unchanged where it has other bands or another direction by now, or was never estimated. */
export function calibrated(item: Item, own: CalibratedItem | undefined): Item {
  if (!own || !isOfThese(item, own)) return item;
  return {
    ...item,
    categories: own.parameters.boundaries.length + 1,
    categoryOfBand: Int8Array.from(own.categoryOfBand),
    parameters: own.parameters,
    curves: categoryCurves(own.parameters),
  };
}

function isOfThese({ banding, claim, categoryOfBand }: Item, own: CalibratedItem): boolean {
  return (
    own.bandingVersion === banding.version &&
    own.direction === claim.direction &&
    own.categoryOfBand.length === categoryOfBand.length
  );
}

const calibrations = new WeakMap<Base, { readonly version: number; readonly calibration: Calibration | null }>();

/** What counts for this base; null where the stated defaults do. */
export function calibrationOf(base: Base): Calibration | null {
  return calibrations.get(base)?.calibration ?? null;
}

/** Whether it was looked up for the version that the base shows now. */
export function hasCalibration(base: Base): boolean {
  return calibrations.get(base)?.version === base.version;
}

export function setCalibration(base: Base, calibration: Calibration | null): void {
  calibrations.set(base, { version: base.version, calibration });
}
