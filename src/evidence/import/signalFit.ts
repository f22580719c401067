import type { Failure } from '../../platform/failure.ts';
import { evidenceFailure } from '../failures.ts';
import type { ColumnMap, Mapping } from '../mapping/mapping.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { Problem } from '../reading/table.ts';
import type { StoredSignal } from '../signal/store.ts';
import { type Signal, signalKinds } from '../signal.ts';

/** The signal as a map of its column, so that the next file is read as the first one was. */
export function mapOfSignal({ role, kind, answers, about }: Signal): ColumnMap {
  const why = 'As it is known here already.';
  if (role === 'outcome') return { role, why };
  const isListed = (kind === 'scale' || kind === 'choice') && answers !== undefined && answers.length >= 2;
  return {
    role,
    kind,
    ...(isListed && { answers: [...answers] }),
    ...(about === 'person' ? { personal: true } : { personal: false }),
    why,
  };
}

/**
 * Whether a column can go on filling a signal: the same kind, a scale the same answers, and most of its cells readable.
 * Gives the refusal to raise, `signal-unfit`, where it cannot.
 */
export function checkFit(
  known: StoredSignal,
  column: {
    readonly signal: Signal;
    readonly summary: ColumnSummary;
    readonly read: (cell: string) => SignalValue | undefined;
  },
): Failure | undefined {
  const { signal, summary, read } = column;
  const refuse = (message: string, remedy: string) =>
    evidenceFailure('signal-unfit', `Column "${summary.column}": ${message}`, remedy, { column: summary.column });
  const another = 'Correct the map, or rename the column so that it becomes a signal of its own.';
  if (known.role === 'outcome' && signal.role !== 'outcome') {
    return refuse(`"${known.id}" is an outcome here.`, 'Leave the column out, or let the map call it the outcome.');
  }
  if (known.kind !== signal.kind && known.role !== 'outcome') {
    return refuse(`it is a ${signal.kind} in this file, and "${known.id}" is a ${known.kind} here.`, another);
  }
  if (known.kind === 'scale' && signal.answers?.some((answer) => !known.answers?.includes(answer))) {
    const foreign = signal.answers.filter((answer) => !known.answers?.includes(answer));
    return refuse(
      `the scale "${known.id}" has no answer ${foreign
        .slice(0, 5)
        .map((answer) => JSON.stringify(answer))
        .join(', ')} here; it has ${(known.answers ?? []).map((answer) => JSON.stringify(answer)).join(', ')}.`,
      another,
    );
  }
  const unreadable = unreadableShare(summary, read);
  if (unreadable <= MOST_UNREADABLE) return undefined;
  return refuse(
    `${Math.round(unreadable * 100)} % of its cells cannot be read as ${signalKinds[known.kind].wanted}, which "${known.id}" is here.`,
    another,
  );
}

/** Beyond this share of unreadable cells the column is another thing than the signal. */
const MOST_UNREADABLE = 0.5;

function unreadableShare({ values }: ColumnSummary, read: (cell: string) => SignalValue | undefined): number {
  let cells = 0;
  let unreadable = 0;
  for (const [text, count] of values) {
    cells += count;
    if (read(text) === undefined) unreadable += count;
  }
  return cells === 0 ? 0 : unreadable / cells;
}

/** Where a map states another axis than the signal has here: the signal keeps its own. */
export function keptClaims(
  { column, signal, known }: { readonly column: string; readonly signal: Signal; readonly known?: StoredSignal },
  map: Mapping | undefined,
): Problem[] {
  const stated = map && Object.hasOwn(map.columns, column) ? map.columns[column] : undefined;
  if (!known || !stated || stated.role === 'outcome') return [];
  const direction = known.axis?.direction === -1 ? 'lowers' : 'raises';
  if (stated.axis === known.axis?.axis && (stated.axis === undefined || stated.direction === direction)) return [];
  return [{ code: 'signal-kept', column, figures: { signal: signal.id } }];
}
