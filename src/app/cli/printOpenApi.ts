import { openApi } from '../../platform/http/openApi.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { failures } from '../failures.ts';
import { operations } from '../operations.ts';

/** `bellwether openapi`: the document of the running version; needs no database. */
export async function printOpenApi(version: string, terminal: Terminal): Promise<void> {
  await terminal.write(`${JSON.stringify(openApi(operations, { version, failures }), null, 2)}\n`);
}
