import type { Command } from 'commander';
import { addReadingOptions } from '../evidence/readingOptions.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { EvaluateOptions } from './evaluateFile.ts';
import type { AssessOptions } from './insight/assessFile.ts';

/** The commands of the learning room. */
export function learningCommands(program: Command, terminal: Terminal): void {
  const evaluate = program
    .command('evaluate')
    .description(
      'would the scorecard have been right on your own past? beside the base rate and a naive-Bayes lead score',
    )
    .argument('<FILE>', 'a file of past customers or deals, a row each')
    .option('--outcome <column=value>', 'which value of which column is good: "Status=Won", or "Status=Won vs Lost"')
    .option('--map <MAP.json>', 'says what each column is')
    .option('--drop <column...>', 'columns to leave out, such as those filled in after the outcome')
    .option('--id <column>', 'the column that names the customer; its rows stay in one fold')
    .option('--folds <folds>', 'parts that are judged in turn by the rest (5)')
    .option('--seed <number>', 'seed of the folds (1)')
    .option(
      '--time <column>',
      'what puts rows in order, so that later ones are also judged by earlier ones (the one date of the file)',
    )
    .option('--json', 'print the result as JSON (docs/schemas/evaluate.schema.json)');
  addReadingOptions(evaluate).action(async (path: string, options: EvaluateOptions) => {
    const { evaluateFile } = await import('./evaluateFile.ts');
    await evaluateFile(path, options, terminal);
  });

  const assess = program
    .command('assess')
    .description('the number one thing to assess: which signals and answers tell most about a good deal')
    .argument('<FILE>', 'a file of past customers or deals, a row each')
    .option('--outcome <column=value>', 'which value of which column is good; without, what was published is shown')
    .option('--map <MAP.json>', 'says what each column is')
    .option('--drop <column...>', 'columns to leave out, such as those filled in after the outcome')
    .option('--id <column>', 'the column that names the customer')
    .option('--json', 'print the result as JSON (docs/schemas/assess.schema.json)');
  addReadingOptions(assess).action(async (path: string, options: AssessOptions) => {
    const { assessFile } = await import('./insight/assessFile.ts');
    await assessFile(path, options, terminal);
  });
}
