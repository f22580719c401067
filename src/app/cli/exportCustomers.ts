import type { Terminal } from '../../platform/terminal.ts';
import { exportCustomers as exporting } from '../../selection/find/contract.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface ExportOptions extends DataOptions {
  readonly filter?: string;
  readonly columns?: readonly string[];
  readonly sort?: string;
  readonly ascending?: boolean;
}

/** `bellwether export`: the customers that match, as CSV on standard output. */
export async function exportCustomers(
  { filter, columns, sort, ascending, ...options }: ExportOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client, signal }) => {
    const input = {
      ...(filter !== undefined && { filter }),
      ...(columns && { columns: [...columns] }),
      ...(sort !== undefined && { sort }),
      ...(ascending && { direction: 'ascending' as const }),
    };
    const { content } = await client.fetchFile(exporting, input, { signal });
    const decoder = new TextDecoder();
    for await (const piece of content) await terminal.write(decoder.decode(piece, { stream: true }));
  });
}
