import type { Words } from '../language/useWords.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface Writers {
  readonly words: Words;
  readonly list: (items: readonly string[]) => string;
  readonly nameOf: (customer: string) => string;
}

/** The rules of a wave, each as a sentence of its own. */
export function rulesInWords(
  search: WaveSearch,
  wave: Pick<Wave, 'capacity' | 'reservedOutside' | 'candidates'>,
  { words, list, nameOf }: Writers,
): string[] {
  const { capacity: places, reservedOutside: reserved, candidates } = wave;
  const limitText = ({ segment, least, most }: NonNullable<WaveSearch['limits']>[number]) => {
    const kind = least === undefined ? 'most' : most === undefined ? 'least' : 'both';
    return words('wave.short.limit', { segment, kind, least: least ?? 0, most: most ?? 0 });
  };
  const limits = (search.limits ?? []).filter(({ least, most }) => least !== undefined || most !== undefined);
  return [
    words('wave.short.places', { places, reserved, candidates }),
    ...(search.gates ?? []).map((gate) => words('wave.short.gate', { gate })),
    ...(limits.length > 0 ? [list(limits.map(limitText))] : []),
    ...(search.cuts ? [words('wave.short.cuts', { ...search.cuts })] : []),
    ...(search.in ? [words('wave.short.in', { list: list(search.in.map(nameOf)) })] : []),
    ...(search.out ? [words('wave.short.out', { list: list(search.out.map(nameOf)) })] : []),
  ];
}
