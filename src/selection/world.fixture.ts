/**
 * What the examples of this room need beyond the imported deals: scorecards 1 (adopted), 2 and, removed, 3; edited points 1 and, removed, 2; decisions 1, 2
 * and, removed, 3; trials 1 (running, with deal-60 and deal-61), 2 (closed) and, removed, 3.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  { operation: 'scorecards.fit', input: { adopt: true } },
  { operation: 'scorecards.fit', input: { note: 'Other folds', seed: 2 } },
  { operation: 'scorecards.fit', input: { folds: 3 } },
  { operation: 'scorecards.remove', input: { scorecard: 3 } },
  { operation: 'pointEdits.set', input: { signal: 'Strat_deal', band: 'Very important', points: 1, weight: 10 } },
  { operation: 'pointEdits.set', input: { signal: 'Authority', band: 'Low', points: -0.5, weight: 5 } },
  { operation: 'pointEdits.remove', input: { pointEdit: 2 } },
  { operation: 'decisions.save', input: { take: 2, note: 'First wave' } },
  { operation: 'decisions.save', input: { take: 1 } },
  { operation: 'decisions.save', input: { take: 1 } },
  { operation: 'decisions.remove', input: { decision: 3 } },
  { operation: 'trials.open', input: { name: 'First trial', customers: ['deal-60', 'deal-61'] } },
  { operation: 'trials.open', input: { name: 'Closed trial', customers: ['deal-62'] } },
  { operation: 'trials.close', input: { trial: 2 } },
  { operation: 'trials.open', input: { name: 'Removed trial', customers: ['deal-63'] } },
  { operation: 'trials.remove', input: { trial: 3 } },
];
