import { counted } from '../platform/counted.ts';
import { csvText } from '../platform/csvText.ts';
import { refuseSeveral } from '../platform/option.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { Mapping } from './mapping/mapping.ts';
import { previewResult } from './previewResult.ts';
import { type Preview, previewText } from './previewText.ts';
import { proposeMapping } from './proposal/propose.ts';
import { summariseColumns } from './proposal/summarise.ts';
import { wideTable } from './questionnaire/longForm.ts';
import { openTable } from './reading/openTable.ts';
import { type ReadingOptions, statedReading } from './reading/statedReading.ts';
import type { Table, TableRow } from './reading/table.ts';

const FIRST_ROWS = 10;

export interface PreviewOptions extends ReadingOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly proposeMap?: boolean;
}

/** Shows how a file is read, as text, as JSON, or (`--csv`) as the table itself in plain UTF-8. */
export async function preview(path: string, options: PreviewOptions, terminal: Terminal): Promise<void> {
  refuseSeveral({ '--csv': options.csv, '--json': options.json, '--propose-map': options.proposeMap });
  const table = await openTable(path, statedReading(options));
  if (options.csv) return printTable(table, terminal);
  const seen = await readThrough(await wideTable(table), terminal);
  if (options.proposeMap) terminal.out(`${JSON.stringify(proposedMap(seen), null, 2)}\n`);
  else if (options.json) terminal.out(`${JSON.stringify(previewResult(seen), null, 2)}\n`);
  else terminal.out(previewText(seen, terminal.width));
}

/** One pass: counts the rows, keeps the first ones, and lets the columns be judged on the way. */
async function readThrough(table: Table, terminal: Terminal): Promise<Preview> {
  const progress = terminal.progress('rows read');
  const firstRows: TableRow[] = [];
  let rowCount = 0;
  async function* watched() {
    for await (const rows of table.batches()) {
      if (firstRows.length < FIRST_ROWS) firstRows.push(...rows.slice(0, FIRST_ROWS - firstRows.length));
      rowCount += rows.length;
      progress.update(rowCount);
      yield rows;
    }
  }
  const summaries = await summariseColumns({ columns: table.columns, batches: watched });
  progress.end();
  return { table, rowCount, firstRows, summaries, proposal: proposeMapping(summaries) };
}

async function printTable(table: Table, terminal: Terminal): Promise<void> {
  await terminal.write(csvText([table.columns]));
  for await (const rows of table.batches()) {
    await terminal.write(csvText(rows.map(({ cells }) => cells)));
  }
  const count = Object.values(table.log.counts).reduce((sum, one) => sum + one, 0);
  if (count > 0) {
    terminal.err(`bellwether: ${counted(count, 'problem')} mended or passed over; preview without --csv lists them.\n`);
  }
}

/** The proposals as a map file to start from. */
function proposedMap({ table, proposal }: Preview): Mapping {
  const columns = proposal.columns.map(({ column, map, isSure }) => [
    column,
    { ...map, why: `${isSure ? '' : 'To be checked: '}${map.why}` },
  ]);
  return {
    about: `What the columns of ${table.path} seem to be. Correct it, say which columns raise or lower willingness and needs, and pass it with --map.`,
    columns: Object.fromEntries(columns) as Mapping['columns'],
  };
}
