import { operationFailure } from '../operation/failures.ts';
import { placeOf } from '../operation/fieldPlace.ts';
import { entityTag } from './entityTag.ts';
import { textsOf } from './fieldText.ts';
import type { RequestShape } from './requestShape.ts';
import { apiRoot } from './routeTable.ts';
import type { CallOptions, FileToAdd } from './transport.ts';

/** The request that asks for an operation. Raises `input-invalid` for what no address can hold. */
export function requestOf(
  operation: RequestShape,
  input: unknown,
  { idempotencyKey, ifMatch, signal, file }: CallOptions,
): { readonly address: string; readonly init: RequestInit } {
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  let path = operation.path;
  for (const [name, value] of Object.entries(input as Readonly<Record<string, unknown>>)) {
    if (value === undefined) continue;
    const place = placeOf(operation, name);
    const texts = place === 'body' ? [] : textsOf(value, operation.codings[name] ?? 'text');
    if (place === 'body') body[name] = value;
    else if (place === 'query') for (const text of texts) query.append(name, text);
    else path = path.replace(`{${name}}`, () => pathPart(operation, name, texts[0] ?? ''));
  }
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const takesBody = operation.method !== 'get' && operation.method !== 'delete';
  return {
    address: `${apiRoot}${path}${search}`,
    init: {
      method: operation.method.toUpperCase(),
      headers: {
        ...(takesBody && { 'content-type': operation.takesFile ? 'application/octet-stream' : 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(ifMatch !== undefined && { 'if-match': entityTag(ifMatch) }),
      },
      ...(signal && { signal }),
      ...(takesBody && (operation.takesFile ? fileBody(file) : { body: JSON.stringify(body) })),
    },
  };
}

/** The parts `.` and `..` mean folders in every address, however they are encoded. */
function pathPart({ id }: RequestShape, name: string, text: string): string {
  if (text !== '.' && text !== '..' && text !== '') return encodeURIComponent(text);
  throw operationFailure(
    'input-invalid',
    `${id}: ${name} is ${JSON.stringify(text)}, which no address can hold.`,
    'Look it up by something else.',
    { field: name },
  );
}

function fileBody(file: FileToAdd | undefined): RequestInit {
  if (!file) return {};
  if ('path' in file) throw new Error('Over HTTP a file is given by its content, not by where it lies.');
  if (file instanceof Blob) return { body: file };
  const pieces = file[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  // Every runtime asks for `duplex` when a body streams, and not every type of a request knows it.
  const init: RequestInit & { readonly duplex: 'half' } = { body: stream, duplex: 'half' };
  return init;
}
