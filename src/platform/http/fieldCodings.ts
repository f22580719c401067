import { z } from 'zod';
import type { Operation } from '../operation/operation.ts';
import { codingOf, type FieldCoding, type JsonSchema } from './fieldText.ts';

/** The coding of every field of an operation's input, worked out once for each operation. */
export function fieldCodings(operation: Operation): ReadonlyMap<string, FieldCoding> {
  const known = codingsOf.get(operation);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(operation.input, { io: 'input' }) as JsonSchema;
  const codings = new Map(Object.entries(properties).map(([name, schema]) => [name, codingOf(schema)]));
  codingsOf.set(operation, codings);
  return codings;
}

const codingsOf = new WeakMap<Operation, ReadonlyMap<string, FieldCoding>>();
