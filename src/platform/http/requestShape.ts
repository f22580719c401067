import type { Operation } from '../operation/operation.ts';
import { parsedInput } from '../operation/parsedInput.ts';
import { fieldCodings } from './fieldCodings.ts';
import type { FieldCoding } from './fieldText.ts';

/** What a request has to know of an operation. The pages carry this of each, and none of its schemas. */
export interface RequestShape extends Pick<Operation, 'id' | 'method' | 'path' | 'takesFile'> {
  readonly codings: Readonly<Record<string, FieldCoding>>;
}

export function requestShape(operation: Operation): RequestShape {
  const { id, method, path, takesFile } = operation;
  const codings = Object.fromEntries(fieldCodings(operation));
  return { id, method, path, ...(takesFile !== undefined && { takesFile }), codings };
}

/** The shape, once the input was checked here as it will be there. Raises `input-invalid`. */
export function checkedShape(operation: Operation, input: unknown): RequestShape {
  parsedInput(operation, input);
  return requestShape(operation);
}
