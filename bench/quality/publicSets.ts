import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A public set of past cases: how `evaluate` is asked about it, and what another tool must know to read the same rows. */
export interface PublicSet {
  readonly name: string;
  /** Below the folder of shared data; `incidents` is made from its log first (see `firstEvents.ts`). */
  readonly file: string;
  readonly delimiter: string;
  readonly outcome: string;
  readonly good: string;
  /** Known only afterwards, or the outcome told in another way. */
  readonly drop: readonly string[];
  /** Columns that name the row: left out by `evaluate` without being asked, and by the others because they are told here. */
  readonly names: readonly string[];
  /** A cell that says this is empty. */
  readonly missing: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly isDayFirst?: boolean;
  /** A column by whose values rows are also judged apart. */
  readonly apart?: string;
}

export const publicSets: readonly PublicSet[] = [
  {
    name: 'deals',
    file: 'b2b_salvirt/Salvirt_B2B_ML_dataset.csv',
    delimiter: ';',
    outcome: 'Status',
    good: 'Won',
    drop: [],
    names: [],
    missing: ['Unknown'],
    numbers: [],
    dates: [],
    apart: 'Client',
  },
  {
    name: 'wholesale',
    file: 'online_retail/derived_customer_base_rfm_retention.csv',
    delimiter: ',',
    outcome: 'retained_6m',
    good: '1',
    drop: ['retained_12m', 'revenue_next_12m'],
    names: ['CustomerID'],
    missing: [],
    numbers: [
      'orders',
      'revenue',
      'items',
      'skus',
      'recency_days',
      'tenure_days',
      'aov',
      'cancellations',
      'refunded',
      'revenue_last_3m',
    ],
    dates: [],
  },
  {
    name: 'bank',
    file: 'uci_bank_marketing/bank-full.csv',
    delimiter: ';',
    outcome: 'y',
    good: 'yes',
    drop: ['duration'],
    names: [],
    missing: ['unknown'],
    numbers: ['age', 'balance', 'day', 'campaign', 'pdays', 'previous'],
    dates: [],
  },
  {
    name: 'incidents',
    file: 'uci_incident_log/incident_event_log.csv.gz',
    delimiter: ',',
    outcome: 'sla',
    good: 'missed',
    drop: [],
    names: ['number'],
    missing: ['?'],
    numbers: ['reassignment_count', 'reopen_count', 'sys_mod_count'],
    dates: ['opened_at', 'sys_created_at', 'sys_updated_at'],
    isDayFirst: true,
  },
  {
    name: 'complaints',
    file: 'cfpb_complaints/consumer_complaints.csv',
    delimiter: ',',
    outcome: 'Consumer disputed?',
    good: 'Yes',
    drop: [],
    names: ['Complaint ID'],
    missing: [],
    numbers: [],
    dates: ['Date received', 'Date resolved'],
  },
];

const sharedData = join(process.env['BELLWETHER_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'data');

/** Where the file of a set is; undefined where the public sets are not there. */
export function fileOfSet({ file }: PublicSet): string | undefined {
  const path = join(sharedData, file);
  return existsSync(path) ? path : undefined;
}
