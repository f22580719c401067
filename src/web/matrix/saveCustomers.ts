import type { InputOf } from '../../platform/operation/operation.ts';
import { exportCustomers } from '../../selection/find/contract.ts';
import { saveFile, wholeOf } from '../connection/saveFile.ts';
import { service } from '../connection/service.ts';
import { noticeFailed } from '../shell/notices.ts';

/** Has the service write customers into a CSV file, and keeps it where the browser keeps files. */
export async function saveCustomers(input: InputOf<typeof exportCustomers>): Promise<void> {
  try {
    const { fileName, content } = await service.fetchFile(exportCustomers, input);
    saveFile(fileName, await wholeOf(content, 'text/csv'));
  } catch (error) {
    noticeFailed(error);
  }
}
