import type { z } from 'zod';
import type { Operation } from '../../platform/operation/operation.ts';

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

interface Saved<Content> extends VersionHead {
  readonly content: Content;
}

/** A kind of document that is kept as versions: its page, and the operations that `documentOperations` gave it. */
export interface KeptDocument<Content = unknown> {
  /** Its page; `<path>/1/compare/2` compares two of its versions. */
  readonly path: '/positioning' | '/perfect-customer' | '/problems';
  /** As events name what they are about, before its offering: `statement`. */
  readonly subject: string;
  /** As inputs name one version. */
  readonly key: 'statement' | 'perfectCustomer' | 'screen';
  readonly list: Operation<z.ZodObject, z.ZodType<{ readonly items: readonly VersionHead[] }>>;
  readonly get: Operation<z.ZodObject, z.ZodType<Saved<Content>>>;
  readonly current: Operation<z.ZodObject, z.ZodType<{ readonly current: Saved<Content> | null }>>;
  readonly save: Operation;
  readonly remove: Operation;
  readonly restore: Operation;
}

/** The address that compares two versions, the older one first. */
export function comparisonPath({ path }: Pick<KeptDocument, 'path'>, one: number, other: number): string {
  return `${path}/${Math.min(one, other)}/compare/${Math.max(one, other)}`;
}
