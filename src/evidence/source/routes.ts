import { touch } from '../../customers/touched.ts';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { evidenceFailure } from '../failures.ts';
import { defaultReliability } from '../observation/source.ts';
import {
  createSource,
  getSource,
  listSources,
  removeSource,
  restoreSource,
  type SourceOutput,
  updateSource,
} from './contract.ts';
import {
  foundSource,
  hasDelivered,
  insertSource,
  type StoredSource,
  sourceOfId,
  sourceRows,
  updateSourceRow,
} from './store.ts';

export const sourceRoutes: readonly Handled[] = [
  reads(listSources, async ({ limit, cursor, removed }, { db, workspace }) => {
    let query = sourceRows(db, workspace)
      .where('is_removed', '=', removed)
      .orderBy('number')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('number', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ number }) => number);
    return { items: page.map(sourceOutput), next };
  }),

  reads(getSource, async ({ source }, { db, workspace }) => sourceOutput(await foundSource(db, workspace, source))),

  changes(createSource, async ({ id, kind, reliability = defaultReliability[kind].reliability }, context) => {
    const { db, workspace, version } = context;
    const known = await sourceOfId(db, workspace, id);
    if (known) {
      const remedy = known.isRemoved
        ? 'It was removed: restore it, or choose another id.'
        : 'Use it, or choose another id.';
      throw evidenceFailure('source-exists', `There is a source "${id}" already.`, remedy, { field: 'id' });
    }
    const number = await insertSource(db, context, { id, kind, reliability });
    await touch(db, context, 'everything');
    return {
      output: sourceOutput({ number, id, kind, reliability, isRemoved: false, version }),
      event: {
        subject: `source/${number}`,
        detail: { kind, reliability },
        undo: { operation: removeSource.id, input: { source: id } },
      },
    };
  }),

  changes(updateSource, async ({ source: id, ...wanted }, context) => {
    const { db, workspace, version } = context;
    const former = await foundSource(db, workspace, id);
    expectVersion(context, former.version, `Source ${id}`);
    const kind = wanted.kind ?? former.kind;
    const reliability = wanted.reliability ?? former.reliability;
    await updateSourceRow(db, context, { ...former, kind, reliability });
    await touch(db, context, 'everything');
    const undo = { source: id, kind: former.kind, reliability: former.reliability };
    return {
      output: sourceOutput({ ...former, kind, reliability, version }),
      event: {
        subject: `source/${former.number}`,
        detail: { kind, reliability },
        undo: { operation: updateSource.id, input: undo },
      },
    };
  }),

  changes(removeSource, async ({ source: id }, context) => {
    const source = await foundSource(context.db, context.workspace, id);
    expectVersion(context, source.version, `Source ${id}`);
    if (await hasDelivered(context.db, context.workspace, source.number)) {
      const remedy = 'Let it be believed with reliability 0, or retract what it said.';
      throw evidenceFailure('source-in-use', `Source "${id}" has said something.`, remedy);
    }
    return setRemoved(source, true, context);
  }),

  changes(restoreSource, async ({ source: id }, context) => {
    const { db, workspace } = context;
    const source = (await sourceOfId(db, workspace, id)) ?? (await foundSource(db, workspace, id));
    expectVersion(context, source.version, `Source ${id}`);
    if (!source.isRemoved) {
      throw evidenceFailure('source-state', `Source "${id}" was not removed.`, 'Nothing is left to do.');
    }
    return setRemoved(source, false, context);
  }),
];

async function setRemoved(former: StoredSource, isRemoved: boolean, context: ChangeContext) {
  const { db, version } = context;
  const source = { ...former, isRemoved, version };
  await updateSourceRow(db, context, source);
  await touch(db, context, 'everything');
  const inverse = isRemoved ? restoreSource : removeSource;
  return {
    output: sourceOutput(source),
    event: { subject: `source/${source.number}`, undo: { operation: inverse.id, input: { source: source.id } } },
  };
}

function sourceOutput({ number, id, kind, reliability, isRemoved, version }: StoredSource): SourceOutput {
  return { number, id, kind, reliability, isBuiltIn: Object.hasOwn(defaultReliability, id), isRemoved, version };
}
