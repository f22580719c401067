import type { FieldColumn } from '../../evidence/filter/field.ts';
import { type ChangeContext, type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { stateOfValue, traitRule } from '../benchmark/traitRule.ts';
import { MATCH, UNKNOWN } from '../benchmark/traitState.ts';
import { catalogueOf } from '../catalogue/store.ts';
import { documentRoutes, headOf } from '../document/routes.ts';
import { currentDocument, foundVersions, idInForce } from '../document/store.ts';
import { suggestionRoutes } from '../suggestion/routes.ts';
import { comparedPerfectCustomers } from './comparison.ts';
import {
  comparePerfectCustomers,
  type PerfectCustomerContent,
  perfectCustomerOperations,
  type ShownPerfectCustomer,
  type Want,
} from './contract.ts';
import type { KeptPerfectCustomer, KeptTrait } from './keptPerfectCustomer.ts';
import { donorNumber, donorsOf } from './store.ts';
import { checkTraits } from './traitCheck.ts';

const kind = 'perfectCustomer';

export function perfectCustomerRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    ...documentRoutes({ kind, key: kind, operations: perfectCustomerOperations(), kept, shown }),
    reads(comparePerfectCustomers, async ({ first, second }, context) => {
      const [one, other] = await foundVersions<KeptPerfectCustomer>(context, kind, { first, second });
      const { added, removed, changed, ...rest } = comparedPerfectCustomers(one.content, other.content);
      const before = byId(await shown(one.content, context, one.offering as number));
      const after = byId(await shown(other.content, context, other.offering as number));
      return {
        first: headOf(one, await isInForce(one, context)),
        second: headOf(other, await isInForce(other, context)),
        said: [...rest.said],
        isReordered: rest.isReordered,
        added: added.map(after),
        removed: removed.map(before),
        changed: changed.map(({ id, parts }) => ({ first: before(id), second: after(id), parts: [...parts] })),
      };
    }),
    ...suggestionRoutes(judgedBases),
  ];

  async function kept(
    content: PerfectCustomerContent,
    context: ChangeContext,
    offering: number,
  ): Promise<KeptPerfectCustomer> {
    const { fields, judged } = await catalogueOf(judgedBases, context, offering);
    checkTraits(content.traits, { fields, signals: [...judged.base.signals.values()] });
    const former = await currentDocument<KeptPerfectCustomer>(context, kind, offering);
    const traits: KeptTrait[] = [];
    for (const [at, { donor, ...trait }] of content.traits.entries()) {
      const lent = former?.content.traits.find(({ id }) => id === trait.id)?.donor ?? null;
      traits.push({ ...trait, donor: donor && (await donorNumber(context, donor, { lent, at })) });
    }
    return { ...content, traits };
  }

  async function shown(
    content: KeptPerfectCustomer,
    context: ReadContext,
    offering: number,
  ): Promise<ShownPerfectCustomer> {
    const lent = content.traits.flatMap(({ donor }) => donor?.number ?? []);
    const donorOf = await donorsOf(context, lent);
    if (lent.length === 0) {
      return withDonors(content, (donor) => ({ ...donorOf(donor), hasIt: null }));
    }
    const { fields, judged } = await catalogueOf(judgedBases, context, offering);
    return withDonors(content, (donor, { measure }) => {
      const who = donorOf(donor);
      const row = who.customer === null ? undefined : judged.base.rowOfId(who.customer);
      const found = measure && fields.find(({ field }) => field.name === measure.field);
      return { ...who, hasIt: found && row !== undefined ? isMatch(measure.want, found.column(), row) : null };
    });
  }
}

/** As the benchmark would say; null where nothing is known, or the field cannot be asked for it. */
function isMatch(want: Want, column: FieldColumn, row: number): boolean | null {
  const rule = traitRule(want, column.field);
  const state = typeof rule === 'string' ? UNKNOWN : stateOfValue(rule, column.at(row));
  return state === UNKNOWN ? null : state === MATCH;
}

type KeptDonor = NonNullable<KeptTrait['donor']>;
type ShownTrait = ShownPerfectCustomer['traits'][number];

function withDonors(
  content: KeptPerfectCustomer,
  shownDonor: (donor: KeptDonor, trait: KeptTrait) => NonNullable<ShownTrait['donor']>,
): ShownPerfectCustomer {
  const traits = content.traits.map((trait) => ({ ...trait, donor: trait.donor && shownDonor(trait.donor, trait) }));
  return { ...content, traits };
}

function byId({ traits }: ShownPerfectCustomer) {
  return (wanted: string) => traits.find(({ id }) => id === wanted) as ShownTrait;
}

async function isInForce({ id, offering }: { id: number; offering: number | null }, context: ReadContext) {
  return (await idInForce(context, kind, offering)) === id;
}
