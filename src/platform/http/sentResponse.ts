import type { SentFile } from '../operation/handled.ts';
import type { Operation } from '../operation/operation.ts';
import { contentDisposition } from './contentDisposition.ts';
import { describedError } from './describedError.ts';
import type { Log } from './log.ts';

/**
 * The answer that sends a file. The first piece is awaited, so that what fails at once is refused like anything else; what
 * fails later cuts the connection.
 */
export async function sentResponse(
  { id, sendsType }: Operation,
  { fileName, content }: SentFile,
  { isHead, cut, log }: { readonly isHead: boolean; readonly cut: () => boolean; readonly log: Log },
): Promise<Response> {
  const headers = {
    'content-type': sendsType ?? 'application/octet-stream',
    'content-disposition': contentDisposition(fileName),
    'cache-control': 'no-store',
  };
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (isHead) {
    await pieces.return?.();
    return new Response(null, { headers });
  }
  const encoder = new TextEncoder();
  const bytesOf = (piece: string | Uint8Array) => (typeof piece === 'string' ? encoder.encode(piece) : piece);
  let pending: IteratorResult<string | Uint8Array> | undefined = first;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = pending ?? (await pieces.next());
        pending = undefined;
        if (done) controller.close();
        else controller.enqueue(bytesOf(value));
      } catch (error) {
        log.error({ operation: id, error: describedError(error) }, 'sending broke off');
        if (cut()) controller.close();
        else controller.error(new Error('Sending broke off.'));
      }
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  return new Response(stream, { headers });
}
