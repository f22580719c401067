import { foundOffering } from '../../customers/offering/store.ts';
import type { FieldColumn } from '../../evidence/filter/field.ts';
import { everything } from '../../evidence/filter/filter.ts';
import { type Handled, type ReadContext, reads } from '../../platform/operation/handled.ts';
import { fieldCatalogue } from '../../selection/find/fieldCatalogue.ts';
import { rowsMatching, statedFilter } from '../../selection/find/foundRows.ts';
import { selectedCustomers } from '../../selection/find/store.ts';
import { foundRow } from '../../selection/judged/foundRow.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { donorsOf } from '../perfectCustomer/store.ts';
import { type Benchmark, standingOf, standings } from './benchmark.ts';
import { benchmarkOfBase, type InForce } from './benchmarkOfBase.ts';
import { benchmarkOfCustomer, compareBenchmarks, getBenchmark, mapBenchmark } from './contract.ts';
import { distanceColumn } from './distanceColumn.ts';
import { drawnBenchmark, statesText } from './mapOfBenchmark.ts';
import { basisOf, benchmarkShown, customerShown, sideShown, traitShower } from './shownBenchmark.ts';
import { standingPerfectCustomer } from './store.ts';
import { GAP, MATCH, NEAR, UNKNOWN } from './traitState.ts';

export function benchmarkRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(getBenchmark, async ({ offering }, context) => {
      const { judged, perfect, benchmark } = await found(offering, context);
      const shown = traitShower(judged, perfect, benchmark);
      return {
        ...basisOf(perfect, offering),
        name: perfect.content.name,
        traits: perfect.content.traits.map((trait) => ({ ...shown(trait), counts: countsOf(benchmark, trait.id) })),
        customers: customersByStanding(benchmark, perfect.content.line),
        seenVersion: judged.base.version,
      };
    }),

    reads(mapBenchmark, async ({ offering, filter, order, limit }, context) => {
      const selected = await selectedCustomers(context, offering);
      const { judged, perfect, benchmark } = await found(offering, context);
      const { base } = judged;
      const catalogue = fieldCatalogue(judged, selected);
      const stated =
        filter === undefined
          ? everything
          : statedFilter(
              filter,
              catalogue.map(({ field }) => field),
            );
      const rows = rowsMatching(stated, catalogue, benchmark.size);
      const [fit, name] = ['fit', 'name'].map((id) => catalogue.find(({ field }) => field.name === id)?.column()) as [
        FieldColumn,
        FieldColumn,
      ];
      const distance = distanceColumn(fit, benchmark.fits.mean, perfect.content.line);
      const columns = { fit, name, distance };
      const drawn = drawnBenchmark(judged, benchmark, { rows, columns, order, limit });
      const { mean, low, high } = benchmark.fits;
      return {
        ...basisOf(perfect, offering),
        order,
        traits: drawn.traits.map((at) => {
          const measured = benchmark.measured[at]?.trait.id;
          const trait = perfect.content.traits.find(
            ({ id }) => id === measured,
          ) as (typeof perfect.content.traits)[number];
          const { id, section, name, importance, isChangeable } = trait;
          return { id, section, name, importance, isChangeable };
        }),
        items: drawn.rows.map((row) => ({
          customer: base.portfolio.customers[row] as string,
          number: base.numbers[row] as number,
          name: base.names[row] ?? null,
          fit: Number.isNaN(mean[row])
            ? null
            : { mean: mean[row] as number, low: low[row] as number, high: high[row] as number },
          states: statesText(benchmark, drawn.traits, row),
        })),
        matched: rows.length,
        seenVersion: base.version,
      };
    }),

    reads(benchmarkOfCustomer, async ({ customer, offering }, context) => {
      const perfect = await perfectOf(offering, context);
      const donors = perfect.content.traits.flatMap(({ donor }) => donor?.number ?? []);
      const donorOf = await donorsOf(context, donors);
      const { judged, benchmark } = await found(offering, context, perfect);
      const row = foundRow(judged.base, customer);
      return {
        ...basisOf(perfect, offering),
        ...benchmarkShown(judged, perfect, { benchmark, row, donorOf }),
        seenVersion: judged.base.version,
      };
    }),

    reads(compareBenchmarks, async ({ first, second, offering }, context) => {
      const { judged, perfect, benchmark } = await found(offering, context);
      const [one, other] = [foundRow(judged.base, first), foundRow(judged.base, second)];
      const { line, traits } = perfect.content;
      const shown = traitShower(judged, perfect, benchmark);
      return {
        ...basisOf(perfect, offering),
        first: customerShown(judged, benchmark, one, line),
        second: customerShown(judged, benchmark, other, line),
        traits: traits.map((trait) => ({
          ...shown(trait),
          first: sideShown(benchmark, trait.id, one),
          second: sideShown(benchmark, trait.id, other),
        })),
        seenVersion: judged.base.version,
      };
    }),
  ];

  /** To be read before anything is awaited. */
  async function found(offering: number, context: ReadContext, known?: InForce) {
    const perfect = known ?? (await perfectOf(offering, context));
    const judged = await judgedBases.current(context, offering);
    return { judged, perfect, benchmark: benchmarkOfBase(judged, perfect) };
  }
}

async function perfectOf(offering: number, context: ReadContext): Promise<InForce> {
  await foundOffering(context.db, context.workspace, offering);
  return standingPerfectCustomer(context, offering);
}

function countsOf({ measured }: Benchmark, id: string) {
  const counts = measured.find(({ trait }) => trait.id === id)?.counts;
  if (!counts) return null;
  const of = (state: number) => counts[state] as number;
  return { match: of(MATCH), near: of(NEAR), gap: of(GAP), unknown: of(UNKNOWN) };
}

function customersByStanding({ fits, size }: Benchmark, line: number) {
  const counts = Object.fromEntries(standings.map((each) => [each, 0])) as Record<(typeof standings)[number], number>;
  for (let row = 0; row < size; row++) {
    const [mean, low, high] = [fits.mean[row], fits.low[row], fits.high[row]] as [number, number, number];
    counts[standingOf({ mean, low, high }, line)]++;
  }
  return { total: size, ...counts };
}
