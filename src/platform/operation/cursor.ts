import { operationFailure } from './failures.ts';

/** Where a page ended, as a text that callers hand back and do not look into. */
export function cursorOf(...keys: readonly (string | number | null)[]): string {
  return toBase64Url(JSON.stringify(keys));
}

/** The keys of a cursor, checked to be of these kinds. Raises `cursor-invalid`. */
export function keysOf(
  cursor: string,
  kinds: readonly ('string' | 'number' | 'integer' | 'string?' | 'number?')[],
): (string | number | null)[] {
  const keys = parsed(cursor);
  const fits = Array.isArray(keys) && keys.length === kinds.length && kinds.every((kind, i) => isOfKind(keys[i], kind));
  if (fits) return keys as (string | number | null)[];
  throw operationFailure(
    'cursor-invalid',
    'The cursor is not one that this list has given.',
    'Begin again without a cursor.',
  );
}

function isOfKind(key: unknown, kind: string): boolean {
  if (key === null) return kind.endsWith('?');
  if (typeof key === 'string' && key.includes('\u0000')) return false;
  if (kind === 'integer') return Number.isSafeInteger(key);
  if (typeof key === 'number' && !Number.isFinite(key)) return false;
  return typeof key === kind.replace('?', '');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(fromBase64Url(cursor));
  } catch {
    return undefined;
  }
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
}
