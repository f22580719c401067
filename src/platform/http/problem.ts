import { Failure, type FailureKind } from '../failure.ts';
import type { Problem } from './problemSchema.ts';

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

/** The problem that the body of a refusal holds, as far as a failure is made of it; undefined where it holds none. */
export function problemIn(body: unknown): Problem | undefined {
  const isText = (key: keyof Problem) => typeof (body as Partial<Problem>)[key] === 'string';
  if (typeof body !== 'object' || body === null) return undefined;
  if (!(['code', 'title', 'detail', 'remedy'] as const).every(isText)) return undefined;
  return { status: 500, place: {}, ...body } as Problem;
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
