import { expect, test } from 'vitest';
import type { StoredRecord, StoredRetraction } from '../../evidence/observation/storedFacts.ts';
import { isOutcomeNews } from './outcomeNews.ts';

const OUTCOME = 3;
const said = (delivery: number, value: string): StoredRecord => ({
  customer: 1,
  delivery,
  part: 0,
  source: 'crm',
  observedAt: '2026-11-01T00:00:00Z',
  facts: { [OUTCOME]: value },
});
const takenBack = (delivery: number): StoredRetraction => ({
  id: 1,
  delivery,
  customer: null,
  part: null,
  signal: null,
  retracts: null,
  actor: 1,
  at: '2026-11-03T00:00:00Z',
  why: null,
});
const isNews = (records: readonly StoredRecord[], retractions: readonly StoredRetraction[] = []) =>
  isOutcomeNews({ number: 1, records, retractions }, OUTCOME, (delivery) => delivery > 10);

test('an outcome recorded or changed afterwards is news; one known before, or said again, is not', () => {
  expect(isNews([said(1, 'Won')])).toBe(false);
  expect(isNews([said(11, 'Won')])).toBe(true);
  expect(isNews([said(1, 'Won'), said(11, 'Lost')])).toBe(true);
  expect(isNews([said(1, 'Won'), said(11, 'Won')])).toBe(false);
});

test('a change that was taken back is no news, and what is said anew after a withdrawal is', () => {
  expect(isNews([said(1, 'Won'), said(11, 'Lost')], [takenBack(11)])).toBe(false);
  expect(isNews([said(1, 'Won'), said(11, 'Won')], [takenBack(1)])).toBe(true);
});
