import { wholeCatalogue } from '../../customers/offering/catalogue.ts';
import type { OfferingCatalogue } from '../../customers/offering/contract.ts';
import { offeringFigures } from '../../customers/offering/offeringFigures.ts';
import { type OfferingRow, offeringRows } from '../../customers/offering/store.ts';
import { foundCustomer } from '../../customers/store.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { settingValue } from '../../platform/setting/store.ts';
import { foundRow } from '../../selection/judged/foundRow.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import { outcomeAt } from '../../selection/judged/judgedCustomer.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { oddsAt } from '../../selection/scorecard/odds.ts';
import { logOddsOf } from '../../stats/logistic.ts';
import type { Benchmark } from '../benchmark/benchmark.ts';
import { benchmarkOfBase, type InForce } from '../benchmark/benchmarkOfBase.ts';
import { perfectCustomerInForce } from '../benchmark/store.ts';
import { type Catalogue, catalogueOf } from '../catalogue/store.ts';
import { currentDocument } from '../document/store.ts';
import { firstOfferingSetting, trustSetting } from '../settings.ts';
import type { StatementContent } from '../statement/contract.ts';
import { type AmongStated, amongFilter, amongValues } from './amongStated.ts';
import { getFirstOffering } from './contract.ts';
import { type Candidate, firstOffering } from './firstOffering.ts';
import type { JudgedPart } from './judgedParts.ts';
import type { KeptFacts } from './keptFacts.ts';
import type { KeptPart } from './keptWeight.ts';
import { type Trust, type TrustRule, trustAt } from './trust.ts';

/** The offering to put before a customer first. */
export function firstOfferingRoutes(judged: JudgedBases): readonly Handled[] {
  return [reads(getFirstOffering, ({ customer }, context) => firstOf(customer, judged, context))];
}

type Answer = OutputOf<typeof getFirstOffering>;

async function firstOf(customer: string, judgedBases: JudgedBases, context: ReadContext): Promise<Answer> {
  const { db, workspace } = context;
  const rules = await settingValue(context, firstOfferingSetting);
  const trustRule = await settingValue(context, trustSetting);
  const rows = await offeringRows(db, workspace).where('is_retired', '=', false).orderBy('id').execute();
  const found = await foundCustomer(db, workspace, customer);
  const looked: Looked[] = [];
  for (const offering of rows) {
    // oxlint-disable-next-line no-await-in-loop -- a base is read as it stands, one after the other
    const statement = await currentDocument<StatementContent>(context, 'statement', offering.id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const perfect = await perfectCustomerInForce(context, offering.id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const catalogue = await catalogueOf(judgedBases, context, offering.id);
    looked.push(look({ customer, offering, catalogue, perfect, filter: statement?.content.filter ?? null, trustRule }));
  }
  // The signal that tells of trust may be asked for one offering only.
  const told = looked.find((each) => each.trust.state !== 'invalid') ?? looked[0];
  const trust = told?.trust ?? { state: 'unnamed' as const, value: null, label: null };
  const answer = firstOffering(
    looked.map(({ candidate }) => candidate),
    { ...rules, isTrustEarned: trust.state === 'earned' },
  );
  const lookedById = new Map(looked.map((each) => [each.candidate.id, each]));
  return {
    customer: looked[0]?.customer ?? found.id,
    name: looked[0] ? looked[0].name : found.name,
    chosen: answer.chosen,
    runnerUp: answer.runnerUp,
    none: answer.none,
    trust: { ...trust, field: trustRule?.field ?? null, from: trustRule?.from ?? null },
    rules,
    offerings: answer.offerings.map(({ id, standing, kept, parts }) => {
      const { candidate, offeringName, problems } = lookedById.get(id) as Looked;
      const { restsOn, harm, outcome } = candidate;
      return {
        offering: id,
        name: offeringName,
        standing,
        kept,
        restsOn,
        harm,
        outcome,
        parts: parts.map((part) => shownPart(part, problems)),
      };
    }),
    seenVersion: Math.max(0, ...looked.map(({ version }) => version)),
  };
}

interface Looked {
  readonly customer: string;
  readonly name: string | null;
  readonly offeringName: string;
  readonly version: number;
  readonly candidate: Candidate;
  readonly trust: Trust & { readonly label: string | null };
  readonly problems: ReadonlyMap<KeptPart, string>;
}

interface Looking {
  readonly customer: string;
  readonly offering: OfferingRow;
  readonly catalogue: Catalogue;
  readonly perfect: InForce | undefined;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly trustRule: TrustRule | null;
}

/** Everything that is asked of one base, at once. */
function look({ customer, offering, catalogue: { judged, fields }, perfect, filter, trustRule }: Looking): Looked {
  const { base } = judged;
  const row = foundRow(base, customer);
  const stated = wholeCatalogue(offering.catalogue);
  const among: Partial<Record<KeptPart, AmongStated>> = {
    need: amongFilter(stated.needs, fields, row),
    region: amongValues(stated.regions, fields, row),
    industry: amongValues(stated.industries, fields, row),
    channel: amongValues(stated.channelField, fields, row),
    ...(filter && { target: amongFilter(filter, fields, row) }),
  };
  const columnOf = (name: string) => fields.find(({ field }) => field.name === name)?.column();
  const trustColumn = trustRule ? columnOf(trustRule.field) : undefined;
  return {
    customer: base.portfolio.customers[row] as string,
    name: base.names[row] ?? null,
    offeringName: offering.name,
    version: base.version,
    trust: { ...trustAt(trustRule, trustColumn, row), label: trustColumn?.field.label ?? null },
    problems: new Map(
      Object.entries(among).flatMap(([part, { problem }]) => (problem === null ? [] : [[part as KeptPart, problem]])),
    ),
    candidate: {
      id: offering.id,
      harm: stated.harm,
      isDescribed: isDescribed(stated),
      outcome: outcomeAt(judged, row),
      ...oddsOf(judged, row),
      need: among.need?.among ?? 'notStated',
      target: among.target?.among ?? null,
      fit: perfect ? fitOf(benchmarkOfBase(judged, perfect), row) : null,
      simplicity: stated.simplicity,
      unusedShare: offeringFigures(stated).unusedShare,
      region: among.region?.among ?? 'notStated',
      industry: among.industry?.among ?? 'notStated',
      channel: among.channel?.among ?? 'notStated',
    },
  };
}

function isDescribed(stated: OfferingCatalogue): boolean {
  return stated.needs !== null || stated.harm !== null || stated.simplicity !== null || stated.functions.length > 0;
}

/** As foresight would have said, where the customer's own outcome taught the scorecard. */
function oddsOf(judged: JudgedBase, row: number): Pick<KeptFacts, 'odds' | 'restsOn'> {
  const odds = oddsAt(judged.foresight, row);
  if (!odds || judged.restsOn === 'insufficient') return { odds: null, restsOn: 'assumptions' };
  const { mean, logOdds, low, high } = odds;
  return { odds: { mean, logOdds, low: logOddsOf(low), high: logOddsOf(high) }, restsOn: judged.restsOn };
}

/** Null where no trait can be measured, of anybody: nothing could be learned of this customer that would tell. */
function fitOf({ measured, fits }: Benchmark, row: number): KeptFacts['fit'] {
  if (measured.length === 0) return null;
  const [mean, low, high] = [fits.mean, fits.low, fits.high].map((column) => column[row] as number) as Triple;
  return Number.isNaN(mean) ? 'unknown' : { mean, low, high };
}

type Triple = [number, number, number];

function shownPart(part: JudgedPart, problems: ReadonlyMap<KeptPart, string>) {
  return { ...part, problem: problems.get(part.part) ?? null };
}
