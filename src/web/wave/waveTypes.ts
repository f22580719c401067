import type { OutputOf } from '../../platform/operation/operation.ts';
import type { chooseWaveOperation } from '../../selection/wave/contract.ts';

export type Wave = OutputOf<typeof chooseWaveOperation>;
export type Explained = Wave['explained'][number];
