/**
 * The lower triangle of a symmetric row-major matrix, row after row: entry (i, k), k <= i, at i (i + 1) / 2 + k. With
 * `positions`, of the matrix whose entry (i, k) is that of (positions[i], positions[k]): a position may occur again.
 */
export function packedTriangle(
  matrix: Float64Array,
  size: number,
  positions: Int32Array = Int32Array.from({ length: size }, (_, i) => i),
): Float64Array {
  const packed = new Float64Array((positions.length * (positions.length + 1)) / 2);
  let at = 0;
  for (let i = 0; i < positions.length; i++) {
    const row = (positions[i] as number) * size;
    for (let k = 0; k <= i; k++) packed[at++] = matrix[row + (positions[k] as number)] as number;
  }
  return packed;
}

/**
 * x' S x for a row x that is 1 at the positions `at` (strictly ascending) and 0 elsewhere, S a packed triangle. Never below zero.
 */
export function sparseVariance(packed: Float64Array, at: Int32Array): number {
  let diagonal = 0;
  let beside = 0;
  for (let j = 0; j < at.length; j++) {
    const i = at[j] as number;
    const line = (i * (i + 1)) / 2;
    diagonal += packed[line + i] as number;
    for (let k = 0; k < j; k++) beside += packed[line + (at[k] as number)] as number;
  }
  return Math.max(0, diagonal + 2 * beside);
}
