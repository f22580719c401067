import { z } from 'zod';

/**
 * One thing that can be asked of the product. From this one definition come its route, its place in the OpenAPI document,
 * the typed client (in-process and over HTTP) and its example; `reads`, `changes` and `sends` bind it to what it does.
 */
export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  /** Noun and verb: `customers.get`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`; `{customer}` is the input's `customer`. Other fields go into the query of GET and DELETE, else into the body. */
  readonly path: string;
  /** An imperative sentence without a full stop. */
  readonly summary: string;
  /** What a caller should know beyond the summary. */
  readonly about: string;
  /**
   * `reads` changes nothing. `changes` runs in one transaction that holds the workspace, makes its next version and leaves an
   * event. `steers` changes what stands beside what is known, jobs and uploads: one transaction, no version, no event.
   * `sends` answers with a file. Changes and steering can be repeated with an idempotency key.
   */
  readonly effect: 'reads' | 'changes' | 'steers' | 'sends';
  /** All fields of path, query and body in one object. */
  readonly input: Input;
  /** For `sends`: a schema of nothing. */
  readonly output: Output;
  /** The request body is a file, as it is; the other fields then go into the query. */
  readonly takesFile?: boolean;
  /** How large its JSON body may be, where it may be larger than others. */
  readonly mostBodyBytes?: number;
  /** It may take longer than a request should: over HTTP it becomes a job (202), whose end the client awaits; inside it is awaited. */
  readonly isLong?: boolean;
  /** Media type of the answer of `sends`. */
  readonly sendsType?: string;
  /** Failure codes it may answer with, beyond those that every operation may. */
  readonly failures: readonly string[];
  /** Input that works in the world of the examples (see `app/examples.whole.test.ts`). */
  readonly example: z.input<Input>;
}

/** Whether it does something, and so is done once under one idempotency key. */
export function isRepeatable({ effect }: Pick<Operation, 'effect'>): boolean {
  return effect === 'changes' || effect === 'steers';
}

/** Keeps the types of input and output. */
export function operation<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> {
  return definition;
}

export type InputOf<Op extends Operation> = z.input<Op['input']>;
export type ParsedInputOf<Op extends Operation> = z.output<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;

/** The output of a `sends` operation, and of one that has nothing to say. */
export const nothing = z.strictObject({});
