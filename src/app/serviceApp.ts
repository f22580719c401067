import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { builtSite } from '../platform/http/builtSite.ts';
import { type HttpApp, httpApp } from '../platform/http/httpApp.ts';
import type { Log } from '../platform/http/log.ts';
import { serviceMetrics } from '../platform/http/serviceMetrics.ts';
import { jobsByState, queueJob } from '../platform/job/store.ts';
import type { AnyDatabase } from '../platform/operation/handled.ts';
import { apiGuide } from './apiGuide.ts';
import { failures } from './failures.ts';
import { homeState } from './homeState.ts';
import type { Service } from './openService.ts';

/** The HTTP face of a service: its operations, jobs, uploads, health and metrics. */
export function serviceApp(service: Service, version: string, log: Log): HttpApp {
  const { performer, caller, uploads, database, now } = service;
  const db = database.kysely as AnyDatabase;
  return httpApp({
    performer,
    caller,
    version,
    uploads,
    failures,
    log,
    jobs: { queue: (operation, input, caller) => queueJob(db, operation, input, caller, now().toISOString()) },
    guide: apiGuide,
    home: () => homeState(service),
    site: siteFolders.map(builtSite).find((site) => site !== undefined),
    metrics: serviceMetrics({ jobs: () => jobsByState(db) }),
    health: async () => {
      const answers = await Promise.race([
        database.pool.query('select 1').then(() => true),
        pause(HEALTH_MS, false),
      ]).catch(() => false);
      return { isReady: answers, checks: { database: answers ? 'answers' : 'does not answer' } };
    },
  });
}

const HEALTH_MS = 2000;
/** Beside the built program, or where the build puts it when the sources run as they are. */
const siteFolders = ['./web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
