import { z } from 'zod';
import { Failure, type FailureKind } from '../failure.ts';

/** Where the trouble is. */
export const failurePlace = z.strictObject({
  file: z.string().optional(),
  row: z.number().int().optional().describe('data row, counted from 1'),
  column: z.string().optional(),
  field: z.string().optional().describe('field of the input, such as facts.3.value'),
});

/** The one body of everything that is refused or fails: problem details of RFC 9457, with our code, remedy and place. */
export const problem = z
  .strictObject({
    type: z.string().describe('where the kind of problem is explained'),
    title: z.string(),
    status: z.number().int().min(400).max(599),
    detail: z.string().describe('what is wrong here'),
    code: z.string(),
    remedy: z.string().describe('what to do about it'),
    place: failurePlace,
    incident: z.string().nullable().describe('under which a fault of ours stands in the log'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

export const problemType = 'application/problem+json';

/** The code of a fault of ours, which no room declares. */
export const faultCode = 'fault';

export function problemOf({ code, kind, message, remedy, place }: Failure): Problem {
  return {
    type: typeOf(code),
    title: kind.title,
    status: kind.status,
    detail: message,
    code,
    remedy,
    place: { ...place },
    incident: null,
  };
}

/** Tells the caller nothing of what went wrong inside, only where the log does. */
export function faultProblem(incident: string): Problem {
  return {
    type: typeOf(faultCode),
    title: 'Something went wrong on our side',
    status: 500,
    detail: `The request met a fault of ours, noted as incident ${incident}.`,
    code: faultCode,
    remedy: 'Try again; should it persist, report it together with what the log says of this incident.',
    place: {},
    incident,
  };
}

/** The failure that a problem was made of; a fault of ours comes back as a plain error. `kinds` tells the exit code. */
export function failureOfProblem(
  body: Pick<Problem, 'code' | 'title' | 'status' | 'detail' | 'remedy' | 'place'>,
  kinds: Readonly<Record<string, FailureKind>> = {},
): Error {
  const { code, title, status, detail, remedy, place } = body;
  if (code === faultCode) return new Error(detail);
  const { file, row, column, field } = place;
  return new Failure(code, kinds[code] ?? { title, status, exit: 1 }, detail, remedy, {
    ...(file !== undefined && { file }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(field !== undefined && { field }),
  });
}

function typeOf(code: string): string {
  return `/api#problem-${code}`;
}
