import { expect, test } from 'vitest';
import { inOrderOfNeed } from './memberOrder.ts';

test('who still needs something comes first, the weakest odds before the others', () => {
  const member = (
    id: string,
    state: 'invited' | 'joined' | 'declined' | 'completed',
    mean: number,
    hasEnded = false,
  ) => ({
    id,
    state,
    odds: { mean },
    outcome: hasEnded ? ('good' as const) : null,
  });
  const members = [
    member('declined', 'declined', 0.1),
    member('ended', 'completed', 0.2, true),
    member('strong', 'joined', 0.9),
    member('weak', 'joined', 0.3),
    member('waiting', 'invited', 0.8),
    { ...member('unknown', 'invited', 0), odds: null },
  ];
  expect(inOrderOfNeed(members).map(({ id }) => id)).toEqual([
    'unknown',
    'waiting',
    'weak',
    'strong',
    'ended',
    'declined',
  ]);
});
