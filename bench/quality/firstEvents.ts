import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '../../src/evidence/reading/openTable.ts';
import { csvText } from '../../src/platform/csvText.ts';
import { cacheFolder } from './cacheFolder.ts';

/** Filled in from the first event on with what was known only at the end, or the outcome itself. */
const KNOWN_AFTERWARDS = new Set(['made_sla', 'closed_code', 'resolved_by', 'resolved_at', 'closed_at', 'caused_by']);

/**
 * The incidents as they stood on their first event, a row each, and whether the agreed time was missed in the end (the last
 * event of each). Written once, into the cache.
 */
export async function firstEvents(log: string): Promise<string> {
  const path = join(cacheFolder(), 'incidents.csv');
  if (existsSync(path)) return path;
  const table = await openTable(log, {});
  const indexOf = (column: string) => table.columns.indexOf(column);
  const kept = table.columns.filter((column) => !KNOWN_AFTERWARDS.has(column));
  const [number, madeSla] = [indexOf('number'), indexOf('made_sla')];
  const first = new Map<string, string[]>();
  const missed = new Map<string, boolean>();
  for await (const batch of table.batches()) {
    for (const { cells } of batch) {
      const incident = cells[number] as string;
      if (!first.has(incident)) {
        first.set(
          incident,
          kept.map((column) => cells[indexOf(column)] ?? ''),
        );
      }
      missed.set(incident, cells[madeSla] === 'false');
    }
  }
  const rows = [...first].map(([incident, cells]) => [...cells, missed.get(incident) ? 'missed' : 'met']);
  writeFileSync(`${path}.new`, csvText([[...kept, 'sla'], ...rows]));
  renameSync(`${path}.new`, path);
  return path;
}
