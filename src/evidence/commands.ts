import type { Command } from 'commander';
import type { Terminal } from '../platform/terminal.ts';
import type { PreviewOptions } from './preview.ts';

/** The commands of the evidence room. */
export function evidenceCommands(program: Command, terminal: Terminal): void {
  program
    .command('preview')
    .description(
      'show how a file is read: encoding, delimiter, header, first rows, problems; every guess can be stated instead',
    )
    .argument('<FILE>', 'CSV in any dialect, Excel workbook (.xlsx) or JSON lines, also packed with gzip')
    .option('--csv', 'print the table itself, as plain UTF-8 CSV')
    .option('--json', 'print the preview as JSON')
    .option('--encoding <name>', 'utf-8, utf-16le, windows-1252, gb18030, big5, shift_jis, ...')
    .option('--delimiter <character>', 'or: comma, semicolon, tab, pipe, caret, colon, spaces')
    .option('--quote <character>', 'or: none')
    .option('--escape <doubled|backslash>', 'how a quote inside a quoted cell is written')
    .option('--preamble <lines>', 'lines before the header that are not part of the table')
    .option('--header-rows <rows>', 'rows that name the columns; 0 where there is none')
    .option('--footer <lines>', 'lines at the end that are not part of the table')
    .option('--sheet <name>', 'sheet of a workbook')
    .action(async (path: string, options: PreviewOptions) => {
      const { preview } = await import('./preview.ts');
      await preview(path, options, terminal);
    });
}
