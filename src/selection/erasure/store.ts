import type { ErasureHook, PersonalExport } from '../../customers/person/erasure.ts';
import { cleanColumn } from '../../customers/person/store.ts';
import type { SelectionTables } from '../tables.ts';

/**
 * What this room forgets of customers that are erased: the odds that were held out for them, those they were invited to
 * trials with, and what was noted there. Decisions and trials keep their numbers, which name nobody any more; what is noted
 * or written of others loses the names of the erased. What scorecards learned of many customers stays.
 */
export const eraseFromSelection: ErasureHook = async ({ db, workspace, version }, { customers, traces }) => {
  if (customers.length > 0) {
    const tables = db.withTables<SelectionTables>();
    await tables
      .deleteFrom('held_out_odds')
      .where('workspace', '=', workspace)
      .where('customer', 'in', customers)
      .execute();
    await tables
      .updateTable('trial_member')
      .set({ note: null, odds_mean: null, odds_low: null, odds_high: null, version })
      .where('workspace', '=', workspace)
      .where('customer', 'in', customers)
      .execute();
  }
  const here = { workspace, traces, key: 'id' };
  await cleanColumn(db, { ...here, table: 'scorecard', column: 'note', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'point_edit', column: 'why', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'decision', column: 'note', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'trial', column: 'note', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'trial', column: 'name', holds: 'text' });
  const ofMember = { ...here, key: ['trial', 'customer'] };
  await cleanColumn(db, { ...ofMember, table: 'trial_member', column: 'note', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'decision', column: 'inputs', holds: 'said' });
  await cleanColumn(db, { ...here, table: 'decision', column: 'result', holds: 'said' });
  await cleanColumn(db, { ...here, table: 'scorecard', column: 'scorecard', holds: 'stated' });
  await cleanColumn(db, { ...here, table: 'scorecard', column: 'judgement', holds: 'stated' });
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
      .select(['trial', 'customer', 'state', 'note'])
      .select(['odds_mean as oddsMean', 'odds_low as oddsLow', 'odds_high as oddsHigh'])
      .where('workspace', '=', workspace)
      .where('customer', 'in', customers)
      .orderBy('trial')
      .execute();
    return { heldOutOdds, trials };
  },
};
