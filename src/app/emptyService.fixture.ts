import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../platform/database/temporaryDatabase.fixture.ts';
import { type Service, serviceOn } from './openService.ts';

/** A service in which nothing was done yet, in this process; its folder goes when it is closed. */
export async function emptyService(): Promise<Service> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bellwether-empty-'));
  const service = await serviceOn(await freshDatabase(), { dataFolder, appVersion: 'test' });
  return {
    ...service,
    async close() {
      await service.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
