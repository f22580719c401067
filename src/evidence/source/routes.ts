import { touch } from '../../customers/touched.ts';
import { changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { evidenceFailure } from '../failures.ts';
import { defaultReliability } from '../observation/source.ts';
import { createSource, getSource, listSources, removeSource, type SourceOutput, updateSource } from './contract.ts';
import {
  deleteSource,
  foundSource,
  hasDelivered,
  insertSource,
  type StoredSource,
  sourceRows,
  updateSourceRow,
} from './store.ts';

export const sourceRoutes: readonly Handled[] = [
  reads(listSources, async ({ limit, cursor }, { db, workspace }) => {
    let query = sourceRows(db, workspace)
      .orderBy('number')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('number', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ number }) => number);
    return { items: page.map(sourceOutput), next };
  }),

  reads(getSource, async ({ source }, { db, workspace }) => sourceOutput(await foundSource(db, workspace, source))),

  changes(createSource, async ({ id, kind, reliability = defaultReliability[kind].reliability }, context) => {
    const { db, workspace, version } = context;
    if (await sourceRows(db, workspace).where('id', '=', id).executeTakeFirst()) {
      throw evidenceFailure('source-exists', `There is a source "${id}" already.`, 'Use it, or choose another id.', {
        field: 'id',
      });
    }
    const number = await insertSource(db, context, { id, kind, reliability });
    await touch(db, context, 'everything');
    return {
      output: sourceOutput({ number, id, kind, reliability, version }),
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
    await updateSourceRow(db, context, { number: former.number, kind, reliability });
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
    const { db, workspace } = context;
    const { number, kind, reliability, version } = await foundSource(db, workspace, id);
    expectVersion(context, version, `Source ${id}`);
    if (await hasDelivered(db, workspace, number)) {
      const remedy = 'Let it be believed with reliability 0, or retract what it said.';
      throw evidenceFailure('source-in-use', `Source "${id}" has said something.`, remedy);
    }
    await deleteSource(db, workspace, number);
    await touch(db, context, 'everything');
    return {
      output: { removed: id },
      event: {
        subject: `source/${number}`,
        detail: { kind, reliability },
        undo: { operation: createSource.id, input: { id, kind, reliability } },
      },
    };
  }),
];

function sourceOutput({ number, id, kind, reliability, version }: StoredSource): SourceOutput {
  return { number, id, kind, reliability, isBuiltIn: Object.hasOwn(defaultReliability, id), version };
}
