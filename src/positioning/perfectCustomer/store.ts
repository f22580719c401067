import { survivorsOf } from '../../customers/merge/store.ts';
import { customerRows } from '../../customers/store.ts';
import type { QueryPlace } from '../../platform/operation/handled.ts';
import type { KeptTrait } from './keptPerfectCustomer.ts';

type Donor = NonNullable<KeptTrait['donor']>;

/** Says who lent a trait, following merges; a customer that was removed or erased is only "a former customer". */
export async function donorsOf({ db, workspace }: QueryPlace, numbers: readonly number[]) {
  const survivors = await survivorsOf(db, workspace, numbers);
  const standing = [...new Set(survivors.values())];
  const rows =
    standing.length === 0
      ? []
      : await customerRows(db, workspace)
          .where('customer.number', 'in', standing)
          .where('customer.state', '=', 'active')
          .execute();
  const found = new Map(rows.map((row) => [row.number, row]));
  return ({ number }: Donor) => {
    const row = number === null ? undefined : found.get(survivors.get(number) ?? number);
    return { customer: row?.id ?? null, name: row?.name ?? null, isFormer: row === undefined };
  };
}
