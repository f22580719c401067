import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCases } from '../../src/evidence/openCases.ts';
import type { Portfolio } from '../../src/evidence/portfolio/portfolio.ts';
import { outcomesOf } from '../../src/evidence/portfolio/portfolioFromTable.ts';
import { cacheFolder } from './cacheFolder.ts';
import { firstEvents } from './firstEvents.ts';
import { fileOfSet, type PublicSet } from './publicSets.ts';

/** A set as `bellwether evaluate FILE --outcome` reads it: no map, nothing stated but the outcome and what to drop. */
export interface OpenedSet {
  readonly set: PublicSet;
  /** The file that was read: the set's own, or made from it. */
  readonly path: string;
  /** Its columns. */
  readonly table: readonly string[];
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
  const { cases, table } = await openCases(path, { outcome: `${set.outcome}=${set.good}`, drop: set.drop }, silent);
  const { portfolio, groupOfRow } = cases;
  return { set, path, table: table.columns, portfolio, outcomes: outcomesOf(cases), groupOfRow };
}

/** Columns of the file by name, as far as the scorecard may look at them. */
export function scoredNames({ portfolio }: OpenedSet): string[] {
  return portfolio.columns.map(({ signal }) => signal.label);
}

/** Columns that the set's own description allows: all but names of rows, what is known afterwards, and the outcome. */
export function allowedNames({ set, table }: OpenedSet): string[] {
  const left = new Set([...set.drop, ...set.names, set.outcome]);
  return table.filter((column) => !left.has(column));
}

/**
 * The same rows with every allowed column told to be a signal by a map, those about persons too: what the scorecard
 * could make of all that other tools are given. The product itself refuses to score persons.
 */
export async function everyColumn(opened: OpenedSet): Promise<Portfolio> {
  const { set, path } = opened;
  const scored = new Set(scoredNames(opened));
  const kindOf = (column: string) =>
    set.numbers.includes(column) ? 'number' : set.dates.includes(column) ? 'date' : 'choice';
  const columns = allowedNames(opened)
    .filter((column) => !scored.has(column))
    .map((column) => [column, { role: 'signal', kind: kindOf(column), personal: false }]);
  const map = join(cacheFolder(), `${set.name}-map.json`);
  writeFileSync(map, JSON.stringify({ columns: Object.fromEntries(columns) }));
  const { cases } = await openCases(path, { outcome: `${set.outcome}=${set.good}`, drop: set.drop, map }, silent);
  return cases.portfolio;
}
