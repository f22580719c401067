import { silentTerminal } from '../platform/silentTerminal.fixture.ts';
import type { Terminal } from '../platform/terminal.ts';
import { run } from './run.ts';

export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and gives what it said. */
export async function bellwether(words: readonly string[], width = 100): Promise<Outcome> {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    ...silentTerminal,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    write: async (text) => void (out += text),
    width,
  };
  const exit = await run(words, '0.0.0-test', terminal);
  return { exit, out, err };
}
