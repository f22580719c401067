import { httpFailure } from './failures.ts';

/** Deeper than any input of ours; far below what the machine's stack can take. */
const mostNested = 64;

/**
 * The object that a request's JSON body holds; undefined where there is no body. Reads at most `mostBytes`. Raises
 * `media-type-unsupported`, `body-too-large` and `body-malformed`.
 */
export async function jsonBody(request: Request, mostBytes: number): Promise<Record<string, unknown> | undefined> {
  const bytes = await bodyBytes(request, mostBytes);
  if (bytes.length === 0) return undefined;
  expectJson(request.headers);
  const text = decoded(bytes);
  expectShallow(text);
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw httpFailure('body-malformed', 'The body is JSON, but no object.', 'Put the fields into an object: {...}.');
}

/** Raises `body-too-large` before anything is read where the request says so itself. */
export function expectSize(headers: Headers, mostBytes: number): void {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) throw tooLarge(mostBytes);
}

export function tooLarge(mostBytes: number): Error {
  return httpFailure('body-too-large', `The body is larger than ${mostBytes} bytes.`, 'Send less at once.');
}

async function bodyBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  expectSize(request.headers, mostBytes);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(mostBytes);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function expectJson(headers: Headers): void {
  const type = headers.get('content-type') ?? '';
  const encoding = headers.get('content-encoding') ?? 'identity';
  const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i.test(type);
  if (isJson && encoding.trim().toLowerCase() === 'identity') return;
  throw httpFailure(
    'media-type-unsupported',
    'The body is not plain JSON in UTF-8.',
    'Send it as it is, with the header Content-Type: application/json.',
    { field: isJson ? 'Content-Encoding' : 'Content-Type' },
  );
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw httpFailure('body-malformed', 'The body is not UTF-8.', 'Encode it as UTF-8.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw httpFailure('body-malformed', 'The body is not JSON.', 'Check quotes, commas and brackets.');
  }
}

function expectShallow(text: string): void {
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isQuoted && code === BACKSLASH) i++;
    else if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (code === OPEN_BRACE || code === OPEN_BRACKET)) depth++;
    else if (!isQuoted && (code === CLOSE_BRACE || code === CLOSE_BRACKET)) depth--;
    if (depth > mostNested) {
      const message = `The body nests objects and lists more than ${mostNested} deep.`;
      throw httpFailure('body-malformed', message, 'No input of ours does; see /api.');
    }
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
