import { useMemo } from 'react';
import { signalIdsOf } from '../../evidence/import/signalId.ts';
import type { ColumnMap, Mapping } from '../../evidence/mapping/mapping.ts';
import { recogniseQuestion } from '../../evidence/questionnaire/recognise.ts';
import { getSavedMap } from '../../evidence/savedMap/contract.ts';
import { listSignals, type SignalOutput } from '../../evidence/signal/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import type { Draft, Known, Preview } from './draft.ts';

/** What is known here of the columns of a file; undefined while it is asked for. */
export function useKnown(preview: Preview | undefined, { savedMap, offering = 1 }: Draft): Known | undefined {
  const signals = useOperation(listSignals, { limit: 1000 }).data?.items;
  const saved = useOperation(getSavedMap, { savedMap: savedMap ?? '?' }, savedMap !== undefined);
  const isWaiting = savedMap !== undefined && saved.data?.id !== savedMap && !saved.error;
  const map = savedMap !== undefined && saved.data?.id === savedMap ? (saved.data.map as Mapping) : undefined;
  return useMemo(() => {
    if (!preview || !signals || isWaiting) return undefined;
    return { ...knownColumns(preview, signals, offering), ...(map && { saved: map }) };
  }, [preview, signals, isWaiting, map, offering]);
}

function knownColumns({ columns }: Preview, signals: readonly SignalOutput[], asked: number): Known {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const ids = signalIdsOf(columns);
  const found = columns.flatMap((column, index) => {
    const signal = recogniseQuestion(column) ? undefined : byId.get(ids[index] as string);
    return signal ? [{ column, signal }] : [];
  });
  const outcome = found.find(({ signal }) => signal.role === 'outcome' && signal.offering === asked);
  const other = signals.find(({ role, offering }) => role === 'outcome' && offering === asked);
  return {
    columns: Object.fromEntries(found.map(({ column, signal }) => [column, mapOf(signal)])),
    ...(outcome?.signal.outcome && {
      outcome: { column: outcome.column, good: outcome.signal.outcome.good, notGood: outcome.signal.outcome.notGood },
    }),
    ...(!outcome && other && { otherOutcome: other.label }),
  };
}

function mapOf({ role, kind, answers, axis, about, label }: SignalOutput): ColumnMap {
  return {
    role,
    kind,
    label,
    ...(answers && answers.length >= 2 && { answers: [...answers] }),
    ...(about === 'person' && { personal: true }),
    ...(axis && {
      axis: axis.axis,
      direction: axis.direction === 1 ? ('raises' as const) : ('lowers' as const),
      strength: axis.strength,
    }),
  };
}
