import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';

/** The portfolio with every signal of another one: those it lacks are added, missing for everybody. */
export function withColumnsOf(portfolio: Portfolio, other: Portfolio): Portfolio {
  const own = new Set(portfolio.columns.map(({ signal }) => signal.id));
  const size = portfolio.customers.length;
  const added = other.columns
    .filter(({ signal }) => !own.has(signal.id))
    .map(({ signal, banding, numbers }) => ({
      signal,
      banding,
      bands: new Uint8Array(size).fill(MISSING_BAND),
      ...(numbers && { numbers: new Float32Array(size).fill(Number.NaN) }),
    }));
  return { ...portfolio, columns: [...portfolio.columns, ...added] };
}
