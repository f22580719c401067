import type { Command } from 'commander';
import type { Terminal } from '../platform/terminal.ts';
import type { BenchmarkOptions } from './cli/benchmark.ts';
import type { PositioningOptions } from './cli/positioning.ts';
import type { PrintOptions } from './cli/printPage.ts';
import type { ScreenOptions } from './cli/screen.ts';
import { withData } from './commands.ts';

/** The commands of the positioning room that open the database that `--data` names. */
export function positioningDataCommands(program: Command, version: string, terminal: Terminal): void {
  withOffering(program.command('positioning'))
    .description(
      'the statement, whom it is for, who agrees and whether it drifts; or bring a whole positioning in or out',
    )
    .option('--export <FILE>', 'write the whole positioning to a JSON file')
    .option('--import <FILE>', 'bring a whole positioning in, as one change that undo takes back')
    .option('--check', 'with --import: only say what it would replace, and what stands in its way')
    .option('--former-donors', 'with --import: customers that lent a trait and are not here become "a former customer"')
    .option('--force', 'with --export: replace the file if it is there already')
    .option('--json', 'print the whole positioning as JSON (docs/schemas/positioning.schema.json)')
    .action(async (options: PositioningOptions) => {
      const { positioning } = await import('./cli/positioning.ts');
      await positioning(options, version, terminal);
    });

  withOffering(program.command('benchmark'))
    .description('every customer against the perfect one, and the best of them; or one with gaps and the shortest way')
    .argument('[CUSTOMER]', 'id of a customer')
    .option('--filter <filter>', `only customers that match: 'Client is "Current" and odds >= 0.6'`)
    .option('--top <customers>', 'how many are listed (15)')
    .option('--csv', 'print a row per customer as CSV, everybody')
    .option('--json', 'print the result as JSON (docs/schemas/benchmark.schema.json)')
    .action(async (customer: string | undefined, options: BenchmarkOptions) => {
      const { benchmark } = await import('./cli/benchmark.ts');
      await benchmark(customer, options, version, terminal);
    });

  withOffering(program.command('screen'))
    .description('what passes the six gates: the funnel, the focus problems, and which gate would let one through')
    .option('--json', 'print the result as JSON (docs/schemas/screen.schema.json)')
    .action(async (options: ScreenOptions) => {
      const { screen } = await import('./cli/screen.ts');
      await screen(options, version, terminal);
    });

  withOffering(program.command('pdf'))
    .description('print a page as PDF: statement OUT.pdf, perfect-customer OUT.pdf or benchmark CUSTOMER OUT.pdf')
    .argument('<page>', 'statement, perfect-customer or benchmark')
    .argument('<words...>', 'for benchmark the id of a customer; then the file to write')
    .option('--force', 'replace the file if it is there already')
    .action(async (page: string, words: string[], options: PrintOptions) => {
      const { printPage } = await import('./cli/printPage.ts');
      await printPage(page, words, options, version, terminal);
    });
}

function withOffering(command: Command): Command {
  return withData(command)
    .option('--offering <offering>', 'which offering it is about (1)')
    .option('--language <en|fr|zh>', 'of what people wrote; where it is missing another one, named (en)');
}
