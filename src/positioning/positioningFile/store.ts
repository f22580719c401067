import { wholeCatalogue } from '../../customers/offering/catalogue.ts';
import { type OfferingCatalogue, updateOffering } from '../../customers/offering/contract.ts';
import { foundOffering } from '../../customers/offering/store.ts';
import { customerRows, foundCustomer } from '../../customers/store.ts';
import { Failure } from '../../platform/failure.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import {
  currentDocument,
  type DocumentRow,
  documentRows,
  foundDocument,
  markDocumentRemoved,
} from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import { removePerfectCustomer, restorePerfectCustomer } from '../perfectCustomer/contract.ts';
import type { KeptPerfectCustomer } from '../perfectCustomer/keptPerfectCustomer.ts';
import { donorsOf } from '../perfectCustomer/store.ts';
import { removeScreen, restoreScreen } from '../screen/contract.ts';
import { removeStatement, restoreStatement } from '../statement/contract.ts';
import { removeVocabulary, restoreVocabulary } from '../vocabulary/contract.ts';
import { type FiledPart, type PositioningFile, positioningFileSchema, positioningFormat } from './contract.ts';
import { isSameJson } from './sameJson.ts';

export type FiledDocument = Exclude<FiledPart, 'catalogue'>;

/** What an import of a positioning brought, by the ids of its versions. */
export interface KeptPositioning extends Readonly<Record<FiledDocument, number | null>> {
  /** The fields that it changed, as they were and as it brought them. */
  readonly catalogue: {
    readonly former: Partial<OfferingCatalogue>;
    readonly brought: Partial<OfferingCatalogue>;
  } | null;
}

export type StandingDocuments = Readonly<Record<FiledDocument, DocumentRow<object> | undefined>>;

/** The versions in force that a file would replace. */
export async function standingDocuments(context: QueryPlace, offering: number): Promise<StandingDocuments> {
  return {
    vocabulary: await currentDocument<object>(context, 'vocabulary', null),
    statement: await currentDocument<object>(context, 'statement', offering),
    perfectCustomer: await currentDocument<object>(context, 'perfectCustomer', offering),
    screen: await currentDocument<object>(context, 'screen', offering),
  };
}

/** What stands of an offering, as a file. Raises `offering-unknown`. */
export async function standingFile(context: QueryPlace, offering: number): Promise<PositioningFile> {
  const { catalogue: stated } = await foundOffering(context.db, context.workspace, offering);
  const { vocabulary, statement, perfectCustomer, screen } = await standingDocuments(context, offering);
  const catalogue = wholeCatalogue(stated);
  return positioningFileSchema.parse({
    format: positioningFormat,
    statement: statement?.content ?? null,
    perfectCustomer: perfectCustomer
      ? await withDonorIds(perfectCustomer.content as KeptPerfectCustomer, context)
      : null,
    screen: screen?.content ?? null,
    vocabulary: vocabulary?.content ?? null,
    catalogue: isSameJson(catalogue, wholeCatalogue({})) ? null : catalogue,
  });
}

async function withDonorIds(content: KeptPerfectCustomer, context: QueryPlace) {
  const donorOf = await donorsOf(
    context,
    content.traits.flatMap(({ donor }) => donor?.number ?? []),
  );
  const traits = content.traits.map((trait) => {
    if (trait.donor === null) return trait;
    const { customer, isFormer } = donorOf(trait.donor);
    return { ...trait, donor: { customer, isFormer } };
  });
  return { ...content, traits };
}

/** Which of these customers are not here, or not any more. */
export async function absentCustomers({ db, workspace }: QueryPlace, ids: readonly string[]): Promise<string[]> {
  const absent: string[] = [];
  for (const id of new Set(ids)) {
    await foundCustomer(db, workspace, id).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      absent.push(id);
    });
  }
  return absent;
}

/** Takes back what an import brought, or brings it back; gives it as it then stands. */
export async function turnPositioning(
  id: number,
  isWithdrawn: boolean,
  context: ChangeContext,
): Promise<DocumentRow<KeptPositioning>> {
  const row = await foundDocument<KeptPositioning>(context, 'positioning', id);
  if (row.is_removed === isWithdrawn) {
    const message = `The positioning ${id} ${isWithdrawn ? 'is withdrawn' : 'counts'} already.`;
    throw positioningFailure('positioning-state', message, 'There is nothing to do.', { field: 'positioning' });
  }
  for (const [kind, { remove, restore }] of Object.entries(turns)) {
    const brought = row.content[kind as FiledDocument];
    if (brought === null) continue;
    const document = await foundDocument(context, kind as FiledDocument, brought);
    if (isWithdrawn && !document.is_removed) await context.run(remove.id, { [kind]: brought });
    // One that somebody removed before the rest went stays removed.
    if (!isWithdrawn && document.is_removed && document.version === row.version) {
      await context.run(restore.id, { [kind]: brought });
    }
  }
  await turnCatalogue(row, isWithdrawn, context);
  await markDocumentRemoved(context, row, isWithdrawn);
  return foundDocument<KeptPositioning>(context, 'positioning', id);
}

const turns = {
  vocabulary: { remove: removeVocabulary, restore: restoreVocabulary },
  statement: { remove: removeStatement, restore: restoreStatement },
  perfectCustomer: { remove: removePerfectCustomer, restore: restorePerfectCustomer },
  screen: { remove: removeScreen, restore: restoreScreen },
} as const;

/** Fields that somebody has changed since stay as they are. */
async function turnCatalogue(
  { content: { catalogue }, offering }: DocumentRow<KeptPositioning>,
  isWithdrawn: boolean,
  context: ChangeContext,
): Promise<void> {
  if (!catalogue) return;
  const { catalogue: stated } = await foundOffering(context.db, context.workspace, offering as number);
  const now: Readonly<Record<string, unknown>> = wholeCatalogue(stated);
  const [from, to] = isWithdrawn ? [catalogue.brought, catalogue.former] : [catalogue.former, catalogue.brought];
  const turning = Object.entries(to).filter(([field]) =>
    isSameJson(now[field], from[field as keyof OfferingCatalogue]),
  );
  if (turning.length === 0) return;
  await context.run(updateOffering.id, { offering, catalogue: Object.fromEntries(turning) });
}

/**
 * Examples that came with a sample go when no customer is left, and come back with the customers that they went with: an example
 * that names customers nobody has would only puzzle.
 */
export async function turnExamples(
  context: ChangeContext,
  { isWithdrawn, formerVersion }: { readonly isWithdrawn: boolean; readonly formerVersion: number },
): Promise<void> {
  const { db, workspace } = context;
  if (isWithdrawn) {
    const left = await customerRows(db, workspace).where('customer.state', '=', 'active').limit(1).execute();
    if (left.length > 0) return;
  }
  let query = documentRows(context, 'positioning')
    .where('is_example', '=', true)
    .where('is_removed', '=', !isWithdrawn)
    .orderBy('id');
  if (!isWithdrawn) query = query.where('version', '=', formerVersion);
  for (const { id } of await query.execute()) await turnPositioning(id, isWithdrawn, context);
}
