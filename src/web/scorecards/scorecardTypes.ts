import type { OutputOf } from '../../platform/operation/operation.ts';
import type { compareScorecards, getScorecard } from '../../selection/scorecard/contract.ts';

export type ScorecardShown = OutputOf<typeof getScorecard>;
export type ScorecardModel = ScorecardShown['model'];
export type SignalPoints = ScorecardModel['signals'][number];
export type Comparison = OutputOf<typeof compareScorecards>;
