import type { Command } from 'commander';
import { addReadingOptions } from '../evidence/readingOptions.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { EvaluateOptions } from './evaluateFile.ts';

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
    .option('--time <column>', 'a date or number that puts rows in order: later ones are also judged by earlier ones')
    .option('--json', 'print the result as JSON (docs/schemas/evaluate.schema.json)');
  addReadingOptions(evaluate).action(async (path: string, options: EvaluateOptions) => {
    const { evaluateFile } = await import('./evaluateFile.ts');
    await evaluateFile(path, options, terminal);
  });
}
