/** What came of performing an operation. */
export interface Answer<Output> {
  readonly output: Output;
  /** The event that the change left. */
  readonly event?: number;
  /** It was done before, under the same idempotency key. */
  readonly isRepeated: boolean;
}
