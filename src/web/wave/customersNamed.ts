import type { OutputOf } from '../../platform/operation/operation.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { service } from '../connection/service.ts';
import { filterOfView } from '../customers/table/askedOf.ts';
import { oneMeant } from './oneMeant.ts';

type Found = OutputOf<typeof findCustomers>;

export interface CustomersNamed extends Pick<Found, 'items' | 'matched'> {
  /** The id of the one that is meant, where there is no doubt. */
  readonly one: string | undefined;
}

const MOST_OFFERED = 6;

/** Whom a person may mean by a name or an id, or a part of either. */
export async function customersNamed(typed: string): Promise<CustomersNamed> {
  const find = (filter: object) =>
    service.call(findCustomers, { filter: { ...filter }, columns: [], limit: MOST_OFFERED });
  const [exact, { items, matched }] = await Promise.all([
    find({ any: ['id', 'name'].map((field) => ({ field, operator: 'is', value: typed })) }),
    find(filterOfView({ q: typed }) ?? {}),
  ]);
  const one = oneMeant(typed, [...exact.items, ...items]) ?? (matched === 1 ? items[0]?.id : undefined);
  return { one, items, matched };
}
