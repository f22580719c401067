import { leadingGroup } from '../../readiness/group.ts';
import type { TableRow, TableToSave } from '../connection/tableToSave.ts';
import type { useGroupWord } from '../drawing/groupWords.ts';
import type { Words } from '../language/useWords.ts';
import { isTie, MOST_NAMED, type Outside, reserveHolders } from './outsideReason.ts';
import { type NumberWriter, reasonWords, type Said } from './reasonWords.ts';
import type { Wave } from './waveTypes.ts';

interface Writers {
  /** What the file is to say of itself beside the table: the day, and the rules in words. */
  readonly about: readonly string[];
  readonly words: Words;
  readonly number: NumberWriter;
  readonly groupWord: ReturnType<typeof useGroupWord>;
}

/** A wave as it stands, or as a decision kept it. */
export interface WaveSeen {
  readonly chosen: readonly Placed[];
  readonly justOutside: readonly (Placed & Outside)[];
}

type Placed = Pick<Wave['chosen'][number], 'customer' | 'name' | 'odds' | 'worth' | 'reasons'> & {
  readonly group: Wave['chosen'][number]['group'];
};

/** The wave and those just outside as one table, as it is seen. */
export function seenWave(wave: WaveSeen, { words, number, groupWord, about }: Writers): TableToSave {
  const textOf = (reasons: readonly Said[]) =>
    reasons.map((reason) => {
      const said = reasonWords(reason, number);
      return said ? words(said.id, said.values) : reason.text;
    });
  const hasNames = [...wave.chosen, ...wave.justOutside].some(({ name }) => name !== null);
  const calledOf = ({ customer, name }: { readonly customer: string; readonly name: string | null }) =>
    name ?? customer;
  const whyOutside = (one: Outside): string[] => {
    const { reasons, takesPlaceOf } = one;
    const holders = reserveHolders(one, wave.chosen);
    const held = holders.slice(0, MOST_NAMED).map(calledOf).join(', ');
    return [
      ...(isTie(one) && takesPlaceOf ? [words('wave.tie', { other: calledOf(takesPlaceOf) })] : textOf(reasons)),
      ...(holders.length > 0 ? [words('wave.reserveHolders', { count: holders.length, list: held })] : []),
      ...(takesPlaceOf ? [words('wave.leaves', { other: calledOf(takesPlaceOf) })] : []),
    ];
  };
  const rowOf = (one: Placed, place: number | null, whys: readonly string[]): TableRow => {
    const { customer, name, odds, group, worth } = one;
    const standing = words(place === null ? 'wave.outside' : 'wave.tab.wave');
    const [low, high] = [odds?.low ?? null, odds?.high ?? null];
    const leading = group ? leadingGroup(group).group : null;
    const likely = [leading && groupWord(leading), leading && (group?.[leading] ?? null)];
    const why = whys.join(' ');
    const named = hasNames ? [name] : [];
    return [standing, place, customer, ...named, odds?.mean ?? null, low, high, ...likely, worth, why];
  };
  return {
    fileName: words('wave.file'),
    title: words('wave.title'),
    about: { title: words('wave.rules'), lines: about },
    columns: [
      { label: words('wave.column.standing'), kind: 'text' },
      { label: words('wave.column.place'), kind: 'number' },
      { label: words('wave.column.customer'), kind: 'text' },
      ...(hasNames ? [{ label: words('wave.column.name'), kind: 'text' } as const] : []),
      { label: words('wave.column.odds'), kind: 'share' },
      { label: words('wave.column.oddsLow'), kind: 'share' },
      { label: words('wave.column.oddsHigh'), kind: 'share' },
      { label: words('wave.column.group'), kind: 'text' },
      { label: words('wave.column.groupShare'), kind: 'share' },
      { label: words('wave.column.worth'), kind: 'number', decimals: 2 },
      { label: words('wave.column.why'), kind: 'text', isLong: true },
    ],
    rows: [
      ...wave.chosen.map((one, i) => rowOf(one, i + 1, textOf(one.reasons))),
      ...wave.justOutside.map((one) => rowOf(one, null, whyOutside(one))),
    ],
  };
}
