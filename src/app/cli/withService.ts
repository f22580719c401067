import type { Client } from '../../platform/http/client.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { openService, type Service } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';
import { type DataOptions, databaseSettings } from './dataOptions.ts';

/** What a command works with while it runs. */
export interface Session {
  readonly service: Service;
  readonly client: Client;
  /** Aborted by Ctrl-C, so that a long operation is rolled back rather than torn down. */
  readonly signal: AbortSignal;
}

/** Opens the service for one command and closes it again, whatever happens. */
export async function withService<Result>(
  options: DataOptions,
  appVersion: string,
  terminal: Terminal,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const service = await openService({ database: databaseSettings(options, terminal), appVersion });
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
