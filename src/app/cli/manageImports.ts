import { type ImportSummary, listImports, reinstateImport, withdrawImport } from '../../evidence/import/contract.ts';
import { counted } from '../../platform/counted.ts';
import type { Client } from '../../platform/http/client.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { textTable } from '../../platform/textTable.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface ImportsOptions extends DataOptions {
  readonly withdraw?: string;
  readonly reinstate?: string;
}

/** `bellwether imports`: lists them, or takes one back as a whole, or lets it count again. */
export async function manageImports(options: ImportsOptions, appVersion: string, terminal: Terminal): Promise<void> {
  const { withdraw, reinstate, ...data } = options;
  const withdrawn = wholeNumber('--withdraw', withdraw, { least: 1 });
  const reinstated = wholeNumber('--reinstate', reinstate, { least: 1 });
  if (withdrawn !== undefined && reinstated !== undefined) {
    const message = '--withdraw and --reinstate are given together.';
    throw optionFailure('option-invalid', message, 'Do one after the other.');
  }
  await withService({ ...data, mayBeNew: false }, appVersion, terminal, async ({ client, signal }) => {
    if (withdrawn !== undefined) {
      const { fileName, removedCustomers, retiredSignals } = await client.call(
        withdrawImport,
        { import: withdrawn },
        { signal },
      );
      terminal.out(
        `Withdrew import ${withdrawn}, ${fileName}: nothing that it said counts any longer; ${counted(removedCustomers, 'customer')} removed, ${counted(retiredSignals, 'signal')} retired. To take that back: bellwether imports --reinstate ${withdrawn}\n`,
      );
    } else if (reinstated !== undefined) {
      const { fileName, restoredCustomers, restoredSignals } = await client.call(
        reinstateImport,
        { import: reinstated },
        { signal },
      );
      terminal.out(
        `Reinstated import ${reinstated}, ${fileName}: what it said counts again; ${counted(restoredCustomers, 'customer')} and ${counted(restoredSignals, 'signal')} are back.\n`,
      );
    } else terminal.out(importsText(await allImports(client), terminal.width));
  });
}

async function allImports(client: Client): Promise<ImportSummary[]> {
  const found: ImportSummary[] = [];
  for (const withdrawn of [false, true]) {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { items, next } = await client.call(listImports, { withdrawn, ...(cursor !== undefined && { cursor }) });
      found.push(...items);
      cursor = next;
    }
  }
  return found.toSorted((a, b) => b.id - a.id);
}

function importsText(imports: readonly ImportSummary[], width: number): string {
  if (imports.length === 0) return 'Nothing was imported yet.\n';
  const figure = (count: number) => count.toLocaleString('en-US');
  const columns = [
    { title: 'import', align: 'right' as const },
    { title: 'when (UTC)' },
    { title: 'file', shrinks: true },
    { title: 'source', shrinks: true },
    ...['rows', 'new', 'changed', 'renamed', 'facts'].map((title) => ({ title, align: 'right' as const })),
    { title: 'state' },
  ];
  const rows = imports.map((each) => [
    String(each.id),
    each.at.slice(0, 16).replace('T', ' '),
    each.fileName,
    each.source,
    ...[each.rows, each.newCustomers, each.changedCustomers, each.renamedCustomers, each.facts].map(figure),
    each.isWithdrawn ? 'withdrawn' : '',
  ]);
  return `${textTable(columns, rows, width)}\n`;
}
