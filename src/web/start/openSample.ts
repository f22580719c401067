import { runImport } from '../../evidence/import/contract.ts';
import { addUpload, removeUpload } from '../../platform/upload/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { service } from '../connection/service.ts';
import type { Sample } from './samples.ts';

export type SampleStage = 'fetch' | 'import' | 'learn';

/** Imports a sample and lets a scorecard learn from its outcomes, through the operations that every file goes through. */
export async function openSample(
  { fileName, address, outcome, idPrefix, name, map }: Sample,
  onStage: (stage: SampleStage, share: number | undefined) => void,
): Promise<void> {
  onStage('fetch', undefined);
  const [file, mapping] = await Promise.all([fetch(address).then((answer) => answer.blob()), map()]);
  const upload = await service.call(addUpload, { fileName }, { file });
  try {
    onStage('import', undefined);
    await service.call(
      runImport,
      { upload: upload.id, map: mapping, outcome, ...(idPrefix !== undefined && { idPrefix }) },
      { idempotencyKey: crypto.randomUUID() },
    );
    onStage('learn', undefined);
    await service.call(
      fitScorecardOperation,
      { adopt: true, note: `Learned from the sample "${name}".` },
      {
        idempotencyKey: crypto.randomUUID(),
        onProgress: (done, total) => onStage('learn', total === null || total === 0 ? undefined : done / total),
      },
    );
  } finally {
    // It goes by itself after three days, should this fail.
    void service.call(removeUpload, { upload: upload.id }).catch(() => {});
  }
}
