import { openCases } from '../../src/evidence/openCases.ts';
import type { Portfolio } from '../../src/evidence/portfolio/portfolio.ts';
import { outcomesOf } from '../../src/evidence/portfolio/portfolioFromTable.ts';
import { firstEvents } from './firstEvents.ts';
import { fileOfSet, type PublicSet } from './publicSets.ts';

/** A set as `bellwether evaluate FILE --outcome` reads it: no map, nothing stated but the outcome and what to drop. */
export interface OpenedSet {
  readonly set: PublicSet;
  /** The file that was read: the set's own, or made from it. */
  readonly path: string;
  readonly portfolio: Portfolio;
  readonly outcomes: Int8Array;
  readonly groupOfRow: Int32Array;
}

const silent = { progress: () => ({ update: () => {}, end: () => {} }) };

/** Undefined where the public sets are not there. */
export async function openSet(set: PublicSet): Promise<OpenedSet | undefined> {
  const source = fileOfSet(set);
  if (source === undefined) return undefined;
  const path = set.name === 'incidents' ? await firstEvents(source) : source;
  const outcome = `${set.outcome}=${set.good}`;
  const { cases } = await openCases(path, { outcome, drop: set.drop }, silent);
  return { set, path, portfolio: cases.portfolio, outcomes: outcomesOf(cases), groupOfRow: cases.groupOfRow };
}
