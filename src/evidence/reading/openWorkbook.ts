import { evidenceFailure } from '../failures.ts';
import type { Reading, Table } from './table.ts';

export async function openWorkbook(path: string, _stated: Partial<Reading>): Promise<Table> {
  throw evidenceFailure('file-not-a-table', `${path} is a packed file.`, 'Unpack it and name the table inside.', {
    file: path,
  });
}
