/** The part of a commander command that this file needs; it imports nothing, so that commands start quickly. */
interface Optional {
  option(flags: string, description: string): this;
}

/** Which files are read, for the help of a command. */
export const readableFiles = 'CSV in any dialect, Excel workbook (.xlsx), Parquet or JSON lines, also packed with gzip';

/** Adds the options that state how a file is read; `reading/statedReading.ts` reads them. */
export function addReadingOptions<Command extends Optional>(command: Command): Command {
  return command
    .option('--encoding <name>', 'utf-8, utf-16le, windows-1252, gb18030, big5, shift_jis, ...')
    .option('--delimiter <character>', 'or: comma, semicolon, tab, pipe, caret, colon, spaces')
    .option('--quote <character>', 'or: none')
    .option('--escape <doubled|backslash>', 'how a quote inside a quoted cell is written')
    .option('--preamble <lines>', 'lines before the header that are not part of the table')
    .option('--header-rows <rows>', 'rows that name the columns; 0 where there is none')
    .option('--footer <lines>', 'lines at the end that are not part of the table')
    .option('--sheet <name>', 'sheet of a workbook');
}
