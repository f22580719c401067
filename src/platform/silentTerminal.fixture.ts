import { Command } from 'commander';
import type { Terminal } from './terminal.ts';

export const silentTerminal: Terminal = {
  out: () => {},
  err: () => {},
  write: async () => {},
  width: 100,
  colour: false,
  progress: () => ({ update: () => {}, end: () => {} }),
};

/** Runs a command line of one room and gives what it printed for a terminal of 72 columns. */
export async function printedByRoom(
  addCommands: (program: Command, terminal: Terminal) => void,
  words: readonly string[],
): Promise<string> {
  let printed = '';
  const program = new Command().exitOverride();
  addCommands(program, { ...silentTerminal, out: (text) => void (printed += text), width: 72 });
  await program.parseAsync(words, { from: 'user' });
  return printed;
}
