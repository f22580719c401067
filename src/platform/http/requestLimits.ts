/** What a request may take. */
export interface RequestLimits {
  readonly bodyBytes: number;
  readonly uploadBytes: number;
  readonly addressCharacters: number;
  /** Until an answer begins. */
  readonly readMs: number;
  /** The same for changes, which may wait for another change of the workspace. */
  readonly changeMs: number;
}

export const standardLimits: RequestLimits = {
  bodyBytes: 1024 ** 2,
  uploadBytes: 2 * 1024 ** 3,
  addressCharacters: 8192,
  readMs: 60_000,
  changeMs: 180_000,
};
