import { complaints } from './complaint.ts';
import { operationFailure } from './failures.ts';
import type { Operation } from './operation.ts';

/** The input with its defaults, checked. Raises `input-invalid`, naming every field that is wrong. */
export function parsedInput(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  const { field, text } = complaints(result.error, input);
  throw operationFailure(
    'input-invalid',
    `${operation.id}: ${text}.`,
    'Correct it; the API page describes every field.',
    field === '' ? {} : { field },
  );
}
