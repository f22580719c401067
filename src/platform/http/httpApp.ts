import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { Failure, type FailureKind } from '../failure.ts';
import { type ApiGuide, noGuide } from './apiGuide.ts';
import type { BuiltSite } from './builtSite.ts';
import { databaseTrouble } from './databaseTrouble.ts';
import { describedError } from './describedError.ts';
import { httpFailure } from './failures.ts';
import { expectOurs, loopbackNames } from './guard.ts';
import { type HomeState, homePage } from './homePage.ts';
import { knownIds } from './knownIds.ts';
import type { Log } from './log.ts';
import { MethodRefused } from './methodRefused.ts';
import { openApi } from './openApi.ts';
import { pageStyle } from './pageStyle.ts';
import { faultCode, faultProblem, problemOf, problemType } from './problem.ts';
import type { Problem } from './problemSchema.ts';
import { referencePage } from './referencePage.ts';
import { referenceScript } from './referenceScript.ts';
import { type RequestLimits, standardLimits } from './requestLimits.ts';
import { type RequestPowers, requestRunner } from './requestRunner.ts';
import { apiRoot } from './routeTable.ts';
import { answerHeaders, pageHeaders } from './securityHeaders.ts';
import type { ServiceMetrics } from './serviceMetrics.ts';

export interface Health {
  readonly isReady: boolean;
  /** What was looked at, and how it is. */
  readonly checks: Readonly<Record<string, string>>;
}

export interface HttpPowers extends Omit<RequestPowers, 'limits'> {
  readonly version: string;
  readonly health: () => Promise<Health>;
  readonly log: Log;
  readonly metrics: ServiceMetrics;
  readonly limits?: RequestLimits;
  /** Names of hosts that the service answers for; the port is that of the connection. */
  readonly allowedHosts?: readonly string[];
  /** The failures of all rooms. */
  readonly failures: Readonly<Record<string, FailureKind>>;
  /** In which order the API page shows the operations, and its walk-through. */
  readonly guide?: ApiGuide;
  /** How the service stands, for a start page where no pages were built. */
  readonly home: () => Promise<HomeState>;
  /** The pages for people; without them `/` only tells what runs here. */
  readonly site?: BuiltSite | undefined;
}

interface Environment {
  Bindings: Partial<HttpBindings>;
  Variables: { noted: Noted };
}

/** What the log and the figures learn of a request. */
interface Noted {
  /** Id of the operation, or a fixed word: bounded, and no address, which may hold ids. */
  operation: string;
  code?: string;
  event?: number;
  job?: number;
}

export type HttpApp = Hono<Environment>;

/**
 * The service as a value that can be called: `app.request('/api/v1/workspace')` in a test, `serveHttp(app, ...)` to listen.
 * It answers the operations below `/api/v1`, their OpenAPI document and reference page, health and metrics.
 */
export function httpApp(powers: HttpPowers): HttpApp {
  const { performer, version, failures, log, metrics, health, site } = powers;
  const limits = powers.limits ?? standardLimits;
  const allowedHosts = powers.allowedHosts ?? loopbackNames;
  const operations = [...performer.handled.values()].map(({ operation }) => operation);
  const document = openApi(operations, { version, failures });
  const documentText = JSON.stringify(document);
  const guide = powers.guide ?? noGuide;
  const pages: Readonly<Record<string, (origin: string) => Promise<string>>> = {
    ...(!site && { '/': async () => homePage(version, await powers.home()) }),
    '/api': async (origin) =>
      referencePage(document, { origin, guide, known: await knownIds(performer, operations, powers.caller) }),
  };
  const run = requestRunner(operations, { ...powers, limits });

  const app: HttpApp = new Hono<Environment>();
  app.use(async (context, next) => {
    const started = performance.now();
    const noted: Noted = { operation: 'unknown' };
    context.set('noted', noted);
    await next();
    for (const [name, value] of Object.entries(headersFor(context.res))) context.res.headers.set(name, value);
    const { status } = context.res;
    const ms = performance.now() - started;
    metrics.request(noted.operation, status, ms / 1000);
    const { method } = context.req;
    log[status >= 500 ? 'warn' : 'info']({ ...noted, method, status, ms: Math.round(ms * 10) / 10 }, 'request');
  });
  app.use(async (context, next) => {
    const { raw, path, url } = context.req;
    if (url.length > limits.addressCharacters) {
      const message = `The address has more than ${limits.addressCharacters} characters.`;
      throw httpFailure('address-too-long', message, 'Send what is long in a body.');
    }
    const port = context.env?.incoming?.socket?.localPort;
    expectOurs(
      { method: raw.method, headers: raw.headers, port, isPage: path in pages || site?.isPage(path) === true },
      allowedHosts,
    );
    await next();
  });
  app.onError((error, context) => refusal(error, context.get('noted')));
  app.notFound((context) => {
    const { raw, path } = context.req;
    const found = READING.includes(raw.method) ? site?.answer(path, raw.headers) : undefined;
    if (found) {
      context.get('noted').operation = 'site';
      return found;
    }
    throw httpFailure('address-unknown', 'There is nothing at this address.', 'See /api for all operations.');
  });

  for (const [path, page] of Object.entries(pages)) {
    // The guard has let the Host header through: it is one of ours.
    fixed(path, 'page', async ({ req }) => text(await page(`http://${req.header('host')}`), 'text/html'));
  }
  fixed('/style.css', 'page', () => text(pageStyle, 'text/css'));
  fixed('/reference.js', 'page', () => text(referenceScript, 'text/javascript'));
  fixed(`${apiRoot}/openapi.json`, 'document', () => json(documentText));
  fixed('/health/live', 'health', () => json(JSON.stringify({ status: 'live', version })));
  fixed('/health/ready', 'health', async () => {
    const { isReady, checks } = await health();
    if (isReady) return json(JSON.stringify({ status: 'ready', version, checks }));
    const text = Object.entries(checks).map(([name, state]) => `${name}: ${state}`);
    throw httpFailure('service-not-ready', `Not ready: ${text.join(', ')}.`, 'Ask again in some seconds.');
  });
  fixed('/metrics', 'metrics', async () => {
    return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
  });
  app.all(`${apiRoot}/*`, async (context) => {
    const { answer, operation, event, job } = await run(context.req.raw, {
      named: (operation) => Object.assign(context.get('noted'), { operation }),
      cut: () => context.env?.outgoing?.destroy() !== undefined,
    });
    Object.assign(context.get('noted'), { operation, ...(event && { event }), ...(job && { job }) });
    return answer;
  });
  return app;

  /** One address that knows only GET. */
  function fixed(path: string, name: string, answer: (context: Context) => Response | Promise<Response>): void {
    app.all(path, (context: Context<Environment>) => {
      context.get('noted').operation = name;
      if (READING.includes(context.req.raw.method)) return answer(context);
      throw new MethodRefused(context.req.raw.method, READING);
    });
  }

  function refusal(error: unknown, noted: Noted | undefined): Response {
    const failure = error instanceof Failure ? error : databaseTrouble(error);
    if (failure) {
      if (noted) noted.code = failure.code;
      return problemResponse(problemOf(failure), error instanceof MethodRefused ? { allow: error.allowed } : {});
    }
    const incident = randomUUID();
    if (noted) noted.code = faultCode;
    log.error({ incident, operation: noted?.operation, error: describedError(error) }, 'fault');
    return problemResponse(faultProblem(incident));
  }
}

function headersFor(answer: Response): Readonly<Record<string, string>> {
  if (answer.headers.has('content-security-policy')) return {};
  const type = answer.headers.get('content-type') ?? '';
  return type.startsWith('text/html') ? pageHeaders : answerHeaders;
}

function text(content: string, type: string): Response {
  return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } });
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } });
}

function problemResponse(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': problemType,
      'cache-control': 'no-store',
      ...(body.status === 503 && { 'retry-after': RETRY_SECONDS }),
      ...headers,
    },
  });
}

const RETRY_SECONDS = '5';
const READING = ['GET', 'HEAD'];
