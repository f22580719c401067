import type { ChangeContext } from '../../platform/operation/handled.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { positioningFailure } from '../failures.ts';
import { type DocumentKind, documentWords } from './documentKind.ts';
import { type DocumentRow, foundDocument, markDocumentRemoved } from './store.ts';

/**
 * Removes a version or brings it back, and gives it as it then stands; `wasRemoved` decides what undoes that. Raises
 * `document-unknown`, `document-removed`, `version-conflict`.
 */
export async function turnedDocument<Content>(
  context: ChangeContext,
  { kind, id, isRemoved }: { readonly kind: DocumentKind; readonly id: number; readonly isRemoved: boolean },
): Promise<{ readonly row: DocumentRow<Content>; readonly wasRemoved: boolean }> {
  const former = await foundDocument<Content>(context, kind, id);
  expectVersion(context, former.version, `The ${documentWords[kind]} ${id}`);
  if (isRemoved && former.is_removed) {
    const message = `The ${documentWords[kind]} ${id} was removed already.`;
    throw positioningFailure('document-removed', message, 'Restore it first, or save it again.');
  }
  await markDocumentRemoved(context, former, isRemoved);
  return { row: await foundDocument<Content>(context, kind, id), wasRemoved: former.is_removed };
}
