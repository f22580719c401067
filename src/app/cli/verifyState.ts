import type { Terminal } from '../../platform/terminal.ts';
import { commandFailure } from '../commandFailures.ts';
import type { DataOptions } from './dataOptions.ts';

export async function verifyState(
  _options: DataOptions & { json?: boolean },
  _version: string,
  _terminal: Terminal,
): Promise<void> {
  throw commandFailure('state-differs', 'verify is being built.', 'Wait.');
}
