import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';

/** The portfolio of some rows, in their order: what is asked of a few customers need not look at all. */
export function rowsOfPortfolio({ customers, columns }: Portfolio, rows: ArrayLike<number>): Portfolio {
  const at = Array.from(rows);
  return {
    customers: at.map((row) => customers[row] as string),
    columns: columns.map(({ signal, banding, bands, numbers }) => ({
      signal,
      banding,
      bands: Uint8Array.from(at, (row) => bands[row] as number),
      ...(numbers && { numbers: Float32Array.from(at, (row) => numbers[row] as number) }),
    })),
  };
}
