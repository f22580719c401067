import type { Answer } from '../operation/answer.ts';
import type { Operation } from '../operation/operation.ts';

/** A file to add: its content, or where it lies on this machine (in-process only). */
export type FileToAdd = AsyncIterable<Uint8Array> | Blob | { readonly path: string };

export interface CallOptions {
  /** The same key with the same input is done once. */
  readonly idempotencyKey?: string;
  /** The version that the caller has seen of what it changes. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
  /** How far a long operation is; `total` null where nobody knows. */
  readonly onProgress?: (done: number, total: number | null, text: string) => void;
  /** For an operation that takes one. */
  readonly file?: FileToAdd;
}

/** A file that came back. */
export interface FetchedFile {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** How calls reach the operations: in this process, or over HTTP. */
export interface Transport {
  perform(operation: Operation, input: unknown, options: CallOptions): Promise<Answer<unknown>>;
  fetchFile(operation: Operation, input: unknown, options: CallOptions): Promise<FetchedFile>;
}
