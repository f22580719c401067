import type { Base } from '../../evidence/living/livingBase.ts';
import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';

/** What a fit reads of a base, at one version: the base itself goes on changing while the fit waits. */
export interface BaseCopy {
  readonly version: number;
  readonly portfolio: Portfolio;
  readonly outcomes: Int8Array;
  readonly groupOfRow: Int32Array;
  readonly numbers: Int32Array;
}

export function copyOfBase({ version, portfolio, outcomes, groupOfRow, numbers }: Base): BaseCopy {
  return {
    version,
    portfolio: {
      customers: [...portfolio.customers],
      columns: portfolio.columns.map(({ signal, banding, bands, numbers: own }) => ({
        signal,
        banding,
        bands: bands.slice(),
        ...(own && { numbers: own.slice() }),
      })),
    },
    outcomes: outcomes.slice(),
    groupOfRow: groupOfRow.slice(),
    numbers: numbers.slice(),
  };
}
