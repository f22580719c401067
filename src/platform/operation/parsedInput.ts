import type { z } from 'zod';
import { operationFailure } from './failures.ts';
import type { Operation } from './operation.ts';

/** The input with its defaults, checked. Raises `input-invalid`, naming every field that is wrong. */
export function parsedInput(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  const complaints = result.error.issues.map(complaint);
  const field = result.error.issues[0]?.path.map(String).join('.');
  throw operationFailure(
    'input-invalid',
    `${operation.id}: ${complaints.slice(0, MOST_COMPLAINTS).join('; ')}${complaints.length > MOST_COMPLAINTS ? `; and ${complaints.length - MOST_COMPLAINTS} more` : ''}.`,
    'Correct it; the API page describes every field.',
    field === undefined || field === '' ? {} : { field },
  );
}

const MOST_COMPLAINTS = 10;

function complaint({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
