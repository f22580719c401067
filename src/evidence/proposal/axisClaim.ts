import { type SignalKind, signalKinds } from '../signal.ts';
import { type AxisWords, axisWords } from './axisWords.ts';
import { type ColumnWords, mentions } from './columnWords.ts';

/**
 * The axis a column speaks to, where its name tells and its answers have an order: `RFP` raises needs, `Résistance au
 * changement` lowers willingness, `战略眼光` raises the strategic view. Unordered answers and dates never claim an axis.
 */
export function axisClaim(name: ColumnWords, kind: SignalKind): Omit<AxisWords, 'phrases'> | undefined {
  if (!signalKinds[kind].maySpeakToAxis) return undefined;
  const found = axisWords.find((entry) => mentions(name, entry.phrases));
  if (!found) return undefined;
  const { axis, strength, reason } = found;
  const direction = mentions(name, negations) ? (found.direction === 1 ? -1 : 1) : found.direction;
  return { axis, direction, strength, reason };
}

/** `Lack of openness`, `peu d'exigences`, `无创新`: the name says the opposite. */
const negations = [
  'lack',
  'low',
  'not',
  'without',
  'few',
  'little',
  'absence',
  'manque',
  'sans',
  'peu',
  'faible',
  '缺乏',
  '没有',
  '不愿',
];
