import { Command } from 'commander';
import { evidenceCommands } from '../evidence/commands.ts';
import { learningCommands } from '../learning/commands.ts';
import type { Terminal } from '../platform/terminal.ts';
import { positioningCommands } from '../positioning/commands.ts';
import { readinessCommands } from '../readiness/commands.ts';
import { selectionCommands } from '../selection/commands.ts';
import { serviceCommands } from './commands.ts';
import { positioningDataCommands } from './positioningCommands.ts';

/** The command line: every room adds its commands. To add a command, add it to the `commands.ts` of its room. */
export function program(version: string, terminal: Terminal): Command {
  const bellwether = new Command('bellwether')
    .description('Decide which customers go first with a new system, and lead every customer through the change.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.colour,
    })
    .showHelpAfterError('(bellwether --help lists the commands; bellwether COMMAND --help explains one)');
  selectionCommands(bellwether, terminal);
  learningCommands(bellwether, terminal);
  evidenceCommands(bellwether, terminal);
  readinessCommands(bellwether, terminal);
  positioningCommands(bellwether, terminal);
  positioningDataCommands(bellwether, version, terminal);
  serviceCommands(bellwether, version, terminal);
  return bellwether;
}
