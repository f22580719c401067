import { checkedRows } from './checkedRows.ts';
import type { BackupHeader } from './format.ts';
import { readBackup } from './readBackup.ts';

/**
 * Reads a backup to its end, each table held against what its ending says of it, and gives its header. Raises
 * `backup-unreadable`, `backup-damaged`, `backup-newer`.
 */
export async function checkBackup(path: string): Promise<BackupHeader> {
  const backup = await readBackup(path);
  try {
    for await (const table of backup.tables()) {
      const rows = checkedRows(table, path);
      while (!(await rows.next()).done);
    }
    return backup.header;
  } finally {
    backup.close();
  }
}
