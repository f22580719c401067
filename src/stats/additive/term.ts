/**
 * One term of an additive model, read from a column of bytes: row `i` receives the points of band `bands[i]`.
 * Band 0 is "missing" and has no neighbours; the bands 1, 2, ... of an `ordered` term are neighbours of one another.
 *
 * Without `prior` the points shrink to zero by an amount that the data choose. With it each band's points have the normal
 * prior given (means and precisions by band, precision = 1 / variance > 0), and the data cannot change its strength.
 */
export interface Term {
  readonly bands: Uint8Array;
  /** Number of bands, the missing one among them. */
  readonly count: number;
  readonly order: 'ordered' | 'unordered';
  readonly prior?: { readonly means: readonly number[]; readonly precisions: readonly number[] };
  /** Points that must only rise, or only fall, from band 1 on; the missing band is free. Only for an ordered term. */
  readonly monotone?: 'rising' | 'falling';
}

/** Where each term's points stand among the coefficients: coefficient 0 is the base, band `b` of term `j` is `offsets[j] + b`. */
export interface Layout {
  readonly size: number;
  readonly offsets: Int32Array;
}

export function layoutOf(terms: readonly { readonly count: number }[]): Layout {
  const offsets = new Int32Array(terms.length);
  let size = 1;
  terms.forEach((term, j) => {
    offsets[j] = size;
    size += term.count;
  });
  return { size, offsets };
}
