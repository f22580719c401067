import type { ReceivedFile } from '../operation/handled.ts';
import type { Caller, Performer } from '../operation/performer.ts';
import type { CallOptions, FileToAdd, Transport } from './transport.ts';

/** Where files that come along are kept; `uploadFolder` is one. */
export interface InsideUploads {
  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;
  receiveLocal(path: string): Promise<ReceivedFile>;
  discard(file: ReceivedFile): Promise<void>;
}

/** Calls the operations in this process. Without `uploads` it takes no files. */
export function insideTransport(
  performer: Performer,
  who: Pick<Caller, 'workspace' | 'actor'>,
  uploads?: InsideUploads,
): Transport {
  return {
    async perform(operation, input, options) {
      const file = await kept(options.file);
      const performing = performer.perform(operation, input as never, { ...callerOf(options), ...(file && { file }) });
      if (!file || !uploads) return performing;
      const isKept = await performing.then(({ isRepeated }) => !isRepeated).catch(() => false);
      if (!isKept) await uploads.discard(file);
      return performing;
    },
    async fetchFile(operation, input, options) {
      const { fileName, content } = await performer.send(operation, input as never, callerOf(options));
      return { fileName, content: bytesOf(content) };
    },
  };

  function callerOf({ idempotencyKey, ifMatch, signal, onProgress }: CallOptions): Caller {
    return {
      ...who,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { ifMatch }),
      ...(signal && { signal }),
      ...(onProgress && { progress: onProgress }),
    };
  }

  async function kept(file: FileToAdd | undefined): Promise<ReceivedFile | undefined> {
    if (!file || !uploads) return undefined;
    if ('path' in file) return uploads.receiveLocal(file.path);
    return uploads.receive(streamOf(file), Number.MAX_SAFE_INTEGER);
  }
}

function streamOf(file: AsyncIterable<Uint8Array> | Blob): AsyncIterable<Uint8Array> {
  return file instanceof Blob ? (file.stream() as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) : file;
}

async function* bytesOf(content: AsyncIterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of content) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
