import { createHash, type Hash } from 'node:crypto';
import { judgedBases } from '../../selection/judged/store.ts';
import type { Service } from '../openService.ts';

/** Gives digests of the odds, measures, groups and columns of everybody, byte by byte. */
export function judgedDigests({
  living,
  database,
  caller,
}: Service): () => Promise<{ version: number; digest: string }> {
  const judged = judgedBases(living);
  return async () => {
    const { base, measures, odds, foresight, restsOn } = await judged.current(
      { db: database.kysely, workspace: caller.workspace },
      1,
    );
    const hash = createHash('sha256');
    const { customers, columns } = base.portfolio;
    digest(hash, { version: base.version, restsOn, customers, names: base.names, numbers: base.numbers });
    digest(hash, { columns: columns.map(({ signal, bands, numbers }) => ({ id: signal.id, bands, numbers })) });
    digest(hash, { outcomes: base.outcomes, measures, odds, foresight });
    return { version: base.version, digest: hash.digest('hex') };
  };
}

function digest(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)).update(`bytes ${value.byteLength}\n`);
  } else if (Array.isArray(value)) {
    hash.update(`list ${value.length}\n`);
    for (const item of value) digest(hash, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      hash.update(`${name}:`);
      digest(hash, item);
    }
  } else hash.update(`${JSON.stringify(value) ?? 'undefined'}\n`);
}
