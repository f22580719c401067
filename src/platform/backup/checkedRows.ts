import { createHash } from 'node:crypto';
import { type BackedUpTable, damaged } from './readBackup.ts';

/** The rows of a table as they are read, and in the end how many; raises `backup-damaged` where they are not as they were written. */
export async function* checkedRows(
  table: BackedUpTable,
  path: string,
  progress: (rows: number) => void = () => {},
): AsyncGenerator<Buffer, number> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of table.rows()) {
    hash.update(lines);
    for (let at = lines.indexOf(0x0a); at !== -1; at = lines.indexOf(0x0a, at + 1)) rows++;
    progress(rows);
    yield lines;
  }
  const said = table.ending();
  if (said.rows !== rows || said.sha256 !== hash.digest('hex')) {
    throw damaged(path, `table ${table.heading.table} is not as it was written`);
  }
  return rows;
}
