import type { Command } from 'commander';
import { addReadingOptions } from '../evidence/readingOptions.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { QuestionnaireOptions } from './printQuestionnaire.ts';
import type { ShortenFileOptions } from './shorten/shortenFile.ts';

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
  const shorten = program
    .command('shorten')
    .description('how many questions are needed to place a customer as the whole questionnaire would')
    .argument('<FILE>', 'answers to a questionnaire, a row per person, a column per question')
    .option('--items <columns>', 'the questions, separated by commas (default: the columns that look like answers)')
    .option('--agree <share>', 'share of people to be placed on the same side of the cut as by all questions (0.9)')
    .option('--cut <percentile>', 'where low ends and high begins (50)')
    .option('--map <MAP.json>', 'says what each column is, such as the order of its answers')
    .option('--seed <number>', 'seed of the halves of the people, who teach and judge in turn (1)')
    .option('--json', 'print the result as JSON (docs/schemas/shorten.schema.json)');
  addReadingOptions(shorten).action(async (path: string, options: ShortenFileOptions) => {
    const { shortenFile } = await import('./shorten/shortenFile.ts');
    await shortenFile(path, options, terminal);
  });
}
