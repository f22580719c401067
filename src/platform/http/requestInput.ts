import { operationFailure } from '../operation/failures.ts';
import { type FieldPlace, placeOf } from '../operation/fieldPlace.ts';
import type { Operation } from '../operation/operation.ts';
import { type FieldCoding, fieldValue } from './fieldText.ts';
import { expectStorable } from './storable.ts';

/** What a request carries, decoded as far as text goes. */
export interface RequestParts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The object of a JSON body; undefined where there is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The input of an operation, put together from path, query and body; each field is taken only from where it belongs. What
 * the values must be like is judged afterwards, by the schema. Raises `input-invalid`.
 */
export function requestInput(
  operation: Operation,
  codings: ReadonlyMap<string, FieldCoding>,
  { path, query, body = {} }: RequestParts,
): Record<string, unknown> {
  const fromQuery = [...new Set(query.keys())].map((name) => {
    expectPlace(operation, codings, name, 'query');
    return [name, fieldValue(query.getAll(name), codings.get(name) as FieldCoding)] as const;
  });
  for (const name of Object.keys(body)) expectPlace(operation, codings, name, 'body');
  const input = Object.fromEntries([
    ...Object.entries(path).map(([name, text]) => [name, fieldValue([text], codings.get(name) ?? 'text')] as const),
    ...fromQuery,
    ...Object.entries(body),
  ]);
  expectStorable(input);
  return input;
}

function expectPlace(
  operation: Operation,
  codings: ReadonlyMap<string, FieldCoding>,
  name: string,
  place: FieldPlace,
): void {
  const expected = codings.has(name) ? placeOf(operation, name) : undefined;
  if (expected === place) return;
  const quoted = JSON.stringify(name.slice(0, 60));
  throw operationFailure(
    'input-invalid',
    expected === undefined
      ? `${operation.id} knows no field ${quoted}.`
      : `${operation.id} takes ${quoted} in the ${expected}, not in the ${place}.`,
    'Correct it; the API page describes every field.',
    { field: name.slice(0, 200) },
  );
}
