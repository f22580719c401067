import type { Command } from 'commander';
import type { Terminal } from '../platform/terminal.ts';
import type { PreviewOptions } from './preview.ts';
import { addReadingOptions, readableFiles } from './readingOptions.ts';

/** The commands of the evidence room. */
export function evidenceCommands(program: Command, terminal: Terminal): void {
  const preview = program
    .command('preview')
    .description(
      'show how a file is read: encoding, delimiter, header, first rows, problems; every guess can be stated instead',
    )
    .argument('<FILE>', readableFiles)
    .option('--csv', 'print the table itself, as plain UTF-8 CSV')
    .option('--propose-map', 'print a map to start from: what each column seems to be, to be corrected by hand')
    .option('--json', 'print the preview as JSON (docs/schemas/preview.schema.json)');
  addReadingOptions(preview).action(async (path: string, options: PreviewOptions) => {
    const { preview } = await import('./preview.ts');
    await preview(path, options, terminal);
  });
}
