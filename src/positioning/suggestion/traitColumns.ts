import type { Portfolio, PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import { isScored } from '../../evidence/portfolio/scoredSignal.ts';
import { signalKinds } from '../../evidence/signal.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import type { TraitColumn } from './traitColumn.ts';

/** The measures by their names, percentiles with NaN where nothing is known. */
export type MeasureMeans = readonly {
  readonly name: 'willingness' | 'needs' | 'strategicView';
  readonly label: string;
  readonly mean: Float32Array | Float64Array;
}[];

/** Where measures are cut: fifths of the reference population. */
const MEASURE_EDGES = [20, 40, 60, 80];

/** Ids by which the catalogue knows the signals of a portfolio, which may be taken by other fields. */
export function fieldsOfSignals(portfolio: Portfolio, catalogue: readonly CatalogueField[]): Map<string, string> {
  const names = catalogue.filter(({ origin }) => origin === 'signal').map(({ field }) => field.name);
  return new Map(
    portfolio.columns.filter(({ signal }) => isScored(signal)).map(({ signal }, i) => [signal.id, names[i] as string]),
  );
}

export function signalColumn({ signal, banding, bands, numbers }: PortfolioColumn, field: string): TraitColumn {
  const isYesno = signalKinds[signal.kind].field === 'yesno';
  return {
    field,
    label: signal.label,
    kind: numbers ? 'range' : signal.kind === 'scale' ? 'steps' : 'values',
    isOrdered: banding.order === 'ordered' && !isYesno,
    bands,
    bandCount: banding.labels.length - 1,
    answers: numbers ? [] : banding.labels.slice(1),
    ...(numbers && { numbers }),
    ...(banding.edges && { edges: banding.edges }),
    ...(banding.other !== undefined && { other: banding.other }),
    axis: signal.axis?.axis ?? null,
    isSegment: signal.role === 'segment',
  };
}

export function measureColumns(measures: MeasureMeans): TraitColumn[] {
  return measures.map(({ name, label, mean }) => ({
    field: name,
    label,
    kind: 'range',
    isOrdered: true,
    bands: Uint8Array.from(mean, (value) =>
      Number.isNaN(value) ? 0 : 1 + MEASURE_EDGES.filter((edge) => edge <= value).length,
    ),
    bandCount: MEASURE_EDGES.length + 1,
    answers: [],
    numbers: mean,
    edges: MEASURE_EDGES,
    isContinuous: true,
    axis: name,
    isSegment: false,
  }));
}
