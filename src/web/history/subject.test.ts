import { expect, test } from 'vitest';
import { historySearch } from './historySearch.ts';
import { customerNumberOf, subjectOf } from './subject.ts';

test('a subject is taken apart, and one that nobody knows is shown as it is', () => {
  expect(subjectOf('customer/17')).toEqual({ kind: 'customer', id: '17' });
  expect(subjectOf('pair/449/453')).toEqual({ kind: 'pair', id: '449 · 453' });
  expect(subjectOf('imports')).toEqual({ kind: 'imports', id: '' });
  expect(subjectOf('counting/1')).toEqual({ kind: 'other', id: 'counting/1' });
});

test('a change says whom it is about, by its subject or its details', () => {
  expect(customerNumberOf({ subject: 'customer/17', detail: {} })).toBe(17);
  expect(customerNumberOf({ subject: 'delivery/3.50', detail: { customer: 50 } })).toBe(50);
  expect(customerNumberOf({ subject: 'contact/2', detail: { customer: 'erased' } })).toBeUndefined();
  expect(customerNumberOf({ subject: 'import/1', detail: { rows: 448 } })).toBeUndefined();
});

test('the address names one subject or none', () => {
  expect(historySearch({ subject: 'import/1' })).toEqual({ subject: 'import/1' });
  expect(historySearch({ kind: 'trial', days: 7 })).toEqual({ kind: 'trial', days: 7 });
  expect(historySearch({ kind: 'problem-screen' })).toEqual({ kind: 'problem-screen' });
  expect(historySearch({ subject: '', kind: 'planet', days: 8 })).toEqual({});
  expect(historySearch({ subject: 7, more: 'no' })).toEqual({});
});
