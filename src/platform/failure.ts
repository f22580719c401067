/**
 * A failure a person can act on. Each room lists its kinds in its own `failures.ts`; `app` merges the lists;
 * the edges (command line, HTTP) translate a kind to an exit code or a status. Anything else that is thrown is our fault.
 */
export interface FailureKind {
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** Exit code of the command line: 1 refused, 2 usage. What is our fault is no failure, and ends with 3. */
  readonly exit: 1 | 2;
}

/** Where the trouble is; rows are counted as the person sees them, data rows from 1. */
export interface FailurePlace {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  /** Field of an operation's input, such as `facts.3.value`. */
  readonly field?: string;
}

export class Failure extends Error {
  readonly code: string;
  readonly kind: FailureKind;
  readonly remedy: string;
  readonly place: FailurePlace;

  constructor(code: string, kind: FailureKind, message: string, remedy: string, place: FailurePlace = {}) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.kind = kind;
    this.remedy = remedy;
    this.place = place;
  }
}

/**
 * Declares the failures of a room and gives back one function to raise them.
 *
 * ```ts
 * export const evidenceFailures = { 'file-empty': { title: 'The file is empty', status: 422, exit: 1 } } as const;
 * export const evidenceFailure = failuresOf(evidenceFailures);
 * throw evidenceFailure('file-empty', `${path} holds no bytes.`, 'Export it again.', { file: path });
 * ```
 */
export function failuresOf<Code extends string>(kinds: Readonly<Record<Code, FailureKind>>) {
  return (code: Code, message: string, remedy: string, place: FailurePlace = {}): Failure =>
    new Failure(code, kinds[code], message, remedy, place);
}
