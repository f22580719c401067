import { z } from 'zod';
import { type Operation, operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  listsRemoved,
  ordinal,
  pageInput,
  pageOf,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';

export interface DocumentNoun<Key extends string, Content extends z.ZodType, Shown extends z.ZodType> {
  /** The noun of the operations: `statements`. */
  readonly nouns: string;
  /** As inputs and paths name one version: `statement`. */
  readonly key: Key;
  /** Below `/api/v1`: `/statements`. */
  readonly path: string;
  /** The one in force, below its offering, or below `/api/v1` where it belongs to the workspace: `/statement`. */
  readonly inForce: string;
  /** As sentences name it, with its article: `a positioning statement`. */
  readonly name: string;
  /** What is saved. */
  readonly content: Content;
  /** What is shown of it; where it differs from what is saved, such as by the names of customers. */
  readonly shown: Shown;
  /** Codes that saving may be refused with, beyond `offering-unknown` and `version-conflict`. */
  readonly failures?: readonly string[];
  /** Content that works in the world of the examples. */
  readonly example: z.input<Content>;
}

/** What every document shows beside its content, and beside its offering where it has one. */
const head = {
  id: ordinal,
  madeAt: instant,
  actor: count,
  note: z.string().nullable(),
  isExample: z.boolean().describe('came with a sample, to be looked at'),
  isInForce: z.boolean().describe('the newest version that was not removed'),
  isRemoved: z.boolean(),
  version,
};

/** The head of a document of an offering. */
export const documentHead = { offering: ordinal, ...head };

/**
 * The operations of something that is kept as a document of an offering: each save is a version of its own, never changed;
 * the newest that was not removed is in force. `documentRoutes` binds them.
 *
 * ```ts
 * const of = documentOperations({ nouns: 'statements', key: 'statement', ... });
 * export const saveStatement = of.save;
 * ```
 */
export function documentOperations<Key extends string, Content extends z.ZodType, Shown extends z.ZodType>(
  noun: DocumentNoun<Key, Content, Shown>,
) {
  const owner = { offering: offeringNamed };
  return versionOperations(noun, {
    owner,
    head: documentHead,
    pathInForce: `/offerings/{offering}${noun.inForce}`,
    example: { offering: 1 },
    failures: ['offering-unknown'],
  });
}

/** The same for a document of the whole workspace: its operations name no offering. */
export function workspaceDocumentOperations<Key extends string, Content extends z.ZodType, Shown extends z.ZodType>(
  noun: DocumentNoun<Key, Content, Shown>,
) {
  return versionOperations(noun, { owner: {}, head, pathInForce: noun.inForce, example: {}, failures: [] });
}

interface Owning<Owner extends z.ZodRawShape, Head extends z.ZodRawShape> {
  /** The fields of inputs that say whose document it is. */
  readonly owner: Owner;
  readonly head: Head;
  readonly pathInForce: string;
  readonly example: object;
  /** What naming an owner may be refused with. */
  readonly failures: readonly string[];
}

function versionOperations<
  Key extends string,
  Content extends z.ZodType,
  Shown extends z.ZodType,
  Owner extends z.ZodRawShape,
  Head extends z.ZodRawShape,
>(
  { nouns, key, path, name, content, shown, failures = [], example }: DocumentNoun<Key, Content, Shown>,
  owning: Owning<Owner, Head>,
) {
  const one = z.strictObject({ ...owning.head, content: shown });
  const ofOne = z.strictObject({ [key]: ordinal } as Record<Key, typeof ordinal>);
  const named = (id: number) => ({ [key]: id }) as z.input<typeof ofOne>;
  const path1 = `${path}/{${key}}`;
  return {
    save: operation({
      id: `${nouns}.save`,
      method: 'post',
      path,
      summary: `Save ${name}, as a new version`,
      about: 'It is in force from then on; former versions stay and can be read, compared and saved again.',
      effect: 'changes',
      input: z.strictObject({
        ...owning.owner,
        content,
        note: text(2000).nullable().default(null).describe('why it was changed'),
        isExample: z.boolean().default(false).describe('that it is only to be looked at, as those of samples'),
      }),
      output: one,
      failures: [...owning.failures, 'version-conflict', ...failures],
      example: { content: example } as never,
    }),
    list: operation({
      id: `${nouns}.list`,
      method: 'get',
      path,
      summary: `List the versions of ${name}, newest first`,
      about: 'Who saved what when, and why.',
      effect: 'reads',
      input: z.strictObject({ ...pageInput, ...owning.owner, removed: listsRemoved }),
      output: pageOf(z.strictObject(owning.head)),
      failures: [...owning.failures, 'cursor-invalid'],
      example: {} as never,
    }),
    get: operation({
      id: `${nouns}.get`,
      method: 'get',
      path: path1,
      summary: `Show a version of ${name}`,
      about: 'Also one that was removed.',
      effect: 'reads',
      input: ofOne,
      output: one,
      failures: ['document-unknown'],
      example: named(1),
    }),
    current: operation({
      id: `${nouns}.current`,
      method: 'get',
      path: owning.pathInForce,
      summary: `Show ${name} that is in force`,
      about: 'Null where nobody has saved one.',
      effect: 'reads',
      input: z.strictObject(owning.owner),
      output: z.strictObject({ current: one.nullable() }),
      failures: owning.failures,
      example: owning.example as never,
    }),
    remove: operation({
      id: `${nouns}.remove`,
      method: 'delete',
      path: path1,
      summary: `Remove a version of ${name}`,
      about: 'Where it was in force, the one before it is. It is kept and can be restored.',
      effect: 'changes',
      input: ofOne,
      output: one,
      failures: ['document-unknown', 'document-removed', 'version-conflict'],
      example: named(1),
    }),
    restore: operation({
      id: `${nouns}.restore`,
      method: 'post',
      path: `${path1}/restore`,
      summary: `Restore a removed version of ${name}`,
      about: 'It is in force where no newer one is.',
      effect: 'changes',
      input: ofOne,
      output: one,
      failures: ['document-unknown', 'version-conflict'],
      example: named(2),
    }),
  } satisfies Record<string, Operation>;
}

export type DocumentOperations<Key extends string, Content extends z.ZodType, Shown extends z.ZodType> = ReturnType<
  typeof documentOperations<Key, Content, Shown>
>;

export type WorkspaceDocumentOperations<
  Key extends string,
  Content extends z.ZodType,
  Shown extends z.ZodType,
> = ReturnType<typeof workspaceDocumentOperations<Key, Content, Shown>>;
