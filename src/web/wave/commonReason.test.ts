import { expect, it } from 'vitest';
import { commonReason } from './commonReason.ts';

const said = (code: string) => ({ code, text: 'In English.', figures: {} });
const [odds, reserved, locked] = [said('chosen-on-odds'), said('chosen-reserved'), said('locked-in')];

it('is what more than half are chosen for', () => {
  expect(commonReason([odds, odds, reserved])).toBe(odds);
  expect(commonReason([odds, odds, reserved, locked])).toBeUndefined();
});

it('is nothing for two, and nothing that differs from row to row', () => {
  expect(commonReason([odds, odds])).toBeUndefined();
  expect(commonReason([locked, locked, locked])).toBeUndefined();
  expect(commonReason([undefined, odds, odds])).toBe(odds);
});
