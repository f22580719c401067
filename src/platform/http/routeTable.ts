import type { Operation } from '../operation/operation.ts';
import { httpFailure } from './failures.ts';
import { MethodRefused } from './methodRefused.ts';

/** Where all operations live. */
export const apiRoot = '/api/v1';

export interface Route {
  readonly operation: Operation;
  /** Decoded fields of the path. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface RouteTable {
  /** The operation of a method and a still encoded path below the root. Raises `address-...` and `method-not-allowed`. */
  find(method: string, path: string): Route;
}

/**
 * Which operation answers where. Fixed segments win over fields, so `/customers/search` is not the customer "search".
 * Refuses two operations at one address.
 */
export function routeTable(operations: readonly Operation[]): RouteTable {
  const patterns = operations.map((operation) => ({ operation, segments: operation.path.slice(1).split('/') }));
  const addresses = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  const doubled = addresses.find((address, i) => addresses.indexOf(address) !== i);
  if (doubled !== undefined) throw new Error(`Two operations live at ${doubled}.`);

  const matching = (path: string) => {
    const segments = path.slice(1).split('/');
    return patterns
      .filter((pattern) => fits(pattern.segments, segments))
      .toSorted((a, b) => fieldsBefore(a.segments, b.segments));
  };
  const methodsOf = (path: string) =>
    [...new Set(matching(path).map(({ operation }) => operation.method.toUpperCase()))].flatMap((method) =>
      method === 'GET' ? ['GET', 'HEAD'] : [method],
    );
  return {
    find(method, path) {
      const candidates = matching(path);
      const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
      const found = candidates.find(({ operation }) => operation.method === wanted);
      if (found) return { operation: found.operation, fields: fieldsOf(found.segments, path) };
      if (candidates.length === 0) {
        throw httpFailure('address-unknown', 'There is no operation at this address.', 'See /api for all of them.');
      }
      throw new MethodRefused(method, methodsOf(path));
    },
  };
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, i) => (isField(part) ? segments[i] !== '' : part === segments[i]));
}

/** The pattern whose first difference is a fixed segment comes first. */
function fieldsBefore(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, i) => isField(part) !== isField(b[i] ?? ''));
  if (differs < 0) return 0;
  return isField(a[differs] as string) ? 1 : -1;
}

function fieldsOf(pattern: readonly string[], path: string): Record<string, string> {
  const segments = path.slice(1).split('/');
  return Object.fromEntries(
    pattern.flatMap((part, i) => (isField(part) ? [[part.slice(1, -1), decoded(segments[i] as string)]] : [])),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw httpFailure(
      'address-malformed',
      'The path holds a percent sign that begins no character of UTF-8.',
      'Encode every part of the path as encodeURIComponent does.',
    );
  }
}

function isField(part: string): boolean {
  return part.startsWith('{');
}
