import type { FailureKind } from '../failure.ts';
import { cancelJob, getJob, type Job } from '../job/contract.ts';
import { jobFailure } from '../job/failures.ts';
import type { Operation } from '../operation/operation.ts';
import { fileNameOf } from './contentDisposition.ts';
import { httpFailure } from './failures.ts';
import { failureOfProblem, problemIn, problemType } from './problem.ts';
import { requestOf } from './requestOf.ts';
import type { RequestShape } from './requestShape.ts';
import type { CallOptions, Transport } from './transport.ts';

export interface HttpTransportPowers {
  /** Such as `http://127.0.0.1:4680`. */
  readonly baseUrl: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Such as `checkedShape`. */
  readonly shapeOf: (operation: Operation, input: unknown) => RequestShape;
  /** Waits; raises when the signal is aborted. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The failures of all rooms, for the exit codes of what comes back. */
  readonly failures?: Readonly<Record<string, FailureKind>>;
}

/** Calls the operations of a service over HTTP. Long ones are awaited through their job, and cancelled with the signal. */
export function httpTransport({ baseUrl, fetch: ask, shapeOf, pause, failures }: HttpTransportPowers): Transport {
  return {
    async perform(operation, input, options) {
      const answer = await answered(operation, input, options);
      if (answer.status === 202) return jobDone((await jsonOf(answer, options)) as Job, options);
      const event = answer.headers.get('bellwether-event');
      return {
        output: await jsonOf(answer, options),
        ...(event !== null && { event: Number(event) }),
        isRepeated: answer.headers.get('idempotent-replayed') === 'true',
      };
    },
    async fetchFile(operation, input, options) {
      const answer = await answered(operation, input, options);
      const fileName = fileNameOf(answer.headers.get('content-disposition')) ?? 'download';
      return { fileName, content: wholeOf(answer, options) };
    },
  };

  async function answered(operation: Operation, input: unknown, options: CallOptions): Promise<Response> {
    const { address, init } = requestOf(shapeOf(operation, input), input, options);
    const answer = await ask(`${baseUrl}${address}`, init).catch((error: unknown) => {
      if (options.signal?.aborted) throw error;
      throw httpFailure(
        'service-unreachable',
        `The service at ${baseUrl} does not answer.`,
        'Start it with "bellwether serve", or check the address.',
      );
    });
    if (answer.ok) return answer;
    throw await refusal(answer);
  }

  async function jsonOf(answer: Response, { signal }: CallOptions): Promise<unknown> {
    try {
      return await answer.json();
    } catch (error) {
      throw signal?.aborted ? error : brokenOff();
    }
  }

  async function* wholeOf({ body }: Response, { signal }: CallOptions): AsyncIterable<Uint8Array> {
    // Not every browser lets a stream be walked through with `for await`.
    const reader = body?.getReader();
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
    } catch (error) {
      throw signal?.aborted ? error : brokenOff();
    } finally {
      // Whoever stops early lets the rest go; after the end there is nothing to let go.
      await reader?.cancel().catch(() => {});
    }
  }

  function brokenOff(): Error {
    return httpFailure(
      'answer-broken-off',
      `The answer of ${baseUrl} ended before it was whole.`,
      'Ask again; a change repeated with the same idempotency key is still done once.',
    );
  }

  async function refusal(answer: Response): Promise<Error> {
    const isOurs = answer.headers.get('content-type')?.startsWith(problemType) === true;
    const body = isOurs ? problemIn(await answer.json().catch(() => undefined)) : undefined;
    if (body) return failureOfProblem(body, failures);
    return new Error(`${baseUrl} answered ${answer.status} without saying why.`);
  }

  async function jobDone(queued: Job, options: CallOptions) {
    let job = queued;
    // Each wait is about a sixth of what has passed, so that a quick job is not waited for much longer than it takes.
    for (let ms = 20; ; ms = Math.min(1000, ms * 1.2)) {
      const { done, total, text } = job.progress;
      if (text !== '' || done > 0) options.onProgress?.(done, total, text);
      if (job.state === 'done') {
        return { output: job.output, ...(job.event !== null && { event: job.event }), isRepeated: false };
      }
      if (job.state === 'failed' || job.state === 'cancelled') throw endOf(job);
      try {
        await pause(ms, options.signal);
      } catch (error) {
        await answered(cancelJob, { job: job.id }, {}).catch(() => {});
        throw error;
      }
      job = (await jsonOf(await answered(getJob, { job: job.id }, {}), options)) as Job;
    }
  }

  function endOf({ id, failure }: Job): Error {
    if (!failure) return jobFailure('job-cancelled', `Job ${id} was cancelled.`, 'Resume it, or begin anew.');
    return failureOfProblem({ ...failure, detail: failure.message, status: 422 }, failures);
  }
}
