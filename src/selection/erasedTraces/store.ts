import { sql } from 'kysely';
import type { ErasureHook, PersonalExport } from '../../customers/person/erasure.ts';
import { cleanColumn, speaksOf } from '../../customers/person/store.ts';
import { jsonWithoutTraces, unmistakableTraces, withoutTraces } from '../../customers/person/traces.ts';
import type { SelectionTables } from '../tables.ts';

/**
 * Beyond what `eraseFromSelection` forgets: what is noted or written of others loses the names of the erased. What
 * scorecards learned of many customers stays.
 */
export const cleanSelection: ErasureHook = async ({ db, workspace }, { traces }) => {
  const text = { workspace, traces, key: 'id', holds: 'text' } as const;
  await cleanColumn(db, { ...text, table: 'scorecard', column: 'note' });
  await cleanColumn(db, { ...text, table: 'decision', column: 'note' });
  await cleanColumn(db, { ...text, table: 'trial', column: 'note' });
  await cleanColumn(db, { ...text, table: 'trial', column: 'name' });
  const json = { workspace, traces: unmistakableTraces(traces), key: 'id', holds: 'json' } as const;
  await cleanColumn(db, { ...json, table: 'scorecard', column: 'scorecard' });
  await cleanColumn(db, { ...json, table: 'scorecard', column: 'judgement' });
  await cleanColumn(db, { ...json, table: 'decision', column: 'inputs' });
  await cleanColumn(db, { ...json, table: 'decision', column: 'result' });
  const { rows } = await sql<{ trial: number; customer: number; note: string }>`
    select trial, customer, note from trial_member
    where workspace = ${workspace} and note is not null and ${speaksOf('note', traces)}`.execute(db);
  const withoutThem = withoutTraces(traces);
  for (const { trial, customer, note } of rows) {
    const cleaned = jsonWithoutTraces(note, withoutThem) as string;
    if (cleaned === note) continue;
    await sql`update trial_member set note = ${cleaned}
      where workspace = ${workspace} and trial = ${trial} and customer = ${customer}`.execute(db);
  }
};

/** Odds that were held out, and the trials that the customer is or was in; of persons selection knows nothing. */
export const selectionExport: PersonalExport = {
  name: 'selection',
  async of({ db, workspace }, customers, scope) {
    if (scope === 'contact') return {};
    const tables = db.withTables<SelectionTables>();
    const heldOutOdds = await tables
      .selectFrom('held_out_odds')
      .select(['scorecard', 'customer', 'mean', 'low', 'high'])
      .where('workspace', '=', workspace)
      .where('customer', 'in', customers)
      .orderBy('scorecard')
      .execute();
    const trials = await tables
      .selectFrom('trial_member')
      .select(['trial', 'customer', 'state', 'note', 'odds_mean', 'odds_low', 'odds_high'])
      .where('workspace', '=', workspace)
      .where('customer', 'in', customers)
      .orderBy('trial')
      .execute();
    return { heldOutOdds, trials };
  },
};
