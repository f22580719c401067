import { useDebouncedValue } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';
import { type Cuts, changedSides } from './changedSides.ts';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';

export interface Changes {
  readonly rows: Uint32Array;
  readonly standard: Cuts;
  readonly cuts: Cuts;
}

const MANY = 50_000;
const MS_AT_REST = 150;

/** Who changes sides between the standard cuts and those chosen: while a line is dragged, or with many once the hand rests. Null at the standard. */
export function useChanges(data: MatrixData, stage: Stage | undefined): Changes | null {
  const cuts = useMemo(
    () => (stage && stage.xCut !== null && stage.yCut !== null ? { x: stage.xCut, y: stage.yCut } : null),
    [stage?.xCut, stage?.yCut],
  );
  const [rested] = useDebouncedValue(cuts, MS_AT_REST);
  const asked = useDeferredValue(data.index.placed > MANY ? rested : cuts);
  const standard = stage?.standard;
  return useMemo(() => {
    if (!asked || !standard || (asked.x === standard.x && asked.y === standard.y)) return null;
    return { rows: changedSides(data.index, standard, asked), standard, cuts: asked };
  }, [data, asked, standard]);
}
