import { survivorsOf } from '../../customers/merge/store.ts';
import { customerRows, foundCustomer } from '../../customers/store.ts';
import { Failure } from '../../platform/failure.ts';
import type { QueryPlace } from '../../platform/operation/handled.ts';
import type { KeptTrait } from './keptPerfectCustomer.ts';

type Donor = NonNullable<KeptTrait['donor']>;

/**
 * By what number a donor is kept. Who is said to be a former customer stays the one that lent this trait before, so that a
 * customer that is restored is named again; a donor without a customer is none. Raises `customer-unknown`, `customer-state`.
 */
export async function donorNumber(
  { db, workspace }: QueryPlace,
  { customer, isFormer }: { readonly customer: string | null; readonly isFormer: boolean },
  { lent, at }: { readonly lent: Donor | null; readonly at: number },
): Promise<Donor | null> {
  if (customer === null) return isFormer ? { number: lent?.number ?? null } : null;
  const { number } = await foundCustomer(db, workspace, customer).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    const place = { field: `content.traits.${at}.donor.customer` };
    throw new Failure(error.code, error.kind, error.message, error.remedy, place);
  });
  return { number };
}

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
