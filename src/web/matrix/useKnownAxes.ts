import { useQuery } from '@tanstack/react-query';
import { getMatrix } from '../../selection/matrix/contract.ts';
import { service } from '../connection/service.ts';
import type { FieldShown } from '../customers/fieldNames.ts';

export interface Axes {
  readonly x: string;
  readonly y: string;
}

const MOST_TRIED = 8;

/** Two fields on which somebody can be placed, for a workspace where willingness and needs are unknown; null where there are none. */
export function useKnownAxes(fields: readonly FieldShown[] | undefined, isWanted: boolean) {
  const candidates = fields ? candidateAxes(fields) : [];
  return useQuery({
    queryKey: [getMatrix.id, 'known axes', candidates],
    queryFn: async ({ signal }): Promise<Axes | null> => {
      for (const axes of candidates) {
        // oxlint-disable-next-line no-await-in-loop -- the first that serves ends the search
        const { placed } = await service.call(getMatrix, axes, { signal });
        if (placed > 0) return axes;
      }
      return null;
    },
    enabled: isWanted && fields !== undefined,
  });
}

/** What was measured against the odds first, then measured figures against each other. */
function candidateAxes(fields: readonly FieldShown[]): Axes[] {
  const measured = fields.filter(({ kind, origin }) => kind === 'number' && origin === 'signal').map(({ id }) => id);
  const againstOdds = measured.map((x) => ({ x, y: 'odds' }));
  const pairs = measured.slice(1).map((y) => ({ x: measured[0] as string, y }));
  return [...againstOdds.slice(0, MOST_TRIED / 2), ...pairs, ...againstOdds.slice(MOST_TRIED / 2)].slice(0, MOST_TRIED);
}
