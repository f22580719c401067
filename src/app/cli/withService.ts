import { type DatabaseSettings, openDatabase } from '../../platform/database/openDatabase.ts';
import type { Client } from '../../platform/http/client.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { openService, type Service, serviceOn } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';
import { type DataOptions, databaseSettings, missing, refuseMissing } from './dataOptions.ts';

/** What a command works with while it runs. */
export interface Session {
  readonly service: Service;
  readonly client: Client;
  /** Aborted by Ctrl-C, so that a long operation is rolled back rather than torn down. */
  readonly signal: AbortSignal;
}

/** Opens the service for one command and closes it again, whatever happens; `mayBeNew` lets it make the database. */
export async function withService<Result>(
  { mayBeNew, ...options }: DataOptions & { readonly mayBeNew: boolean },
  appVersion: string,
  terminal: Terminal,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const settings = databaseSettings(options, terminal);
  const service = await (mayBeNew ? openService({ database: settings, appVersion }) : existing(settings, appVersion));
  const controller = new AbortController();
  const abort = () => controller.abort(new Error('interrupted'));
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  try {
    return await work({ service, client: clientOf(service), signal: controller.signal });
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
    await service.close();
  }
}

/** Opens the service only where Bellwether has been at work before. Raises `database-missing`. */
async function existing(settings: DatabaseSettings, appVersion: string): Promise<Service> {
  refuseMissing(settings);
  const database = await openDatabase(settings);
  const { rows } = await database.pool.query<{ found: string | null }>(`select to_regclass('migration') as found`);
  if (rows[0]?.found != null) return serviceOn(database, { dataFolder: settings.dataFolder, appVersion });
  await database.close();
  throw missing('The database holds nothing of Bellwether yet.');
}
