import { sql } from 'kysely';
import { changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { pageOfRows, textAtEnd } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { evidenceFailure } from '../failures.ts';
import { readMapping } from '../mapping/readMapping.ts';
import { getMap, listMaps, removeMap, restoreMap, saveMap } from './contract.ts';
import { foundSavedMap, savedMapRow, savedMapRows, writeSavedMap } from './store.ts';

export const savedMapRoutes: readonly Handled[] = [
  reads(listMaps, async ({ limit, cursor }, { db, workspace }) => {
    let query = savedMapRows(db, workspace)
      .where('is_removed', '=', false)
      .orderBy(sql`name collate "C"`)
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where(sql<boolean>`name collate "C" > ${textAtEnd(cursor)}`);
    const { page, next } = pageOfRows(await query.execute(), limit, ({ name }) => name);
    return { items: page.map(({ name, map, version }) => ({ name, map, version })), next };
  }),

  reads(getMap, async ({ name }, { db, workspace }) => {
    const { map, version } = await foundSavedMap(db, workspace, name);
    return { name, map, version };
  }),

  changes(saveMap, async ({ name, map: stated }, context) => {
    const { db, workspace, version } = context;
    const map = readMapping(stated, 'the map');
    const former = await savedMapRow(db, workspace, name);
    if (former) expectVersion(context, former.version, `Map ${name}`);
    await writeSavedMap(db, context, { name, map, isRemoved: false });
    const isNew = !former || former.is_removed;
    return {
      output: { name, map, version },
      event: {
        subject: `map/${name}`,
        detail: { columns: Object.keys(map.columns).length },
        undo: isNew
          ? { operation: removeMap.id, input: { name } }
          : { operation: saveMap.id, input: { name, map: former.map } },
      },
    };
  }),

  changes(removeMap, async ({ name }, context) => {
    const { map, version } = await foundSavedMap(context.db, context.workspace, name);
    expectVersion(context, version, `Map ${name}`);
    await writeSavedMap(context.db, context, { name, map, isRemoved: true });
    return {
      output: { removed: name },
      event: { subject: `map/${name}`, undo: { operation: restoreMap.id, input: { name } } },
    };
  }),

  changes(restoreMap, async ({ name }, context) => {
    const { db, workspace, version } = context;
    const row = await savedMapRow(db, workspace, name);
    if (!row) await foundSavedMap(db, workspace, name);
    if (!row?.is_removed) {
      throw evidenceFailure('saved-map-state', `The map "${name}" was not removed.`, 'Nothing is left to do.');
    }
    expectVersion(context, row.version, `Map ${name}`);
    await writeSavedMap(db, context, { name, map: row.map, isRemoved: false });
    return {
      output: { name, map: row.map, version },
      event: { subject: `map/${name}`, undo: { operation: removeMap.id, input: { name } } },
    };
  }),
];
