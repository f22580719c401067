import { join } from 'node:path';
import { contactRoutes } from '../customers/contact/routes.ts';
import { duplicateRoutes } from '../customers/duplicates/routes.ts';
import { mergeRoutes } from '../customers/merge/routes.ts';
import { offeringRoutes } from '../customers/offering/routes.ts';
import { personRoutes } from '../customers/person/routes.ts';
import { freeSpaceAfterChange } from '../customers/person/store.ts';
import { customerRoutes } from '../customers/routes.ts';
import { customersSeed } from '../customers/store.ts';
import { bandsRoutes } from '../evidence/bands/routes.ts';
import { eraseEvidence, evidenceExport } from '../evidence/erasure/store.ts';
import { importRoutes } from '../evidence/import/routes.ts';
import type { LivingBase } from '../evidence/living/livingBase.ts';
import { livingBases } from '../evidence/living/store.ts';
import { verifyRoutes } from '../evidence/living/verify/routes.ts';
import { observationRoutes } from '../evidence/observation/routes.ts';
import { questionnaireRoutes } from '../evidence/questionnaire/routes.ts';
import { savedMapRoutes } from '../evidence/savedMap/routes.ts';
import { segmentRoutes } from '../evidence/segment/routes.ts';
import { signalRoutes } from '../evidence/signal/routes.ts';
import { sourceRoutes } from '../evidence/source/routes.ts';
import { evidenceSeed } from '../evidence/store.ts';
import { insightRoutes } from '../learning/insight/routes.ts';
import { scorecardEvaluationRoutes } from '../learning/scorecardEvaluation/routes.ts';
import type { Database } from '../platform/database/database.ts';
import { eventRoutes } from '../platform/event/routes.ts';
import { jobRoutes } from '../platform/job/routes.ts';
import type { AnyDatabase, Handled } from '../platform/operation/handled.ts';
import { settingsRoutes } from '../platform/setting/routes.ts';
import type { Setting } from '../platform/setting/setting.ts';
import { uploadRoutes } from '../platform/upload/routes.ts';
import { uploadedFile } from '../platform/upload/store.ts';
import { type UploadFolder, uploadFolder } from '../platform/upload/uploadFolder.ts';
import { workspaceRoutes } from '../platform/workspace/routes.ts';
import type { WorkspaceSeed } from '../platform/workspace/store.ts';
import { benchmarkFurtherFields } from '../positioning/benchmark/store.ts';
import { eraseFromPositioning } from '../positioning/erasure/store.ts';
import { turnExamples } from '../positioning/positioningFile/store.ts';
import { positioningRoutes } from '../positioning/routes.ts';
import { positioningSettings } from '../positioning/settings.ts';
import { calibrationRoutes } from '../readiness/calibration/routes.ts';
import { calibratedBases } from '../readiness/calibration/store.ts';
import { measureRoutes } from '../readiness/measure/routes.ts';
import { questionRoutes } from '../readiness/question/routes.ts';
import { readinessSettings } from '../readiness/settings.ts';
import { shortenRoutes } from '../readiness/shorten/routes.ts';
import { eraseFromSelection, selectionExport } from '../selection/erasure/store.ts';
import { judgedBases } from '../selection/judged/store.ts';
import { selectionRoutes } from '../selection/routes.ts';
import { selectionSettings } from '../selection/settings.ts';

/** What every new workspace begins with, in the order of the rooms. */
export const seeds: readonly WorkspaceSeed[] = [customersSeed, evidenceSeed];

/** What a workspace may state for itself. */
export const settings: readonly Setting[] = [...readinessSettings, ...selectionSettings, ...positioningSettings];

export interface RoomPowers {
  readonly database: Database;
  readonly db: AnyDatabase;
  readonly dataFolder: string;
  readonly now: () => Date;
}

export interface Rooms {
  readonly handled: readonly Handled[];
  readonly living: LivingBase;
  readonly uploads: UploadFolder;
}

/** All rooms on one database: their operations, each given the powers it needs. */
export function rooms({ database, db, dataFolder, now }: RoomPowers): Rooms {
  const connect = () => database.connect();
  const living = calibratedBases(livingBases({ db, connect, now }), db);
  const judged = judgedBases(living, benchmarkFurtherFields);
  const uploads = uploadFolder(join(dataFolder, 'uploads'));
  const handled = [
    ...workspaceRoutes,
    ...eventRoutes,
    ...jobRoutes,
    ...settingsRoutes(settings),
    ...uploadRoutes({ uploads }),
    ...offeringRoutes,
    ...customerRoutes,
    ...contactRoutes,
    ...duplicateRoutes(),
    ...mergeRoutes,
    ...personRoutes({
      hooks: [eraseEvidence, eraseFromSelection, eraseFromPositioning],
      exports: [evidenceExport, selectionExport],
      // Freeing space is no part of the erasure; the database does it by itself where this fails.
      onErased: (workspace) => void freeSpaceAfterChange(database, workspace).catch(() => {}),
    }),
    ...sourceRoutes,
    ...signalRoutes,
    ...segmentRoutes({ living }),
    ...questionnaireRoutes,
    ...observationRoutes,
    ...bandsRoutes,
    ...importRoutes({
      uploadedFile: ({ db, workspace }, id) => uploadedFile({ db, workspace, folder: uploads.folder }, id),
      onTurned: turnExamples,
    }),
    ...savedMapRoutes,
    ...verifyRoutes({ living, connect }),
    ...measureRoutes({ living }),
    ...questionRoutes({ living }),
    ...calibrationRoutes({ living }),
    ...shortenRoutes({ living }),
    ...selectionRoutes({ living, judged }),
    ...positioningRoutes({ living, judged }),
    ...insightRoutes({ living }),
    ...scorecardEvaluationRoutes({ living }),
  ];
  return { handled, living, uploads };
}
