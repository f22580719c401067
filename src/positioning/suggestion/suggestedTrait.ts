import type { AxisName } from '../../evidence/signal.ts';
import type { Section } from '../perfectCustomer/contract.ts';
import type { SuggestedValue } from './suggestions.ts';
import { type BandSet, type TraitColumn, wantOfBands } from './traitColumn.ts';

/** Where a trait most likely belongs, by the axis that its signal speaks to; a guess that people correct. */
const sectionOfAxis: Readonly<Record<AxisName, Section>> = {
  willingness: 'culture',
  needs: 'processes',
  strategicView: 'leadership',
};

const HIGHEST_IMPORTANCE = 5;

/** As it would be saved, once a person has said what is null. */
export function suggestedTrait(column: TraitColumn, bands: BandSet, importance: number) {
  return {
    section: column.axis && sectionOfAxis[column.axis],
    name: { en: column.label },
    measure: { field: column.field, want: wantOfBands(column, bands) },
    importance,
    // Its trade, its place and the like are not for anybody to change; of the rest only people know.
    isChangeable: column.isSegment || (column.kind === 'values' && column.bandCount > 2) ? false : null,
    howToClose: {},
  };
}

/** 5 for the value that tells most, the others in proportion to what they tell, rounded up. */
export function importanceOf(value: SuggestedValue, all: readonly SuggestedValue[]): number {
  const most = Math.max(...all.map(({ information }) => information.mean));
  if (most <= 0) return 1;
  const share = Math.min(1, value.information.mean / most);
  return Math.max(1, Math.ceil(HIGHEST_IMPORTANCE * share));
}

/** Ids that name the field as far as ids can, each once: `Strat_deal` becomes `strat-deal`. */
export function traitIds(fields: readonly string[]): string[] {
  const taken = new Set<string>();
  return fields.map((field, i) => {
    const plain = field
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50);
    const wanted = plain === '' ? `trait-${i + 1}` : plain;
    let id = wanted;
    for (let more = i + 1; taken.has(id); more++) id = `${wanted}-${more}`;
    taken.add(id);
    return id;
  });
}
