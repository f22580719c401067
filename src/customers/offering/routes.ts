import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { customersFailure } from '../failures.ts';
import { keptCatalogue, wholeCatalogue } from './catalogue.ts';
import {
  createOffering,
  getOffering,
  listOfferings,
  type OfferingOutput,
  reinstateOffering,
  retireOffering,
  updateOffering,
} from './contract.ts';
import { offeringFigures } from './offeringFigures.ts';
import { foundOffering, insertOffering, type OfferingRow, offeringRows, writeOffering } from './store.ts';

export const offeringRoutes: readonly Handled[] = [
  reads(listOfferings, async ({ limit, cursor, retired }, { db, workspace }) => {
    let query = offeringRows(db, workspace)
      .where('is_retired', '=', retired)
      .orderBy('id')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('id', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
    return { items: page.map(offeringOutput), next };
  }),

  reads(getOffering, async ({ offering }, { db, workspace }) =>
    offeringOutput(await foundOffering(db, workspace, offering)),
  ),

  changes(createOffering, async ({ name, catalogue }, context) => {
    const row = await insertOffering(context.db, context, { name, catalogue: keptCatalogue({}, catalogue) });
    const undo = { operation: retireOffering.id, input: { offering: row.id } };
    return { output: offeringOutput(row), event: { subject: `offering/${row.id}`, undo } };
  }),

  changes(updateOffering, async ({ offering, name, catalogue }, context) => {
    const { db, workspace } = context;
    const former = await foundOffering(db, workspace, offering);
    expectVersion(context, former.version, `Offering ${offering}`);
    const row = await writeOffering(db, context, offering, {
      ...(name !== undefined && { name }),
      ...(catalogue && { catalogue: keptCatalogue(former.catalogue, catalogue) }),
    });
    // The catalogue goes back whole, what had not been stated before included.
    const before = { name: former.name, ...(catalogue && { catalogue: wholeCatalogue(former.catalogue) }) };
    const fields = [...(name === undefined ? [] : ['name']), ...Object.keys(catalogue ?? {})].join(' ');
    const undo = { operation: updateOffering.id, input: { offering, ...before } };
    return { output: offeringOutput(row), event: { subject: `offering/${offering}`, detail: { fields }, undo } };
  }),

  changes(retireOffering, ({ offering }, context) => retire(offering, true, context)),

  changes(reinstateOffering, ({ offering }, context) => retire(offering, false, context)),
];

async function retire(offering: number, isRetired: boolean, context: ChangeContext) {
  const { db, workspace } = context;
  const former = await foundOffering(db, workspace, offering);
  expectVersion(context, former.version, `Offering ${offering}`);
  if (former.is_retired === isRetired) {
    const message = `Offering ${offering} is ${isRetired ? 'retired already' : 'in use'}.`;
    throw customersFailure('offering-state', message, 'There is nothing to do.', { field: 'offering' });
  }
  const row = await writeOffering(db, context, offering, { is_retired: isRetired });
  const inverse = isRetired ? reinstateOffering : retireOffering;
  return {
    output: offeringOutput(row),
    event: { subject: `offering/${offering}`, undo: { operation: inverse.id, input: { offering } } },
  };
}

function offeringOutput({ id, name, is_retired, catalogue: stated, version }: OfferingRow): OfferingOutput {
  const catalogue = wholeCatalogue(stated);
  return { id, name, isRetired: is_retired, catalogue, figures: offeringFigures(catalogue), version };
}
