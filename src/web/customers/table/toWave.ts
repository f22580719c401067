import type { Filter } from '../../../evidence/filter/filter.ts';
import { filterText } from '../../../evidence/filter/filterText.ts';
import type { WaveSearch } from '../../wave/waveSearch.ts';
import type { Choice } from '../choice.ts';
import { filterOfView } from './askedOf.ts';
import { everybodyElse } from './everybodyElse.ts';
import type { TableView } from './tableView.ts';

/** More do not fit into an address. */
export const MOST_IN_ADDRESS = 300;
/** A longer gate is refused. */
const MOST_OF_GATE = 2000;
/**
 * The rules of a trial wave for the chosen: a few are locked in; of everybody that a view finds, the wave is chosen among
 * them by a gate that keeps the others out. Null where an address or a gate cannot say it.
 */
export function toWave(
  { question, ids }: Choice,
  view: Pick<TableView, 'q' | 'filter'>,
  places: number,
): WaveSearch | null {
  if (ids.size > MOST_IN_ADDRESS) return null;
  if (question === null) return { in: [...ids], ...(ids.size > places && { take: ids.size }) };
  const filter = filterOfView(view);
  const gate = filter && filterText(everybodyElse(filter));
  if (filter && (asksWhoItIs(filter) || (gate ?? '').length > MOST_OF_GATE)) return null;
  return { ...(gate !== undefined && { gates: [gate] }), ...(ids.size > 0 && { out: [...ids] }) };
}

function asksWhoItIs(filter: Filter): boolean {
  if ('not' in filter) return asksWhoItIs(filter.not);
  if ('all' in filter) return filter.all.some(asksWhoItIs);
  if ('any' in filter) return filter.any.some(asksWhoItIs);
  return filter.field === 'id' || filter.field === 'name';
}
