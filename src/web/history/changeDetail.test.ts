import { expect, test } from 'vitest';
import { changeDetail } from './changeDetail.ts';

test('a change says from what to what, or how much it was of', () => {
  expect(
    changeDetail({ operation: 'trials.setMember', detail: { trial: 1, state: 'joined', former: 'invited' } }),
  ).toEqual({
    id: 'history.detail.member',
    values: { before: 'invited', after: 'joined' },
  });
  expect(changeDetail({ operation: 'scorecards.adopt', detail: { scorecard: 2, former: null } })).toEqual({
    id: 'history.detail.adopted',
    values: { before: 0, after: 2 },
  });
  expect(changeDetail({ operation: 'trials.open', detail: {} })).toBeUndefined();
  expect(changeDetail({ operation: 'customers.update', detail: { name: true } })).toBeUndefined();
});
