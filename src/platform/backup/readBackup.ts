import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { backupFailure } from './failures.ts';
import {
  type BackupHeader,
  END_OF_ROWS,
  ending,
  footer,
  header,
  heading,
  type TableEnding,
  type TableHeading,
} from './format.ts';

/** A table of a backup: take its rows to the end, then its ending. */
export interface BackedUpTable {
  readonly heading: TableHeading;
  /** Whole lines as COPY wrote them, several at a time. */
  rows(): AsyncGenerator<Buffer>;
  ending(): TableEnding;
}

export interface BackupReader {
  readonly header: BackupHeader;
  /** One after the other; each has to be read to its end before the next. Ends only where the backup is whole. */
  tables(): AsyncGenerator<BackedUpTable>;
  close(): void;
}

/** Opens a backup. Raises `backup-unreadable`, `backup-damaged`, `backup-newer`. */
export async function readBackup(path: string): Promise<BackupReader> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  const lines = lineSource(file.pipe(unpacked), path);
  const close = () => {
    file.destroy();
    unpacked.destroy();
  };
  try {
    return { header: headerIn(await lines.line(), path), tables: () => tablesIn(lines, path), close };
  } catch (error) {
    close();
    throw error;
  }
}

function headerIn(line: string, path: string): BackupHeader {
  const json = jsonIn(line);
  const format = z.object({ backup: z.literal('bellwether'), format: z.number() }).safeParse(json);
  if (!format.success) throw unreadable(path, 'is no backup of Bellwether');
  if (format.data.format > 1) {
    const remedy = 'Install the newer Bellwether, and restore with it.';
    throw backupFailure('backup-newer', `${path} was written in a newer form.`, remedy, { file: path });
  }
  const known = header.safeParse(json);
  if (!known.success) throw damaged(path, 'its first line does not say what it is');
  return known.data;
}

async function* tablesIn(lines: LineSource, path: string): AsyncGenerator<BackedUpTable> {
  let tables = 0;
  let rows = 0;
  for (;;) {
    const json = jsonIn(await lines.line());
    const last = footer.safeParse(json);
    if (last.success) {
      if (last.data.tables === tables && last.data.rows === rows) return;
      throw damaged(
        path,
        `it should hold ${last.data.tables} tables and ${last.data.rows} rows, and holds ${tables} and ${rows}`,
      );
    }
    const next = heading.safeParse(json);
    if (!next.success) throw damaged(path, 'a table does not say what it is');
    let end: TableEnding | undefined;
    yield {
      heading: next.data,
      rows: async function* () {
        yield* lines.rows();
        const said = ending.safeParse(jsonIn(await lines.line()));
        if (!said.success || said.data.table !== next.data.table)
          throw damaged(path, `table ${next.data.table} has no ending`);
        end = said.data;
      },
      ending: () => {
        if (!end) throw new Error('The rows were not read to their end.');
        return end;
      },
    };
    tables++;
    rows += end?.rows ?? 0;
  }
}

interface LineSource {
  line(): Promise<string>;
  /** Up to the line `\.`, which is taken too. */
  rows(): AsyncGenerator<Buffer>;
}

function lineSource(bytes: AsyncIterable<Buffer>, path: string): LineSource {
  const pieces = bytes[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const piece = () =>
    pieces.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw unreadable(path, 'does not exist');
      if (error.code === 'EISDIR' || error.code === 'EACCES') throw unreadable(path, `cannot be read (${error.code})`);
      if (error.code === 'Z_DATA_ERROR' && rest.length === 0) throw unreadable(path, 'is no backup of Bellwether');
      throw damaged(path, error.message);
    });
  /** By half again at least, so that a long line is not copied over and over. */
  const more = async (): Promise<void> => {
    const gathered = [rest];
    let bytes = 0;
    while (bytes === 0 || bytes < rest.length / 2) {
      const next = await piece();
      if (next.done && bytes === 0) throw damaged(path, 'it ends too early');
      if (next.done) break;
      gathered.push(next.value);
      bytes += next.value.length;
    }
    rest = Buffer.concat(gathered);
  };
  const line = async (): Promise<string> => {
    for (let searched = 0; ; ) {
      const at = rest.indexOf(0x0a, searched);
      if (at !== -1) {
        const text = rest.toString('utf8', 0, at);
        rest = rest.subarray(at + 1);
        return text;
      }
      if (rest.length > LONGEST_HEADING) throw unreadable(path, 'is no backup of Bellwether');
      searched = rest.length;
      await more();
    }
  };
  return {
    line,
    async *rows() {
      // `rest` always begins with a line.
      for (;;) {
        if (rest.subarray(0, END_LINE.length).equals(END_LINE)) {
          rest = rest.subarray(END_LINE.length);
          return;
        }
        const end = rest.indexOf(AFTER_ROWS);
        // Whole lines only, and never a piece in which the end could begin.
        const safe = rest.length - AFTER_ROWS.length;
        const whole = end !== -1 ? end + 1 : safe > 0 ? rest.lastIndexOf(0x0a, safe - 1) + 1 : 0;
        if (whole === 0) {
          if (rest.length > LONGEST_ROW) throw damaged(path, 'a row has no end');
          await more();
        } else {
          const lines = rest.subarray(0, whole);
          rest = rest.subarray(whole);
          yield lines;
        }
      }
    },
  };
}

const LONGEST_HEADING = 1_000_000;
/** Bytes of a row; ours have some megabytes at most. */
const LONGEST_ROW = 2 ** 28;
const END_LINE = Buffer.from(`${END_OF_ROWS}\n`);
const AFTER_ROWS = Buffer.from(`\n${END_OF_ROWS}\n`);

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, why: string) {
  return backupFailure('backup-unreadable', `${path} ${why}.`, 'Name a file that `bellwether backup` has written.', {
    file: path,
  });
}

export function damaged(path: string, why: string) {
  return backupFailure('backup-damaged', `${path} is damaged: ${why}.`, 'Use another backup; nothing was changed.', {
    file: path,
  });
}
