import { createHash } from 'node:crypto';
import type { Job } from '../job/contract.ts';
import type { Answer } from '../operation/answer.ts';
import type { ReceivedFile } from '../operation/handled.ts';
import { isRepeatable, type Operation } from '../operation/operation.ts';
import type { Caller, Performer } from '../operation/performer.ts';
import { callerHeaders } from './callerHeaders.ts';
import { entityTag, isSeen } from './entityTag.ts';
import { httpFailure } from './failures.ts';
import { fieldCodings } from './fieldCodings.ts';
import { expectSize, jsonBody } from './jsonBody.ts';
import type { Log } from './log.ts';
import { requestInput } from './requestInput.ts';
import type { RequestLimits } from './requestLimits.ts';
import { apiRoot, routeTable } from './routeTable.ts';
import { sentResponse } from './sentResponse.ts';
import { withinTime } from './withinTime.ts';

export interface RequestPowers {
  readonly performer: Performer;
  /** For whom everything is done, until people can sign in. */
  readonly caller: Pick<Caller, 'workspace' | 'actor'>;
  readonly jobs: { queue(operation: Operation, input: unknown, caller: Caller): Promise<Job> };
  readonly uploads: {
    /** Keeps a file on disk. Raises `body-too-large`. */
    receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;
    discard(file: ReceivedFile): Promise<void>;
  };
  readonly limits: RequestLimits;
  readonly log: Log;
}

export interface RunRequest {
  readonly answer: Response;
  readonly operation: string;
  readonly event?: number;
  readonly job?: number;
}

export interface RunHooks {
  /** Hears which operation it is before that begins. */
  readonly named: (operation: string) => void;
  /** Cuts the connection, so that half a file is not taken for a whole one; false where there is none. */
  readonly cut: () => boolean;
}

/** Answers one request for an operation: find it, decode its input, perform it, present what came of it. */
export function requestRunner(
  operations: readonly Operation[],
  powers: RequestPowers,
): (request: Request, hooks: RunHooks) => Promise<RunRequest> {
  const { performer, limits, jobs, uploads } = powers;
  const table = routeTable(operations);

  return async (request, hooks) => {
    const { pathname, searchParams } = new URL(request.url);
    const { operation, fields } = table.find(request.method, pathname.slice(apiRoot.length));
    const { id, effect, method, takesFile, isLong, mostBodyBytes = 0 } = operation;
    hooks.named(id);
    const mostMs = effect === 'changes' ? limits.changeMs : limits.readMs;
    const file = takesFile ? await received(request) : undefined;
    const work = async (signal: AbortSignal): Promise<RunRequest> => {
      const takesBody = !takesFile && method !== 'get' && method !== 'delete';
      const body = takesBody ? await jsonBody(request, Math.max(limits.bodyBytes, mostBodyBytes)) : undefined;
      const caller: Caller = {
        ...powers.caller,
        ...(isRepeatable(operation) && callerHeaders(request.headers)),
        ...(file && { file }),
        signal,
      };
      const input = requestInput(operation, fieldCodings(operation), { path: fields, query: searchParams, body });
      if (isLong) return { ...queued(await jobs.queue(operation, input, caller)), operation: id };
      if (effect === 'sends') {
        // Whoever goes while the file is sent ends it by the request's own signal, not by the time limit.
        const sent = await performer.send(operation, input, { ...caller, signal: request.signal });
        const isHead = request.method === 'HEAD';
        return {
          answer: await sentResponse(operation, sent, { isHead, cut: hooks.cut, log: powers.log }),
          operation: id,
        };
      }
      const answer = await performer.perform(operation, input, caller);
      if (file && answer.isRepeated) await uploads.discard(file);
      return { answer: answered(operation, answer, request.headers), operation: id, ...eventOf(answer) };
    };
    return withinTime(mostMs, request.signal, (signal) =>
      // However long it takes: the file goes where its change failed, not where only the caller has gone.
      work(signal).catch(async (error: unknown) => {
        if (file) await uploads.discard(file);
        throw error;
      }),
    );
  };

  async function received(request: Request): Promise<ReceivedFile> {
    const type = request.headers.get('content-type') ?? '';
    if (/multipart|urlencoded/i.test(type)) {
      throw httpFailure(
        'media-type-unsupported',
        'The body is a form.',
        'Send the bytes of the file themselves, with the header Content-Type: application/octet-stream.',
        { field: 'Content-Type' },
      );
    }
    expectSize(request.headers, limits.uploadBytes);
    const content = (request.body ?? new Blob([]).stream()) as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;
    return uploads.receive(content, limits.uploadBytes);
  }
}

function answered({ effect, method }: Operation, answer: Answer<unknown>, headers: Headers): Response {
  const { output, event, isRepeated } = answer;
  const version = versionOf(output);
  const text = JSON.stringify(output);
  const tag = version === undefined ? undefined : entityTag(version, digestOf(text));
  const isRead = effect === 'reads' && method === 'get';
  const shared: Record<string, string> = {
    ...(tag !== undefined && { etag: tag }),
    'cache-control': isRead && tag !== undefined ? 'private, no-cache' : 'no-store',
  };
  if (isRead && tag !== undefined && isSeen(headers.get('if-none-match') ?? undefined, tag)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(text, {
    headers: {
      ...shared,
      'content-type': 'application/json',
      ...(event !== undefined && { 'bellwether-event': String(event) }),
      ...(isRepeated && { 'idempotent-replayed': 'true' }),
    },
  });
}

function queued(job: Job): { readonly answer: Response; readonly job: number } {
  const answer = new Response(JSON.stringify(job), {
    status: 202,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      location: `${apiRoot}/jobs/${job.id}`,
      'retry-after': '1',
    },
  });
  return { answer, job: job.id };
}

/** Enough to tell one answer from another at one version. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function versionOf(output: unknown): number | undefined {
  const version = typeof output === 'object' && output !== null && 'version' in output ? output.version : undefined;
  return typeof version === 'number' ? version : undefined;
}

function eventOf({ event }: Answer<unknown>): { readonly event?: number } {
  return event === undefined ? {} : { event };
}
