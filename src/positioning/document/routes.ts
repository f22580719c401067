import type { z } from 'zod';
import { foundOffering } from '../../customers/offering/store.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { type DocumentKind, documentWords } from './documentKind.ts';
import type { DocumentOperations, WorkspaceDocumentOperations } from './documentOperations.ts';
import {
  currentDocument,
  type DocumentHead,
  type DocumentRow,
  documentHeads,
  foundDocument,
  idInForce,
  insertDocument,
  turnedDocument,
} from './store.ts';

export interface DocumentHandling<Key extends string, Content extends z.ZodType, Shown extends z.ZodType> {
  readonly kind: DocumentKind;
  readonly key: Key;
  readonly operations: DocumentOperations<Key, Content, Shown> | WorkspaceDocumentOperations<Key, Content, Shown>;
  /** Checks what is to be saved against what is known now; gives it as it is kept. */
  readonly kept: Keeping<z.output<Content>>;
  /** What is shown of what was kept. */
  readonly shown: (
    content: never,
    context: ReadContext,
    offering: number,
  ) => Promise<z.output<Shown>> | z.output<Shown>;
}

/** Documents of the workspace have no offering to look at. */
type Keeping<Content> = (content: Content, context: ChangeContext, offering: number) => Promise<object> | object;

/** What the operations of `documentOperations` do, and those of `workspaceDocumentOperations`, which have no offering. */
export function documentRoutes<Key extends string, Content extends z.ZodType, Shown extends z.ZodType>({
  kind,
  key,
  operations,
  kept,
  shown,
}: DocumentHandling<Key, Content, Shown>): readonly Handled[] {
  const { save, list, get, current, remove, restore } = operations as DocumentOperations<Key, Content, Shown>;
  const output = async (row: DocumentRow<object>, context: ReadContext) => ({
    ...headOf(row, (await idInForce(context, kind, row.offering)) === row.id),
    content: await shown(row.content as never, context, row.offering as number),
  });
  const turn = async (id: number, isRemoved: boolean, context: ChangeContext) => {
    const { row, wasRemoved } = await turnedDocument<object>(context, { kind, id, isRemoved });
    const undone = wasRemoved ? remove : restore;
    return {
      output: (await output(row, context)) as never,
      event: {
        subject: subjectOf(kind, row.offering),
        detail: { id },
        undo: { operation: undone.id, input: { [key]: id } },
      },
    };
  };
  return [
    changes(save, async (input, context) => {
      const { content, note, isExample } = input as unknown as {
        readonly content: z.output<Content>;
        readonly note: string | null;
        readonly isExample: boolean;
      };
      const offering = await ownerOf(input, context);
      const former = await currentDocument(context, kind, offering);
      const owner = offering === null ? 'the workspace' : `offering ${offering}`;
      expectVersion(context, former?.version ?? 0, `The ${documentWords[kind]} of ${owner}`);
      const row = await insertDocument(context, {
        kind,
        offering,
        content: await kept(content, context, offering as number),
        note,
        isExample,
      });
      return {
        output: await output(row, context),
        event: {
          subject: subjectOf(kind, offering),
          detail: { id: row.id },
          undo: { operation: remove.id, input: { [key]: row.id } },
        },
      };
    }),
    reads(list, async (input, context) => {
      const { limit, cursor, removed } = input;
      const offering = await ownerOf(input, context);
      const standing = await idInForce(context, kind, offering);
      let query = documentHeads(context, kind)
        .where('offering', offering === null ? 'is' : '=', offering)
        .where('is_removed', '=', removed)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
      const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
      return { items: page.map((row) => headOf(row, row.id === standing)), next };
    }),
    reads(get, async (input, context) => {
      const id = (input as Record<Key, number>)[key];
      return output(await foundDocument<object>(context, kind, id), context);
    }),
    reads(current, async (input, context) => {
      const offering = await ownerOf(input, context);
      const row = await currentDocument<object>(context, kind, offering);
      return { current: row ? await output(row, context) : null };
    }),
    changes(remove, (input, context) => turn((input as Record<Key, number>)[key], true, context)),
    changes(restore, (input, context) => turn((input as Record<Key, number>)[key], false, context)),
  ];
}

/** What events of a document are about: its kind and its offering, so that versions are taken back from the last to the first. */
export function subjectOf(kind: DocumentKind, offering: number | null): string {
  const word = documentWords[kind].replaceAll(' ', '-');
  return offering === null ? `${word}/1` : `${word}/${offering}`;
}

/** What `documentHead` shows of a version; nothing of an offering where it belongs to the workspace. */
export function headOf(row: DocumentHead, isInForce: boolean) {
  const { id, offering, made_at: madeAt, actor, note, is_example: isExample, is_removed: isRemoved, version } = row;
  const owner = (offering === null ? {} : { offering }) as { readonly offering: number };
  return { id, ...owner, madeAt, actor, note, isExample, isInForce, isRemoved, version };
}

/** The offering that an input names, which has to be there; null for what belongs to the workspace. */
async function ownerOf(input: object, { db, workspace }: ReadContext): Promise<number | null> {
  if (!('offering' in input)) return null;
  await foundOffering(db, workspace, input.offering as number);
  return input.offering as number;
}
