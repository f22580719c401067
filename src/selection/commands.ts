import type { Command } from 'commander';
import { addReadingOptions } from '../evidence/readingOptions.ts';
import type { Terminal } from '../platform/terminal.ts';
import type { AskOptions } from './questionPlan/ask.ts';
import type { RankOptions } from './rank/rank.ts';

/** The commands of the selection room. */
export function selectionCommands(program: Command, terminal: Terminal): void {
  const rank = program
    .command('rank')
    .description('rank the customers of a file: odds with interval, measures, groups, trial wave, reasons')
    .argument('<FILE>', 'a file of customers or deals, a row each; rows without an outcome are the candidates');
  addWaveOptions(rank)
    .option('--explain <row...>', 'how the odds of these rows come about; "all" with --json')
    .option(
      '--wrong-call <questions>',
      'what a wrong call costs; whom to ask next stops by it (until the group is sure)',
    )
    .option('--top <customers>', 'how many outside the wave are listed (15)')
    .option('--folds <folds>', 'folds by which rows with an outcome are judged (5)')
    .option('--seed <number>', 'seed of the folds (1)')
    .option('--json', 'print the whole result as JSON (docs/schemas/rank.schema.json)')
    .option('--csv', 'print a row per customer as CSV');
  addReadingOptions(rank).action(async (path: string, options: RankOptions) => {
    const { rank } = await import('./rank/rank.ts');
    await rank(path, options, terminal);
  });
  const ask = program
    .command('ask')
    .description('with so many questions: whom to ask what, so that the trial wave becomes better')
    .argument('<FILE>', 'a file of customers or deals, as for rank')
    .option('--questions <questions>', 'questions in all (30, or as many as fit the calls)')
    .option('--calls <calls>', 'customers asked at most (as many as questions)')
    .option('--each <questions>', 'questions to one customer at most, 1 to 3 (3)');
  addWaveOptions(ask)
    .option(
      '--wrong-call <questions>',
      'what a wrong call costs; questions worth less than their share are not planned',
    )
    .option('--json', 'print the plan as JSON (docs/schemas/ask.schema.json)')
    .option('--csv', 'print a row per question as CSV');
  addReadingOptions(ask).action(async (path: string, options: AskOptions) => {
    const { ask } = await import('./questionPlan/ask.ts');
    await ask(path, options, terminal);
  });
}

/** What a wave is chosen from, and by which rules. */
function addWaveOptions(command: Command): Command {
  return command
    .option('--outcome <column=value>', 'which value of which column is good: "Status=Won", or "Status=Won vs Lost"')
    .option('--learn <PAST>', 'learn from another file; every row of FILE is then a candidate')
    .option('--answers <FORMS...>', 'filled-in questionnaires, brought to the customers of FILE by identifier or name')
    .option('--map <MAP.json>', 'says what each column is and which axis it speaks to')
    .option('--drop <column...>', 'columns to leave out')
    .option('--id <column>', 'the column that names the customer; it takes one place at most')
    .option('--take <places>', 'places in the wave (a tenth of the candidates, at most 25)')
    .option('--reserve <places>', 'places kept for customers outside the favoured group (a tenth of the wave)')
    .option('--limit <segment=places...>', 'at most so many places for a segment: "Germany=3"')
    .option('--gate <filter...>', `rows that match are kept out: 'complaints > 3 or region is "North"'`)
    .option('--lock-in <row...>', 'rows that are in whatever the figures say')
    .option('--lock-out <row...>', 'rows that are kept out')
    .option('--cuts <willingness,needs>', 'where high begins on the two axes, of 100 (50,50)');
}
