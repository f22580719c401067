import { codedColumn, type FieldColumn, numberColumn } from '../../evidence/filter/field.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import type { Benchmark } from './benchmark.ts';
import { benchmarkFields, benchmarkOfBase, type InForce, traitFieldPrefix } from './benchmarkOfBase.ts';
import { traitStates, UNKNOWN } from './traitState.ts';

/** Fit and states as fields of lists, filters and the matrix; nothing is reckoned until somebody asks for a column. */
export function fitFields(judged: JudgedBase, perfect: InForce): CatalogueField[] {
  return benchmarkFields(perfect.content).map((field): CatalogueField => {
    return { field, origin: 'positioning', column: () => columnOf(field, benchmarkOfBase(judged, perfect)) };
  });
}

function columnOf(field: CatalogueField['field'], { fits, measured, size }: Benchmark): FieldColumn {
  if (field.name === 'fit') return numberColumn(field, fits.mean);
  if (field.name === 'fitLow') return numberColumn(field, fits.low);
  if (field.name === 'fitHigh') return numberColumn(field, fits.high);
  const states = measured.find(({ trait }) => `${traitFieldPrefix}${trait.id}` === field.name)?.states;
  return codedColumn(field, states ?? new Uint8Array(size).fill(UNKNOWN), STATES);
}

const STATES = traitStates.map((state) => (state === 'unknown' ? null : state));
