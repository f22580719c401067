import type { z } from 'zod';

/** A figure or choice that a workspace may state for itself. Rooms list theirs; `app` merges the lists. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** Room and name: `readiness.cuts`. */
  readonly name: string;
  readonly title: string;
  /** What it does, for whoever is about to change it. */
  readonly help: string;
  readonly schema: Schema;
  readonly standard: z.output<Schema>;
}

/** Keeps the type of the value. */
export function setting<Schema extends z.ZodType>(definition: Setting<Schema>): Setting<Schema> {
  return definition;
}
