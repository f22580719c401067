/** What a person should know of an API beyond its operations: in which order they are met, and how a first hour goes. */
export interface ApiGuide {
  readonly groups: readonly ApiGroup[];
  readonly steps: readonly ApiStep[];
}

export interface ApiGroup {
  readonly title: string;
  /** Nouns of operations, such as `imports`, in the order of the work. */
  readonly nouns: readonly string[];
}

/** A step of the walk-through. */
export interface ApiStep {
  readonly title: string;
  readonly about: string;
  /** For a POSIX shell, in which the steps before have run. `$A` is the root of the API. */
  readonly command: string;
}

export const noGuide: ApiGuide = { groups: [], steps: [] };
