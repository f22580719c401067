import type { Base, VoicedFact } from '../livingBase.ts';

/** A base as it was at one moment, copied out of the one that lives on. */
export interface FrozenBase {
  readonly version: number;
  readonly asOf: string;
  readonly customers: readonly string[];
  readonly names: readonly (string | null)[];
  readonly numbers: Int32Array;
  readonly outcomes: Int8Array;
  readonly columns: readonly { readonly signal: string; readonly bands: Uint8Array; readonly numbers?: Float32Array }[];
  /** How far the answers of each row are believed; NaN where several voices speak. */
  readonly weights: Float64Array;
  readonly mixed: ReadonlyMap<number, ReadonlyMap<string, readonly VoicedFact[]>>;
}

export function frozenBase(base: Base): FrozenBase {
  const { classOfRow, weightOfClass, mixed } = base.voices;
  const frozenMixed = new Map([...mixed.keys()].map((row) => [row, mixed.get(row) ?? new Map()]));
  return {
    version: base.version,
    asOf: base.asOf,
    customers: base.portfolio.customers.slice(),
    names: base.names.slice(),
    numbers: base.numbers.slice(),
    outcomes: base.outcomes.slice(),
    columns: base.portfolio.columns.map(({ signal, bands, numbers }) => ({
      signal: signal.id,
      bands: bands.slice(),
      ...(numbers && { numbers: numbers.slice() }),
    })),
    weights: Float64Array.from(classOfRow, (weightClass, row) =>
      frozenMixed.has(row) ? Number.NaN : (weightOfClass[weightClass] as number),
    ),
    mixed: frozenMixed,
  };
}
