import { expect, test } from 'vitest';
import type { ImportReport } from '../evidence/import/contract.ts';
import { importText } from './importText.ts';

const withdrawBy = (number: number) => `  bellwether imports --withdraw ${number}`;
const text = (result: Parameters<typeof importText>[0]) => importText(result, { width: 300, withdrawBy });

test('the first line says how many rows counted, what is new, and that there are problems', () => {
  const problemCounts = { 'cell-unreadable': 30, 'row-without-identifier': 2, 'customer-removed': 1 };
  const rows = { ...report.rows, read: 450, withoutIdentifier: 2, passedOver: 7 };
  const shown = text({
    report: { ...report, rows, problemCounts, problems: [unreadable, { ...unreadable, row: 9 }] },
    import: 3,
  });
  expect(shown).toMatch(
    /^Imported customers\.csv: 440 of 450 rows, 1 new customer, 2 customers changed, 12 new facts\. 33 problems below\.\n/,
  );
  expect(shown).toContain('7 rows set aside: of several rows of a customer one counts (--rows).');
  expect(shown).toContain('2 rows without an identifier passed over.');
  expect(shown).toContain('1 row of customers that were removed here passed over.');
  expect(shown).toContain('... and 31 more.');
  expect(shown).toContain('This is import 3. To take all of it back:\n  bellwether imports --withdraw 3\n');
});

test('an import of new names alone is called that', () => {
  const customers = { new: 0, changed: 0, unchanged: 4, renamed: 2, leftOut: 0 };
  expect(text({ report: { ...report, customers, facts: 0 }, import: 1 })).toMatch(
    /^Imported customers\.csv: 10 rows, 2 customers renamed, no new facts\.\n/,
  );
});

test('what would be or was not changed is said first', () => {
  const refusals = [{ message: '2 rows contradict.', remedy: 'Correct them.' }];
  expect(text({ report, import: null })).toMatch(/^customers\.csv says nothing new; nothing was changed\.\n/);
  expect(text({ report, refusals: [] })).toMatch(
    /could be imported: 10 rows, .* 12 new facts\. Nothing was changed\.\n/,
  );
  expect(text({ report, refusals })).toMatch(
    /^customers\.csv would be refused:\n- 2 rows contradict\.\n  Correct them\.\n/,
  );
});

const unreadable = {
  figures: {},
  code: 'cell-unreadable',
  row: 2,
  column: 'employees',
  text: 'It is no number.',
  remedy: 'Mend it.',
};

const report: ImportReport = {
  fileName: 'customers.csv',
  bytes: 1000,
  sha256: '0'.repeat(64),
  source: 'file',
  observedAt: '2026-11-22T08:00:00.000Z',
  rows: { read: 10, understoodFrom: 10, withoutIdentifier: 0, passedOver: 0, repeated: 0, contradicting: 0 },
  customers: { new: 1, changed: 2, unchanged: 7, renamed: 0, leftOut: 0 },
  records: 3,
  facts: 12,
  unreadableCells: 0,
  identifiedBy: 'id',
  columns: [],
  leftOut: [],
  outcome: null,
  outcomeDecision: null,
  bandsFrom: 100_000,
  contradictions: [],
  unknownCustomers: [],
  problems: [],
  problemCounts: {},
};
