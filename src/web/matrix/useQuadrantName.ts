import { useCallback } from 'react';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { useGroupWord } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import { groupOfQuadrant } from './quadrants.ts';
import type { Stage } from './stage.ts';

/** What a quadrant is called: its group, or the sides of the cuts that it lies on. */
export function useQuadrantName({ x, y }: Pick<Stage, 'x' | 'y'>): (key: QuadrantKey) => string {
  const words = useWords();
  const wordOf = useGroupWord();
  return useCallback(
    (key) => {
      const group = groupOfQuadrant(x.field, y.field, key);
      return group ? wordOf(group) : words(`matrix.quadrant.${key}`, { x: x.label, y: y.label });
    },
    [x, y, words, wordOf],
  );
}
