import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTable } from './openTable.ts';

const SHARED = process.env['BELLWETHER_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const DATA = join(SHARED, 'data');

/** File, delimiter, rows, columns. */
const FILES: readonly (readonly [string, string, number, number])[] = [
  ['b2b_salvirt/Salvirt_B2B_ML_dataset.csv', ';', 448, 23],
  ['cfpb_complaints/consumer_complaints.csv', ',', 14_000, 10],
  ['maven_crm/accounts.csv', ',', 85, 7],
  ['maven_crm/products.csv', ',', 7, 3],
  ['maven_crm/sales_teams.csv', ',', 35, 3],
  ['maven_crm/sales_pipeline.csv', ',', 8800, 8],
  ['maven_crm/data_dictionary.csv', ',', 10, 14],
  ['online_retail/derived_customer_base_rfm_retention.csv', ',', 4268, 15],
  ['online_retail/online_retail_2010_2011.csv.gz', ',', 541_909, 8],
  ['uci_bank_marketing/bank-full.csv', ';', 45_211, 17],
  ['uci_incident_log/incident_event_log.csv.gz', ',', 119_998, 36],
  ['questionnaires/psychTools_bfi.csv', ',', 2800, 28],
  ['questionnaires/psychTools_bfi.dictionary.csv', ',', 28, 7],
  ['questionnaires/ltm_Science.csv', ',', 392, 7],
  ['questionnaires/ltm_WIRS.csv', ',', 1005, 6],
  ['questionnaires/plspm_technology.csv', ',', 300, 21],
  ['questionnaires/psychotools_ConspiracistBeliefs2016.csv', ',', 2449, 17],
];

describe.skipIf(!existsSync(DATA))('public data beside the repository (skipped where ../shared is absent)', () => {
  test.each(FILES)('%s', async (name, delimiter, rows, columns) => {
    const table = await openTable(join(DATA, name));
    let count = 0;
    for await (const batch of table.batches()) count += batch.length;
    expect({ delimiter: table.reading.delimiter, count, columns: table.columns.length }).toEqual({
      delimiter,
      count: rows,
      columns,
    });
    expect(table.reading).toMatchObject({ encoding: 'utf-8', headerRows: 1, preambleLines: 0, footerLines: 0 });
  });
});
