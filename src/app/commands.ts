import type { Command } from 'commander';
import { addReadingOptions, readableFiles } from '../evidence/readingOptions.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { BackupFileOptions } from './cli/backupFile.ts';
import type { DataOptions } from './cli/dataOptions.ts';
import type { ExportOptions } from './cli/exportCustomers.ts';
import type { ImportOptions } from './cli/importFile.ts';
import type { ImportsOptions } from './cli/manageImports.ts';
import type { ServeOptions } from './cli/serve.ts';
import type { UndoOptions } from './cli/undoChange.ts';

/** The commands that work on a workspace rather than on a file alone: they open the database that `--data` names. */
export function serviceCommands(program: Command, version: string, terminal: Terminal): void {
  withData(program.command('serve'))
    .description('run the service: database, API, jobs; stops with Ctrl-C')
    .option('--port <port>', 'port on this machine (4680); 0 takes a free one')
    .option('--host <host>', 'loopback address to listen on (127.0.0.1)')
    .option('--sample <deals|wholesale>', 'load a sample into an empty workspace')
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./cli/serve.ts');
      await serve(options, version, terminal);
    });

  const importing = withData(program.command('import'))
    .description('bring the customers of a file into the workspace; the same file again changes nothing')
    .argument('<FILE>', readableFiles)
    .option('--check', 'only say what the import would do')
    .option('--outcome <column=value>', 'which value of which column is good: "Status=Won"')
    .option('--map <MAP.json>', 'says what each column is and which axis it speaks to')
    .option('--saved-map <name>', 'a map that was saved in the workspace')
    .option('--save-map <name>', 'keep the map of this import under a name')
    .option('--drop <column...>', 'columns to leave out')
    .option('--id <column>', 'the column that names the customer')
    .option('--id-prefix <text>', 'for a file without identifiers: every row is a customer, called this and its number')
    .option(
      '--rows <one|latest|first|each>',
      'what several rows of one customer mean (one: a contradiction is refused)',
    )
    .option('--ordered-by <column>', 'what latest and first go by; the order of the file where absent')
    .option('--source <source>', 'who says so (file)')
    .option('--observed-at <column or date>', 'when it was observed (now)')
    .option('--learn', 'afterwards let a scorecard learn from all outcomes of the workspace, and adopt it')
    .option('--known-only', 'refuse customers that are not in the workspace yet')
    .option('--empty-means-unknown', 'an empty cell takes back what was known')
    .option('--json', 'print the result as JSON (docs/schemas/import.schema.json)');
  addReadingOptions(importing).action(async (path: string, options: ImportOptions) => {
    const { importFile } = await import('./cli/importFile.ts');
    await importFile(path, options, version, terminal);
  });

  withData(program.command('imports'))
    .description('list the imports, or take one back as a whole')
    .option('--withdraw <import>', 'nothing that this import said counts any longer')
    .option('--reinstate <import>', 'a withdrawn import counts again')
    .action(async (options: ImportsOptions) => {
      const { manageImports } = await import('./cli/manageImports.ts');
      await manageImports(options, version, terminal);
    });

  withData(program.command('undo'))
    .description('take the last change back, or another one, and say how to do it again')
    .option('--event <event>', 'the change to take back; also an undo, which does the change again')
    .option('--check', 'only say which change it would be')
    .option('--list', 'list the last changes instead')
    .action(async (options: UndoOptions) => {
      const { undoChange } = await import('./cli/undoChange.ts');
      await undoChange(options, version, terminal);
    });

  withData(program.command('export'))
    .description('print the customers of the workspace with measures, odds and answers as CSV')
    .option('--filter <filter>', `only customers that match: 'region is "North" and employees > 50'`)
    .option('--columns <fields...>', 'which columns, in which order')
    .option('--sort <field>', 'by which field, the highest first')
    .option('--ascending', 'the lowest first')
    .action(async (options: ExportOptions) => {
      const { exportCustomers } = await import('./cli/exportCustomers.ts');
      await exportCustomers(options, version, terminal);
    });

  withData(program.command('backup'))
    .description('write everything in the database to a file, also while the service runs')
    .argument('<BACKUP>', 'the file to write')
    .option('--force', 'replace the file if it is there already')
    .action(async (path: string, options: BackupFileOptions) => {
      const { backupFile } = await import('./cli/backupFile.ts');
      await backupFile(path, options, version, terminal);
    });

  withData(program.command('restore'))
    .description('put a backup into an empty database, checked row by row')
    .argument('<BACKUP>', 'a file that backup has written')
    .action(async (path: string, options: DataOptions) => {
      const { restoreFile } = await import('./cli/restoreFile.ts');
      await restoreFile(path, options, version, terminal);
    });

  withData(program.command('verify'))
    .description('rebuild the current state from what was ever said, and prove that nothing differs')
    .option('--json', 'print the findings as JSON (docs/schemas/verify.schema.json)')
    .action(async (options: DataOptions & { json?: boolean }) => {
      const { verifyState } = await import('./cli/verifyState.ts');
      await verifyState(options, version, terminal);
    });

  withData(program.command('doctor'))
    .description('say whether everything Bellwether needs is here, and what to do where it is not')
    .option('--json', 'print the findings as JSON (docs/schemas/doctor.schema.json)')
    .action(async (options: DataOptions & { json?: boolean }) => {
      const { doctor } = await import('./cli/doctor.ts');
      await doctor(options, version, terminal);
    });

  program
    .command('openapi')
    .description('print the OpenAPI 3.1 document of the service')
    .action(async () => {
      const { printOpenApi } = await import('./cli/printOpenApi.ts');
      await printOpenApi(version, terminal);
    });
}

/** Gives a command the options that say where the data lie. */
export function withData(command: Command): Command {
  return command
    .option('--data <folder>', 'where the data lie; else BELLWETHER_DATA says, or DATABASE_URL a server (see doctor)')
    .option('--postgres <folder>', 'binaries of an installed PostgreSQL (15 or newer) instead of the packaged ones');
}
