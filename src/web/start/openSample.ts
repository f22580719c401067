import { runImport } from '../../evidence/import/contract.ts';
import { listSignals } from '../../evidence/signal/contract.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { addUpload, removeUpload } from '../../platform/upload/contract.ts';
import { checkPositioningFile, importPositioning } from '../../positioning/positioningFile/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { service } from '../connection/service.ts';
import type { Sample } from './samples.ts';

export type SampleStage = 'fetch' | 'import' | 'learn';

/**
 * Imports a sample and, where nobody else is here, lets a scorecard learn from its outcomes and saves its example of a
 * positioning; through the operations that every file goes through. An offering has one outcome: beside another one the sample's own is left out. Gives the import.
 */
export async function openSample(
  { fileName, address, outcome, idPrefix, name, map, positioning }: Sample,
  isAlone: boolean,
  onStage: (stage: SampleStage, share: number | undefined) => void,
): Promise<number | null> {
  onStage('fetch', undefined);
  const [file, mapping] = await Promise.all([fetch(address).then((answer) => answer.blob()), map()]);
  const upload = await service.call(addUpload, { fileName }, { file });
  try {
    onStage('import', undefined);
    const ends = (await hasOutcome()) ? { drop: [columnOf(outcome)] } : { outcome };
    const imported = await service.call(
      runImport,
      { upload: upload.id, map: mapping, ...ends, ...(idPrefix !== undefined && { idPrefix }) },
      { idempotencyKey: crypto.randomUUID() },
    );
    if (!isAlone) return imported.import;
    onStage('learn', undefined);
    await service.call(
      fitScorecardOperation,
      { adopt: true, note: `Learned from the sample "${name}".` },
      {
        idempotencyKey: crypto.randomUUID(),
        onProgress: (done, total) => onStage('learn', total === null || total === 0 ? undefined : done / total),
      },
    );
    if (positioning) await saveExample(await positioning(), name);
    return imported.import;
  } finally {
    // It goes by itself after three days, should this fail.
    void service.call(removeUpload, { upload: upload.id }).catch(() => {});
  }
}

/** What somebody has stated stays, and the example is left out. */
async function saveExample(file: InputOf<typeof importPositioning>['file'], name: string): Promise<void> {
  const { parts } = await service.call(checkPositioningFile, { file });
  if (parts.some(({ isOwn }) => isOwn)) return;
  const note = `Invented, with the sample "${name}".`;
  await service.call(importPositioning, { file, isExample: true, note }, { idempotencyKey: crypto.randomUUID() });
}

async function hasOutcome(): Promise<boolean> {
  const { items } = await service.call(listSignals, { limit: 1000 });
  return items.some(({ role, offering }) => role === 'outcome' && offering === 1);
}

function columnOf(outcome: string): string {
  return outcome.slice(0, outcome.indexOf('='));
}
