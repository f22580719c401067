/**
 * Factorises a symmetric positive definite matrix A (row-major, `size` x `size`, only its lower triangle is read) as L L'.
 * The result is L, row-major, with zeros above the diagonal.
 *
 * ```ts
 * factorised(Float64Array.of(4, 0, 2, 3), 2); // 2 0 / 1 1.414...
 * ```
 *
 * Throws `RangeError` where A is not positive definite.
 * Source: Golub and Van Loan, Matrix Computations, 4th edition, 4.2.
 */
export function factorised(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * size;
      let rest = matrix[rowI + j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[rowI + k] as number) * (factor[rowJ + k] as number);
      if (i > j) {
        factor[rowI + j] = rest / (factor[rowJ + j] as number);
      } else {
        if (!(rest > 0)) throw new RangeError('The matrix is not positive definite.');
        factor[rowI + i] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}

/** x with A x = `right`, where `factor` is the L of A = L L'. */
export function solved(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let rest = x[i] as number;
    for (let k = 0; k < i; k++) rest -= (factor[i * size + k] as number) * (x[k] as number);
    x[i] = rest / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = (x[i] as number) / (factor[i * size + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] as number) - (factor[i * size + k] as number) * value;
  }
  return x;
}

/** The inverse of L, row-major, with zeros above the diagonal. */
export function invertedFactor(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    const diagonal = factor[row + i] as number;
    for (let k = 0; k < i; k++) {
      const weight = factor[row + k] as number;
      if (weight === 0) continue;
      const rowK = k * size;
      for (let j = 0; j <= k; j++) {
        inverse[row + j] = (inverse[row + j] as number) - weight * (inverse[rowK + j] as number);
      }
    }
    for (let j = 0; j < i; j++) inverse[row + j] = (inverse[row + j] as number) / diagonal;
    inverse[row + i] = 1 / diagonal;
  }
  return inverse;
}

/** The inverse of A from the inverse of its L: both triangles, row-major. */
export function inverseFrom(invertedL: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let a = 0; a <= i; a++) {
      const weight = invertedL[row + a] as number;
      if (weight === 0) continue;
      const rowA = a * size;
      for (let b = 0; b <= a; b++) {
        inverse[rowA + b] = (inverse[rowA + b] as number) + weight * (invertedL[row + b] as number);
      }
    }
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) inverse[b * size + a] = inverse[a * size + b] as number;
  }
  return inverse;
}
