import { CommanderError } from 'commander';
import { Failure } from '../platform/failure.ts';
import type { Terminal } from '../platform/terminal.ts';
import { visible } from '../platform/visible.ts';
import { program } from './program.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused, 2 usage, 3 our fault.
 *
 * @param words what stands after `bellwether`
 */
export async function run(words: readonly string[], version: string, terminal: Terminal): Promise<number> {
  try {
    await program(version, terminal).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const failure = error instanceof Failure ? error : await lostDatabase(error);
    if (failure) {
      terminal.err(failureText(failure));
      return failure.kind.exit;
    }
    terminal.err(faultText(error, process.env['BELLWETHER_DEBUG'] !== undefined));
    return 3;
  }
}

/** The database went away under a command: neither its fault nor ours. */
async function lostDatabase(error: unknown): Promise<Failure | undefined> {
  const { databaseTrouble } = await import('../platform/http/databaseTrouble.ts');
  const cause = error instanceof Error ? error.cause : undefined;
  if (!databaseTrouble(error) && !databaseTrouble(cause)) return undefined;
  const { databaseFailure } = await import('../platform/database/failures.ts');
  return databaseFailure(
    'database-unreachable',
    `The database was lost while the command ran: ${(error as Error).message}.`,
    'Run it again: what it had begun and not finished was taken back.',
  );
}

function failureText({ message, remedy, place, code }: Failure): string {
  const where = [
    place.file && !message.includes(place.file) ? place.file : '',
    place.row === undefined ? '' : `row ${place.row}`,
    place.column === undefined || message.includes(`olumn "${place.column}"`) ? '' : `column "${place.column}"`,
  ].filter(Boolean);
  const text = `bellwether: ${where.length > 0 ? `${where.join(', ')}: ` : ''}${message}\n${remedy}  (${code})\n`;
  return text.split('\n').map(visible).join('\n');
}

function faultText(error: unknown, isDebug: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return `bellwether: this is a fault of ours, not of your file: ${message}\n${
    isDebug ? stack : 'Set BELLWETHER_DEBUG=1 to see where, and please report it.'
  }\n`;
}
