import type { Operation } from './operation.ts';

/** Where a field of the input travels. */
export type FieldPlace = 'path' | 'query' | 'body';

export function placeOf(
  { method, path, takesFile }: Pick<Operation, 'method' | 'path' | 'takesFile'>,
  field: string,
): FieldPlace {
  if (path.includes(`{${field}}`)) return 'path';
  return method === 'get' || method === 'delete' || takesFile ? 'query' : 'body';
}
