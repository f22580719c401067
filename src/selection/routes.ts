import type { LivingBase } from '../evidence/living/livingBase.ts';
import type { Handled } from '../platform/operation/handled.ts';
import { decisionRoutes } from './decision/routes.ts';
import { findRoutes } from './find/routes.ts';
import { oddsRoutes } from './judged/routes.ts';
import type { JudgedBases } from './judged/store.ts';
import { matrixRoutes } from './matrix/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { pointEditRoutes } from './pointEdit/routes.ts';
import { questionPlanRoutes } from './questionPlan/routes.ts';
import { scorecardRoutes } from './scorecard/routes.ts';
import { scorecardFileRoutes } from './scorecardFile/routes.ts';
import { supposedAnswerRoutes } from './supposedAnswer/routes.ts';
import { trialRoutes } from './trial/routes.ts';
import { trialMemberRoutes } from './trialMember/routes.ts';
import { waveRoutes } from './wave/routes.ts';

export interface SelectionPowers {
  readonly living: LivingBase;
  /** Shared with the rooms after this one. */
  readonly judged: JudgedBases;
}

/** Every operation of this room. */
export function selectionRoutes({ living, judged }: SelectionPowers): readonly Handled[] {
  return [
    ...scorecardRoutes(judged, living),
    ...pointEditRoutes(living),
    ...scorecardFileRoutes(living),
    ...oddsRoutes(judged),
    ...findRoutes(judged),
    ...overviewRoutes(judged),
    ...supposedAnswerRoutes(judged),
    ...matrixRoutes(judged),
    ...waveRoutes(judged),
    ...questionPlanRoutes(judged),
    ...decisionRoutes(judged),
    ...trialRoutes(judged, living),
    ...trialMemberRoutes(judged),
  ];
}
