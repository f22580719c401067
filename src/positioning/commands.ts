import type { Command } from 'commander';
import type { Terminal } from '../platform/terminal.ts';
import type { LintOptions } from './lint/lint.ts';

/** The commands of the positioning room that need no database. */
export function positioningCommands(program: Command, terminal: Terminal): void {
  program
    .command('lint')
    .description('mark the vague words of a positioning statement, each with its reason and a better example')
    .argument('<TEXT...>', 'texts; or files: a positioning as JSON, or .txt with a text on each line')
    .option('--part <part>', 'target, offering, value, uniqueness or oneLiner (marks what would be vague in any)')
    .option('--language <en|fr|zh>', 'of the texts (Chinese where they hold its characters, else English)')
    .option('--strict', 'end with 1 where something is marked')
    .option('--json', 'print the marks as JSON (docs/schemas/lint.schema.json)')
    .action(async (texts: string[], options: LintOptions) => {
      const { lint } = await import('./lint/lint.ts');
      await lint(texts, options, terminal);
    });
}
