/** What is known of every version without reading it. */
export interface VersionHead {
  readonly id: number;
  readonly madeAt: string;
  readonly actor: number;
  readonly note: string | null;
  readonly isExample: boolean;
  readonly isInForce: boolean;
  readonly isRemoved: boolean;
  /** Of the workspace, at its last change. */
  readonly version: number;
}
