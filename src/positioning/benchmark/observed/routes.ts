import { foundOffering } from '../../../customers/offering/store.ts';
import { type Touched, touch } from '../../../customers/touched.ts';
import { evidenceFailure } from '../../../evidence/failures.ts';
import type { StoredSignal } from '../../../evidence/signal/store.ts';
import { type ChangeContext, changes, type Handled } from '../../../platform/operation/handled.ts';
import type { JudgedBase } from '../../../selection/judged/judgedBase.ts';
import type { JudgedBases } from '../../../selection/judged/store.ts';
import { positioningFailure } from '../../failures.ts';
import { benchmarkOfBase, type InForce } from '../benchmarkOfBase.ts';
import { observeBenchmark, reinstateBenchmark, retractBenchmark } from '../contract.ts';
import { FIT_SOURCE, fitSignal } from '../fitSignal.ts';
import { standingPerfectCustomer } from '../store.ts';
import {
  customersOfFits,
  deliverFits,
  isSpokenOf,
  reinstateFits,
  retireSignal,
  retractFits,
  retractionOfFits,
  signalOfFits,
  standingSignal,
  type WrittenFits,
} from './store.ts';

/** Everybody's fit as a signal for the scorecard: written at once, taken back at once. */
export function observedBenchmarkRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    changes(observeBenchmark, async ({ offering }, context) => {
      await foundOffering(context.db, context.workspace, offering);
      const perfect = await standingPerfectCustomer(context, offering);
      const former = await signalOfFits(context, offering);
      refuseOtherSignal(former);
      const judged = await judgedBases.current(context, offering);
      const { outcomesNow } = judged;
      const { written, unknown } = fitsOf(judged, perfect, former !== undefined);
      const customers = written.fits.filter((fit) => fit !== null).length;
      if (customers === 0) throw nothingKnown(offering);
      const signal = await standingSignal(context, offering, written);
      const id = await deliverFits(context, signal.number, written);
      await touch(context.db, context, signal.isChanged ? 'everything' : touchedBy(written));
      return {
        output: {
          ...writtenAs(id, offering, customers, false),
          perfectCustomer: perfect.id,
          unknown,
          warnings: warningsOf(outcomesNow),
        },
        event: {
          subject: `delivery/${id}`,
          detail: { offering, perfectCustomer: perfect.id, customers },
          undo: { operation: retractBenchmark.id, input: { offering, delivery: id } },
        },
      };
    }),

    changes(retractBenchmark, async ({ offering, delivery }, context) => {
      const { signal, customers } = await found(offering, delivery, context);
      if ((await retractionOfFits(context, delivery)) !== undefined) {
        throw evidenceFailure(
          'observation-state',
          `Delivery ${delivery} is retracted already.`,
          'Reinstate it to bring it back.',
        );
      }
      await retractFits(context, delivery);
      if (!signal.isRetired && !(await isSpokenOf(context, signal.number, delivery))) {
        await retireSignal(context, signal, true);
      }
      return turned(reinstateBenchmark.id, { offering, delivery, customers, isRetracted: true }, context);
    }),

    changes(reinstateBenchmark, async ({ offering, delivery }, context) => {
      const { signal, customers } = await found(offering, delivery, context);
      const retraction = await retractionOfFits(context, delivery);
      if (retraction === undefined) {
        throw evidenceFailure('observation-state', `Delivery ${delivery} counts already.`, 'Nothing is left to do.');
      }
      await reinstateFits(context, retraction);
      if (signal.isRetired) await retireSignal(context, signal, false);
      return turned(retractBenchmark.id, { offering, delivery, customers, isRetracted: false }, context);
    }),
  ];
}

function refuseOtherSignal(signal: StoredSignal | undefined): void {
  if (!signal || (signal.kind === 'number' && signal.about === 'organisation' && signal.role === 'signal')) return;
  throw evidenceFailure(
    'signal-exists',
    `There is a signal "${signal.id}" that is no number about the organisation.`,
    'Fits cannot be written as it; name a signal of your own otherwise.',
  );
}

/** Copied, because the base is brought up to date in place. Who is unknown is written only where a fit was written before. */
function fitsOf(judged: JudgedBase, perfect: InForce, isAgain: boolean): { written: WrittenFits; unknown: number } {
  const { mean } = benchmarkOfBase(judged, perfect).fits;
  const all = Array.from(mean, (fit) => (Number.isNaN(fit) ? null : Number(fit.toPrecision(DIGITS))));
  const rows = [...all.keys()].filter((row) => isAgain || all[row] !== null);
  return {
    written: {
      numbers: Int32Array.from(rows, (row) => judged.base.numbers[row] as number),
      fits: rows.map((row) => all[row] ?? null),
    },
    unknown: all.filter((fit) => fit === null).length,
  };
}

/** As many as the columns of the base keep. */
const DIGITS = 7;

function nothingKnown(offering: number) {
  return positioningFailure(
    'benchmark-unknown',
    `Nothing that the perfect customer of offering ${offering} wants is known of anybody.`,
    'Measure its traits by fields of which something is known.',
  );
}

function touchedBy({ numbers }: WrittenFits): Touched {
  return numbers.length > MOST_TOUCHED ? 'everything' : Array.from(numbers, (number) => [number, number] as const);
}

/** Beyond so many changed customers everybody is looked at anew. */
const MOST_TOUCHED = 10_000;

function warningsOf(outcomes: number) {
  if (outcomes === 0) return [];
  const ended = outcomes === 1 ? '1 customer has' : `${outcomes} customers have`;
  const text =
    `${ended} ended already, and their fit is written only now. Where the perfect customer was suggested from outcomes it knows them: a ` +
    'scorecard that learns from the same ones takes hindsight for foresight. Look at what the fit of the scorecard calls suspect.';
  return [{ code: 'knows-outcomes' as const, text }];
}

async function found(offering: number, delivery: number, context: ChangeContext) {
  await foundOffering(context.db, context.workspace, offering);
  const signal = await signalOfFits(context, offering);
  const customers = signal ? await customersOfFits(context, delivery, signal.number) : 0;
  if (signal && customers > 0) return { signal, customers };
  const message = `No delivery ${delivery} says how customers fit the perfect customer of offering ${offering}.`;
  throw evidenceFailure('observation-unknown', message, 'benchmarks.observe answers with the number of its own.', {
    field: 'delivery',
  });
}

interface Turned {
  readonly offering: number;
  readonly delivery: number;
  readonly customers: number;
  readonly isRetracted: boolean;
}

async function turned(undo: string, { offering, delivery, customers, isRetracted }: Turned, context: ChangeContext) {
  await touch(context.db, context, 'everything');
  return {
    output: writtenAs(delivery, offering, customers, isRetracted),
    event: {
      subject: `delivery/${delivery}`,
      detail: { offering, customers },
      undo: { operation: undo, input: { offering, delivery } },
    },
  };
}

function writtenAs(id: number, offering: number, customers: number, isRetracted: boolean) {
  return { id, offering, signal: fitSignal(offering).id, source: FIT_SOURCE, customers, isRetracted };
}
