import type { ChangeContext, ReadContext } from '../../platform/operation/handled.ts';
import type { Traces } from './traces.ts';

/** Whom nothing may be kept of any more. */
export interface Erased {
  /** Numbers of customers that are erased whole, with those merged into them. */
  readonly customers: readonly number[];
  /** Numbers of contacts that are erased. */
  readonly contacts: readonly number[];
  /** Numbers of the customers that the contacts belong to, with all that are the same customer. */
  readonly customersOfContacts: readonly number[];
  /** What the erased were known by, now and before. */
  readonly traces: Traces;
}

/**
 * What a later room does where somebody is erased: it deletes or empties what it keeps of them, within the transaction.
 *
 * ```ts
 * const eraseOdds: ErasureHook = async ({ db, workspace }, { customers }) => { ... };
 * personRoutes({ hooks: [eraseOdds], exports: [] });
 * ```
 */
export type ErasureHook = (context: ChangeContext, erased: Erased) => Promise<void>;

/** What a later room adds to an export, under its name. */
export interface PersonalExport {
  readonly name: string;
  /** What is kept of these customers, which are one by merging; of persons only where a contact is exported. */
  of(context: ReadContext, customers: readonly number[], scope: 'customer' | 'contact'): Promise<unknown>;
}
