import type { LivingBase } from '../evidence/living/livingBase.ts';
import type { Handled } from '../platform/operation/handled.ts';
import type { JudgedBases } from '../selection/judged/store.ts';
import { agreementRoutes } from './agreement/routes.ts';
import { observedBenchmarkRoutes } from './benchmark/observed/routes.ts';
import { benchmarkRoutes } from './benchmark/routes.ts';
import { driftRoutes } from './drift/routes.ts';
import { firstOfferingRoutes } from './firstOffering/routes.ts';
import { perfectCustomerRoutes } from './perfectCustomer/routes.ts';
import { positioningFileRoutes } from './positioningFile/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { screenRoutes } from './screen/routes.ts';
import { statementRoutes } from './statement/routes.ts';
import { targetRoutes } from './target/routes.ts';
import { vocabularyRoutes } from './vocabulary/routes.ts';

export interface PositioningPowers {
  readonly living: LivingBase;
  readonly judged: JudgedBases;
}

/** Every operation of this room. */
export function positioningRoutes({ judged }: PositioningPowers): readonly Handled[] {
  return [
    ...statementRoutes(judged),
    ...targetRoutes(judged),
    ...vocabularyRoutes,
    ...agreementRoutes,
    ...reviewRoutes,
    ...driftRoutes(judged),
    ...perfectCustomerRoutes(judged),
    ...benchmarkRoutes(judged),
    ...observedBenchmarkRoutes(judged),
    ...screenRoutes(judged),
    ...firstOfferingRoutes(judged),
    ...positioningFileRoutes(judged),
  ];
}
