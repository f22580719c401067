import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTable } from '../reading/openTable.ts';
import { type ColumnProposal, type FileProposal, proposeMapping } from './propose.ts';
import { type Expectation, expectations } from './publicFiles.expected.ts';
import { summariseColumns } from './summarise.ts';
import type { ColumnSummary } from './summary.ts';

const shared = process.env['BELLWETHER_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const data = join(shared, 'data');

describe.skipIf(!existsSync(data))(
  'proposals for the public files (skipped where the shared data folder is absent)',
  () => {
    it('has an expectation for every table in the folder', () => {
      expect(tablesBelow(data).toSorted()).toEqual(Object.keys(expectations).toSorted());
    });

    for (const [file, expected] of Object.entries(expectations)) {
      it(`reads ${file} as a careful analyst would`, async () => {
        const summaries = await summariseColumns(await openTable(join(data, file)));
        expect(outline(proposeMapping(summaries), summaries, expected)).toEqual(expected);
      });
    }
  },
);

function tablesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.csv(\.gz)?$/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => relative(data, join(folder, name)));
}

/** The proposal in the terms of the expectation, so that a difference reads as a difference of judgement. */
function outline(proposal: FileProposal, summaries: readonly ColumnSummary[], expected: Expectation): Expectation {
  const mapOf = (column: string) => proposal.columns.find((each) => each.column === column)?.map;
  const withRole = (role: string) =>
    proposal.columns.filter((each) => each.map.role === role).map((each) => each.column);
  const rows = proposal.customers;
  return {
    identifier: withRole('identifier')[0] ?? 'none',
    outcome: proposal.outcome ?? 'none',
    rowsPerCustomer: proposal.rowsPerCustomer,
    ...(expected.customers && rows ? { customers: `${Math.round(rows.count)} in ${rows.column}` } : {}),
    personal: proposal.columns.filter((each) => each.map.personal === true).map((each) => each.column),
    ...(expected.segments ? { segments: withRole('segment') } : {}),
    ...(expected.ignored
      ? { ignored: Object.keys(expected.ignored).length ? ignoredOf(expected.ignored, mapOf) : {} }
      : {}),
    ...(expected.signals
      ? {
          signals: Object.fromEntries(
            Object.keys(expected.signals).map((column) => [column, signalText(mapOf(column))]),
          ),
        }
      : {}),
    ...(expected.missing ? { missing: missingOf(summaries) } : {}),
  };
}

function missingOf(summaries: readonly ColumnSummary[]) {
  return Object.fromEntries(
    summaries.filter((each) => each.missing.size > 0).map((each) => [each.column, [...each.missing.keys()].toSorted()]),
  );
}

function ignoredOf(
  wanted: Readonly<Record<string, string>>,
  mapOf: (column: string) => { role: string; why?: string | undefined } | undefined,
) {
  return Object.fromEntries(
    Object.entries(wanted).map(([column, word]) => {
      const map = mapOf(column);
      return [column, map?.role === 'ignore' && map.why?.includes(word) ? word : `${map?.role}: ${map?.why}`];
    }),
  );
}

type SignalMap = ColumnProposal['map'];

/** For example `scale Low < Mid < High, needs raises fair`. */
function signalText(map: SignalMap | undefined): string {
  if (!map) return 'no such column';
  const role = map.role === 'signal' ? [] : [map.role];
  const answers = map.answers ? [map.answers.join(' < ')] : [];
  const head = [...role, map.kind ?? 'no kind', ...answers].join(' ');
  return map.axis ? `${head}, ${map.axis} ${map.direction} ${map.strength}` : head;
}
