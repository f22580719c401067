import { foundCustomer } from '../../customers/store.ts';
import type { ChangeContext, Handled, ReadContext } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { documentRoutes } from '../document/routes.ts';
import { type PerfectCustomerContent, perfectCustomerOperations } from './contract.ts';
import type { KeptPerfectCustomer } from './keptPerfectCustomer.ts';
import { donorsOf } from './store.ts';

export function perfectCustomerRoutes(_judged: JudgedBases): readonly Handled[] {
  return documentRoutes({
    kind: 'perfectCustomer',
    key: 'perfectCustomer',
    operations: perfectCustomerOperations(),
    kept,
    shown,
  });
}

async function kept(content: PerfectCustomerContent, context: ChangeContext): Promise<KeptPerfectCustomer> {
  const traits = [];
  for (const { donor, ...trait } of content.traits) {
    const customer = donor?.customer ?? null;
    const found = customer === null ? null : await foundCustomer(context.db, context.workspace, customer);
    traits.push({ ...trait, donor: donor && { number: found?.number ?? null } });
  }
  return { ...content, traits };
}

async function shown(content: KeptPerfectCustomer, context: ReadContext) {
  const donorOf = await donorsOf(
    context,
    content.traits.flatMap(({ donor }) => donor?.number ?? []),
  );
  return {
    ...content,
    traits: content.traits.map((trait) => ({ ...trait, donor: trait.donor && donorOf(trait.donor) })),
  };
}
