import type { ChangeContext } from '../../platform/operation/handled.ts';
import type { SelectionTables } from '../tables.ts';

/**
 * What this room forgets of customers that are erased: the odds that were held out for them, those they were invited to
 * trials with, and what was noted there. Decisions and trials keep their numbers, which name nobody any more.
 */
export async function eraseFromSelection(
  { db, workspace, version }: ChangeContext,
  { customers }: { readonly customers: readonly number[] },
): Promise<void> {
  if (customers.length === 0) return;
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
