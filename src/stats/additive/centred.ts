import type { AdditiveFit } from './fitAdditiveModel.ts';

/**
 * The same model told from its average row: the points of each centred term have mean zero over `shares` (the share of rows
 * in each band, summing to 1), and the base is the log-odds of such a row. No row's log-odds or variance changes, while the
 * points lose the uncertainty that they only shared with the base. Terms whose shares are absent stay as they are.
 */
export function centred(
  fit: Pick<AdditiveFit, 'layout' | 'coefficients' | 'covariance'>,
  shares: readonly (readonly number[] | undefined)[],
): { coefficients: Float64Array; covariance: Float64Array } {
  const { size, offsets } = fit.layout;
  const coefficients = Float64Array.from(fit.coefficients);
  const covariance = Float64Array.from(fit.covariance);
  shares.forEach((share, j) => {
    if (!share) return;
    const offset = offsets[j] as number;
    centreLine(coefficients, offset, share, 0, 1);
    for (let i = 0; i < size; i++) centreLine(covariance, offset, share, i * size, 1);
    for (let i = 0; i < size; i++) centreLine(covariance, offset, share, i, size);
  });
  return { coefficients, covariance };
}

/** Moves the mean of one term's entries on a line (a row, a column, the coefficients) to the base's entry. */
function centreLine(
  values: Float64Array,
  offset: number,
  share: readonly number[],
  start: number,
  stride: number,
): void {
  let mean = 0;
  for (let b = 0; b < share.length; b++) {
    mean += (share[b] as number) * (values[start + (offset + b) * stride] as number);
  }
  for (let b = 0; b < share.length; b++) {
    const at = start + (offset + b) * stride;
    values[at] = (values[at] as number) - mean;
  }
  values[start] = (values[start] as number) + mean;
}
