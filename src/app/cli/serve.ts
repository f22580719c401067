import { serveHttp } from '../../platform/http/serveHttp.ts';
import { logLevels, serviceLog } from '../../platform/http/serviceLog.ts';
import { jobRunner } from '../../platform/job/runner.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { keepHouse } from '../housekeeping.ts';
import { openService, type Service } from '../openService.ts';
import { serviceApp } from '../serviceApp.ts';
import { warmBase } from '../warmBase.ts';
import { type DataOptions, databaseSettings } from './dataOptions.ts';
import { loadSample } from './loadSample.ts';
import { otherServices, serviceName } from './otherServices.ts';

export interface ServeOptions extends DataOptions {
  readonly port?: string;
  readonly host?: string;
  readonly sample?: string;
}

/** `bellwether serve`: listens until it is told to stop, lets what runs come to its end, and gives the database up. */
export async function serve(options: ServeOptions, appVersion: string, terminal: Terminal): Promise<void> {
  const port = wholeNumber('--port', options.port, { least: 0, most: 65_535 }) ?? STANDARD_PORT;
  const host = options.host ?? '127.0.0.1';
  const log = serviceLog({ level: logLevel(process.env['BELLWETHER_LOG']) });
  // Heard from the beginning: whoever is told to stop while starting still gives the database up.
  const told = toldToStop();
  const service = await openService({ database: databaseSettings(options, terminal), appVersion });
  try {
    const http = await serveHttp(serviceApp(service, appVersion, log), { host, port });
    const others = await otherServices(service.database);
    const runner = jobRunner({ ...service, log, name: serviceName(http.url) });
    const housekeeping = keepHouse(service, log);
    try {
      if (options.sample !== undefined) terminal.out(await loadSample(service, options.sample));
      terminal.out(greeting(service, http.url, others));
      warmBase(service);
      await told;
      terminal.out('Stopping: what runs may end ...\n');
    } finally {
      const tidied = housekeeping.stop();
      await http.close();
      await runner.stop();
      await tidied;
    }
  } finally {
    await service.close();
    log.flush();
  }
}

const STANDARD_PORT = 4680;

function greeting({ database, dataFolder }: Service, url: string, others: readonly string[]): string {
  const where = database.kind === 'embedded' ? `in ${dataFolder}` : 'at DATABASE_URL';
  return `Bellwether runs at ${url}/  (the API: ${url}/api)
PostgreSQL ${database.serverVersion}, ${where}. Stop with Ctrl-C.
${others.length === 0 ? '' : `Also running on these data: ${others.map((other) => `${other}/`).join(', ')}. That is fine: each sees what the others change.\n`}`;
}

/** The first signal ends it kindly; a second one finds the usual answer of Node, which ends it at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function logLevel(text: string | undefined): (typeof logLevels)[number] {
  if (text === undefined || text === '') return 'warn';
  const level = logLevels.find((each) => each === text);
  if (level) return level;
  const message = `BELLWETHER_LOG is ${JSON.stringify(text)}, which is no level.`;
  throw optionFailure('option-invalid', message, `Use one of ${logLevels.join(', ')}.`);
}
