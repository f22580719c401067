import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { groupNames } from '../../readiness/group.ts';
import { sendMatrixPoints } from '../../selection/matrix/contract.ts';
import { wholeOf } from '../connection/saveFile.ts';
import { service } from '../connection/service.ts';
import { useGroupWord } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import { coloured, knownColourings } from '../matrix/colouring.ts';
import { decodedPoints, type Points } from '../matrix/points.ts';
import { aboutOffering } from '../offerings/aboutOffering.ts';
import { useOffering } from '../offerings/useOffering.ts';
import type { SideChoice } from './benchmarkSearch.ts';
import type { SideMark } from './heatRows.ts';

export interface Sides {
  /** Those that say anything of anybody. */
  readonly known: readonly Exclude<SideChoice, 'none'>[];
  readonly shown: SideChoice;
  readonly sideOf: (number: number) => SideMark | null;
}

/** Group and outcome of every customer, to stand beside its states: read from the points of the matrix, which hold both. */
export function useSides(chosen: SideChoice | undefined): Sides {
  const words = useWords();
  const groupWord = useGroupWord();
  const input = aboutOffering(sendMatrixPoints, {}, useOffering());
  const { data } = useQuery({
    queryKey: [sendMatrixPoints.id, input, 'sides'],
    queryFn: async ({ signal }): Promise<Points> => {
      const { content } = await service.fetchFile(sendMatrixPoints, input, { signal });
      return decodedPoints(await (await wholeOf(content, 'application/octet-stream')).arrayBuffer());
    },
    structuralSharing: false,
  });
  const rowOf = useMemo(() => new Map(data ? [...data.numbers].map((number, row) => [number, row]) : []), [data]);
  const known = useMemo(() => {
    const of = data ? knownColourings(data) : { group: false, outcome: false };
    return (['outcome', 'group'] as const).filter((each) => of[each]);
  }, [data]);
  const shown = chosen ?? known[0] ?? 'none';
  const marks = useMemo(() => (data && shown !== 'none' ? coloured(data, shown) : null), [data, shown]);
  const sideOf = useCallback(
    (number: number): SideMark | null => {
      const row = rowOf.get(number);
      const code = row === undefined ? undefined : marks?.codes[row];
      const mark = code === undefined ? undefined : marks?.marks[code];
      if (code === undefined || !mark) return null;
      const group = groupNames[code - 1];
      const label =
        shown === 'group'
          ? group
            ? groupWord(group)
            : words('drawing.unknown')
          : words(`drawing.outcome.${(['open', 'notGood', 'good'] as const)[code] ?? 'open'}`);
      return { ...mark, label };
    },
    [rowOf, marks, shown, words, groupWord],
  );
  return { known, shown, sideOf };
}
