import type { Command } from 'commander';
import type { Terminal } from '../platform/terminal.ts';
import type { QuestionnaireOptions } from './printQuestionnaire.ts';

/** The commands of the readiness room. */
export function readinessCommands(program: Command, terminal: Terminal): void {
  program
    .command('questionnaire')
    .description('print the built-in questionnaire, or export it as a blank form to send out')
    .option('--language <en|fr|zh>', 'language of the questions (default: en)')
    .option('--csv', 'a blank form; filled in, it is read like any other file')
    .option('--layout <wide|long>', 'with --csv: a row per customer, or a row per question (default: wide)')
    .option('--json', 'the questions as JSON, in all three languages (docs/schemas/questionnaire.schema.json)')
    .action(async (options: QuestionnaireOptions) => {
      const { printQuestionnaire } = await import('./printQuestionnaire.ts');
      printQuestionnaire(options, terminal);
    });
}
