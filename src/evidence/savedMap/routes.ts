import { sql } from 'kysely';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { pageOfRows, textAtEnd } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { evidenceFailure } from '../failures.ts';
import { readMapping } from '../mapping/readMapping.ts';
import { getSavedMap, listSavedMaps, removeSavedMap, restoreSavedMap, type SavedMap, saveMap } from './contract.ts';
import { foundSavedMap, insertSavedMap, type SavedMapRow, savedMapRow, savedMapRows, updateSavedMap } from './store.ts';

export const savedMapRoutes: readonly Handled[] = [
  reads(listSavedMaps, async ({ limit, cursor, removed }, { db, workspace }) => {
    let query = savedMapRows(db, workspace)
      .where('is_removed', '=', removed)
      .orderBy(sql`name collate "C"`)
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where(sql<boolean>`name collate "C" > ${textAtEnd(cursor)}`);
    const { page, next } = pageOfRows(await query.execute(), limit, ({ name }) => name);
    return { items: page.map(savedMapOutput), next };
  }),

  reads(getSavedMap, async ({ savedMap }, { db, workspace }) =>
    savedMapOutput(await foundSavedMap(db, workspace, savedMap)),
  ),

  changes(saveMap, async ({ savedMap: name, map: stated }, context) => {
    const { db, workspace } = context;
    const map = readMapping(stated, 'the map');
    const former = await savedMapRow(db, workspace, name);
    if (former) expectVersion(context, former.version, `Map ${name}`);
    const row = former
      ? await updateSavedMap(db, context, former, { map, is_removed: false })
      : await insertSavedMap(db, context, { name, map });
    const undo =
      !former || former.is_removed
        ? { operation: removeSavedMap.id, input: { savedMap: name } }
        : { operation: saveMap.id, input: { savedMap: name, map: former.map } };
    const detail = { columns: Object.keys(map.columns).length };
    return { output: savedMapOutput(row), event: { subject: `saved-map/${row.number}`, detail, undo } };
  }),

  changes(removeSavedMap, async ({ savedMap }, context) =>
    setRemoved(await foundSavedMap(context.db, context.workspace, savedMap), true, context),
  ),

  changes(restoreSavedMap, async ({ savedMap }, context) => {
    const { db, workspace } = context;
    const row = (await savedMapRow(db, workspace, savedMap)) ?? (await foundSavedMap(db, workspace, savedMap));
    if (!row.is_removed) {
      throw evidenceFailure('saved-map-state', `The map "${savedMap}" was not removed.`, 'Nothing is left to do.');
    }
    return setRemoved(row, false, context);
  }),
];

async function setRemoved(former: SavedMapRow, isRemoved: boolean, context: ChangeContext) {
  expectVersion(context, former.version, `Map ${former.name}`);
  const row = await updateSavedMap(context.db, context, former, { is_removed: isRemoved });
  const inverse = isRemoved ? restoreSavedMap : removeSavedMap;
  return {
    output: savedMapOutput(row),
    event: { subject: `saved-map/${row.number}`, undo: { operation: inverse.id, input: { savedMap: row.name } } },
  };
}

function savedMapOutput({ name, number, map, version }: SavedMapRow): SavedMap {
  return { id: name, number, map, version };
}
