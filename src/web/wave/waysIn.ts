import type { MessageId } from '../language/messageId.ts';
import type { Values } from '../language/useWords.ts';
import { changed, locked, type WaveSearch, withSegmentPlaces } from './waveSearch.ts';
import type { Explained, Wave } from './waveTypes.ts';

/** A change of the rules that would give a customer a place, with the rules as they then are. */
export interface WayIn {
  readonly id: MessageId;
  readonly values: Values;
  readonly search: WaveSearch;
}

type Outsider = Pick<Explained, 'customer' | 'margin' | 'takesPlaceOf'>;

/** The changes that a person can make to the rules, the gentlest first; what must be lifted before comes alone. */
export function waysIn(search: WaveSearch, wave: Pick<Wave, 'capacity' | 'reservedOutside'>, one: Outsider): WayIn[] {
  const { customer, margin, takesPlaceOf } = one;
  if (!margin) return [];
  const lifted = margin.obstacles.flatMap(({ code, figures: { gate } }): WayIn[] => {
    if (code === 'locked-out') return [{ id: 'wave.way.free', values: {}, search: locked(search, customer, 'free') }];
    if (code !== 'blocked' || typeof gate !== 'string' || gate === 'in-trial') return [];
    const gates = search.gates?.filter((each) => each !== gate);
    return [{ id: 'wave.way.gate', values: { gate }, search: changed(search, { gates }) }];
  });
  const isHeld = margin.obstacles.some(({ code }) => code !== 'insufficient-evidence');
  if (isHeld) return lifted;
  const { placesMore, reservedFewer, segmentPlaceMore, worthNeeded } = margin;
  const ways: WayIn[] = [];
  // As many places kept for others as now: the usual share would grow with the places, and take the new one.
  const reserve = search.reserve ?? wave.reservedOutside;
  if (placesMore !== null) {
    const take = wave.capacity + placesMore;
    ways.push({ id: 'wave.way.places', values: { places: take }, search: changed(search, { take, reserve }) });
  }
  if (reservedFewer !== null) {
    const left = Math.max(0, wave.reservedOutside - reservedFewer);
    ways.push({ id: 'wave.way.reserve', values: { places: left }, search: changed(search, { reserve: left }) });
  }
  if (segmentPlaceMore !== null) {
    const values = { segment: segmentPlaceMore };
    ways.push({ id: 'wave.way.segment', values, search: withSegmentPlaces(search, segmentPlaceMore, 1) });
  }
  if (worthNeeded !== null) {
    const other = takesPlaceOf ? (takesPlaceOf.name ?? takesPlaceOf.customer) : '';
    const values = { leaves: other === '' ? 'no' : 'yes', other };
    ways.push({ id: 'wave.way.lockIn', values, search: locked(search, customer, 'in') });
  }
  return ways;
}
