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
      const rest = (matrix[rowI + j] as number) - dot(factor, rowI, rowJ, j);
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
  // Built as the transpose of the inverse, so that the inner products run along rows of both.
  const transposed = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const line = j * size;
    transposed[line + j] = 1 / (factor[line + j] as number);
    for (let i = j + 1; i < size; i++) {
      const row = i * size;
      const sum = dotAcross(factor, row + j, transposed, line + j, i - j);
      transposed[line + i] = -sum / (factor[row + i] as number);
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) inverse[i * size + j] = transposed[j * size + i] as number;
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

function dot(values: Float64Array, first: number, second: number, length: number): number {
  return dotAcross(values, first, values, second, length);
}

/** Four sums side by side, because each addition would otherwise wait for the one before. */
function dotAcross(left: Float64Array, from: number, right: Float64Array, to: number, length: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    a += (left[from + k] as number) * (right[to + k] as number);
    b += (left[from + k + 1] as number) * (right[to + k + 1] as number);
    c += (left[from + k + 2] as number) * (right[to + k + 2] as number);
    d += (left[from + k + 3] as number) * (right[to + k + 3] as number);
  }
  for (; k < length; k++) a += (left[from + k] as number) * (right[to + k] as number);
  return a + b + (c + d);
}
