import { touch } from '../../customers/touched.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { evidenceFailure } from '../failures.ts';
import { currentValue } from '../observation/currentValue.ts';
import { profileOf } from '../observation/profile.ts';
import { streamFacts } from '../observation/store.ts';
import { historyOf } from '../observation/storedFacts.ts';
import type { Banding } from '../portfolio/banding.ts';
import { isScored } from '../portfolio/scoredSignal.ts';
import {
  bandingRows,
  bandsInUse,
  foundSignal,
  insertBanding,
  removeBandings,
  type StoredSignal,
  updateSignalRow,
} from '../signal/store.ts';
import { readSources } from '../source/store.ts';
import { bandChooser } from './bandChooser.ts';
import { type BandsOutput, bandSignal, listBands } from './contract.ts';

export const bandsRoutes: readonly Handled[] = [
  reads(listBands, async ({ signal: id, limit, cursor }, context) => {
    const { number } = await foundSignal(id, context);
    let query = bandingRows(context.db, context.workspace, number).limit(limit + 1);
    if (cursor !== undefined) query = query.where('number', '<', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, (row) => row.number);
    return { items: page.map(bandsOutput), next };
  }),

  changes(bandSignal, band),
];

async function band(input: ParsedInputOf<typeof bandSignal>, context: ChangeContext) {
  const { db, workspace, version } = context;
  const signal = await foundSignal(input.signal, context);
  expectVersion(context, signal.version, `Signal ${signal.id}`);
  if (!isScored(signal)) {
    const message = `"${signal.id}" is about a person or is an outcome and is never scored.`;
    throw evidenceFailure('signal-invalid', message, 'Only signals about the organisation have bands.');
  }
  const former = await bandsInUse(db, workspace, signal.number);
  const chosen =
    input.again === undefined
      ? await chosenBands(signal, input.mostBands, context)
      : await earlierBands(signal, input.again, context);
  if (chosen === null) await removeBandings(db, context, signal.number);
  else await insertBanding(db, context, signal.number, chosen, sameBands(chosen, input.again, former?.banding));
  await updateSignalRow(db, context, signal);
  await touch(db, context, 'everything');
  const row = await bandsInUse(db, workspace, signal.number);
  return {
    output: { signal: signal.id, bands: row ? bandsOutput(row) : null, version },
    event: {
      subject: `signal/${signal.number}`,
      detail: { bands: row?.number ?? 0 },
      undo: { operation: bandSignal.id, input: { signal: signal.id, again: former?.number ?? 0 } },
    },
  };
}

/** The version that had these very bands: scorecards that were fitted to it go on to judge. */
function sameBands(chosen: Banding, again: number | undefined, former: Banding | undefined): number | undefined {
  if (again !== undefined) return chosen.version;
  if (!former) return undefined;
  const text = (banding: Banding) => JSON.stringify(bandsOutput({ number: 0, banding, version: 0 }));
  return text(chosen) === text(former) ? former.version : undefined;
}

async function earlierBands(
  { id, number }: StoredSignal,
  again: number,
  { db, workspace }: ReadContext,
): Promise<Banding | null> {
  if (again === 0) return null;
  const row = await bandingRows(db, workspace, number).where('number', '=', again).executeTakeFirst();
  if (row) return row.banding;
  const message = `There is no version ${again} of the bands of "${id}".`;
  throw evidenceFailure('bands-unknown', message, 'The list of its bands names those there are.', { field: 'again' });
}

async function chosenBands(
  signal: StoredSignal,
  mostBands: number | undefined,
  context: ChangeContext,
): Promise<Banding> {
  const { db, workspace, now } = context;
  const chooser = bandChooser(signal);
  const sources = await readSources(db, workspace);
  const signalIds = new Map([[signal.number, signal.id]]);
  let customers = 0;
  const options = { signal: signal.number, aborted: context.signal };
  await streamFacts(
    db,
    workspace,
    (facts) => {
      if (++customers % 10_000 === 0) context.progress(customers, null, 'Reading what is known');
      const profile = profileOf(historyOf(String(facts.number), facts, signalIds), now);
      if (profile) chooser.add(currentValue(profile, signal.id, sources));
    },
    options,
  );
  const banding = chooser.choose(mostBands === undefined ? {} : { valueBands: mostBands });
  if (banding) return banding;
  const message = `No value of "${signal.id}" is known yet that bands could be made of.`;
  throw evidenceFailure('bands-unfit', message, 'Record or import some values first.');
}

function bandsOutput(row: { number: number; banding: Banding; version: number }): BandsOutput {
  const { order, labels, edges, bandOfAnswer, other } = row.banding;
  return {
    number: row.number,
    order,
    labels: [...labels],
    edges: edges ? [...edges] : null,
    answers: bandOfAnswer ? Object.entries(bandOfAnswer).map(([answer, band]) => ({ answer, band })) : null,
    other: other ?? null,
    version: row.version,
  };
}
