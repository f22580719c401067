import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { jobFailures } from '../job/failures.ts';
import { jobRoutes } from '../job/routes.ts';
import { type JobRunner, jobRunner } from '../job/runner.ts';
import { jobsByState, queueJob } from '../job/store.ts';
import { operationFailures } from '../operation/failures.ts';
import type { Handled } from '../operation/handled.ts';
import { type TestWorkspace, testClock, testWorkspace } from '../operation/performed.fixture.ts';
import { settingFailures } from '../setting/failures.ts';
import { settingsRoutes } from '../setting/routes.ts';
import { setting } from '../setting/setting.ts';
import { uploadFailures } from '../upload/failures.ts';
import { uploadRoutes } from '../upload/routes.ts';
import { type UploadFolder, uploadFolder } from '../upload/uploadFolder.ts';
import { workspaceRoutes } from '../workspace/routes.ts';
import { OWNER } from '../workspace/store.ts';
import { countingRoutes } from './counting.fixture.ts';
import { httpFailures } from './failures.ts';
import { type HttpApp, httpApp } from './httpApp.ts';
import { type Log, silentLog } from './log.ts';
import type { RequestLimits } from './requestLimits.ts';
import { standardLimits } from './requestLimits.ts';
import { type HttpService, serveHttp } from './serveHttp.ts';
import { serviceMetrics } from './serviceMetrics.ts';

/** A setting for tests. */
export const sureAt = setting({
  name: 'readiness.sureAt',
  title: 'Sure enough',
  help: 'From which probability on.',
  schema: z.number().min(0.5).max(1),
  standard: 0.8,
});

export const testFailures = {
  ...operationFailures,
  ...jobFailures,
  ...uploadFailures,
  ...settingFailures,
  ...httpFailures,
};

export interface TestService {
  readonly test: TestWorkspace;
  readonly app: HttpApp;
  readonly service: HttpService;
  readonly uploads: UploadFolder;
  readonly url: string;
  readonly runner: JobRunner;
  close(): Promise<void>;
}

/** A service on a free port over a database of its own, with the operations of the platform and those that count. */
export async function testService({
  routes = [],
  limits,
  log = silentLog,
}: {
  readonly routes?: readonly Handled[];
  readonly limits?: Partial<RequestLimits>;
  readonly log?: Log;
} = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-uploads-'));
  const uploads = uploadFolder(join(folder, 'uploads'));
  const now = testClock();
  const test = await testWorkspace({
    migrations: [],
    now,
    routes: () => [
      ...jobRoutes,
      ...settingsRoutes([sureAt]),
      ...uploadRoutes({ uploads }),
      ...workspaceRoutes,
      ...countingRoutes,
      ...routes,
    ],
  });
  const { db, performer, workspace, database } = test;
  const app = httpApp({
    performer,
    caller: { workspace, actor: OWNER },
    jobs: { queue: (operation, input, caller) => queueJob(db, operation, input, caller, now().toISOString()) },
    uploads,
    version: '0.0.0-test',
    health: async () => ({ isReady: true, checks: { database: 'answers' } }),
    home: async () => ({ facts: [{ name: 'Customers', value: '3' }], next: { about: 'Go on.', command: 'true' } }),
    log,
    metrics: serviceMetrics({ jobs: () => jobsByState(db) }),
    limits: { ...standardLimits, ...limits },
    failures: testFailures,
  });
  const service = await serveHttp(app, { host: '127.0.0.1', port: 0 });
  const runner = jobRunner({ database, performer, now, log, pollMs: 100 });
  return {
    test,
    app,
    service,
    uploads,
    url: service.url,
    runner,
    async close() {
      await service.close(1000);
      await runner.stop();
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
