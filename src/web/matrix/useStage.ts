import { useMemo } from 'react';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { groupNames } from '../../readiness/group.ts';
import type { getMatrix } from '../../selection/matrix/contract.ts';
import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { axisKind, axisReach } from './axisScale.ts';
import { type CountBasis, type MatrixSearch, viewOf } from './matrixSearch.ts';
import type { Box } from './pointIndex.ts';
import type { Points, PointsAxis } from './points.ts';
import { type QuadrantCounts, quadrantCounts } from './quadrantCounts.ts';
import { groupNumber, groupOfQuadrant } from './quadrants.ts';
import type { Stage, StagedAxis, Tally } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';

interface Asked {
  readonly data: MatrixData | undefined;
  readonly matrix: OutputOf<typeof getMatrix> | undefined;
  readonly fields: readonly FieldShown[] | undefined;
  readonly search: MatrixSearch;
  /** While a cut is dragged or typed. */
  readonly moved: { readonly x?: number; readonly y?: number };
  /** Zoomed to, before the address knows. */
  readonly view: Box | null | undefined;
}

/** Puts together what is on the picture from what was read, what the address says and what is being moved. */
export function useStage({ data, matrix, fields, search, moved, view }: Asked): Stage | undefined {
  const { language } = useLanguage();
  const words = useWords();
  const axes = useMemo(() => {
    if (!data) return undefined;
    const { points, index } = data;
    const axis = ({ field, label }: PointsAxis, least: number, most: number): StagedAxis => {
      const known = fields?.find(({ id }) => id === field);
      const kind = axisKind(known);
      return { field, label: known ? fieldLabel(known, words, language) : label, kind, least, most };
    };
    const x = axis(points.x, index.extent.x0, index.extent.x1);
    const y = axis(points.y, index.extent.y0, index.extent.y1);
    const [x0, x1] = axisReach(x.kind, x.least, x.most);
    const [y0, y1] = axisReach(y.kind, y.least, y.most);
    return { x, y, whole: { x0, x1, y0, y1 } };
  }, [data, fields, words, language]);

  const stated = matrix && data && matrix.x.field === data.points.x.field && matrix.y.field === data.points.y.field;
  const xCut = moved.x ?? search.xAt ?? (stated ? matrix.x.cut?.at : data?.points.x.cut?.at) ?? null;
  const yCut = moved.y ?? search.yAt ?? (stated ? matrix.y.cut?.at : data?.points.y.cut?.at) ?? null;
  const standard = useMemo(() => {
    const [x, y] = [data?.points.x.cut, data?.points.y.cut];
    return x && y ? { x: x.at, y: y.at } : null;
  }, [data]);
  const areStandard = standard !== null && xCut === standard.x && yCut === standard.y;
  const counts = useMemo(
    () => (data && xCut !== null && yCut !== null ? quadrantCounts(data.index, xCut, yCut) : NOBODY),
    [data, xCut, yCut],
  );
  const expected = useMemo(() => (stated && areStandard ? expectedOf(matrix) : null), [stated, areStandard, matrix]);
  const likely = useMemo(() => (data && areStandard ? likelyOf(data.points) : null), [data, areStandard]);
  const shown = useMemo(
    () => (view === undefined ? viewOf(search.view) : (view ?? undefined)) ?? axes?.whole,
    [view, search.view, axes],
  );
  return useMemo(() => {
    if (!data || !axes || !shown) return undefined;
    const isZoomed = shown !== axes.whole;
    const { placed } = data.index;
    const tally = tallied(search.count, { place: counts, likely, expected });
    return { ...axes, view: shown, isZoomed, xCut, yCut, standard, counts, placed, likely, expected, tally };
  }, [data, axes, shown, xCut, yCut, standard, counts, likely, expected, search.count]);
}

const NOBODY: QuadrantCounts = { lowLow: 0, highLow: 0, lowHigh: 0, highHigh: 0 };

/** What was asked for where it is known, else where customers stand. */
function tallied(
  asked: MatrixSearch['count'],
  known: Readonly<Record<CountBasis, QuadrantCounts | null>> & { readonly place: QuadrantCounts },
): Tally {
  const other = asked && known[asked];
  const counts = other ?? known.place;
  const total = quadrantKeys.reduce((sum, key) => sum + counts[key], 0);
  return { basis: other ? asked : 'place', counts, total };
}

function likelyOf({ x, y, groups }: Points): QuadrantCounts | null {
  if (groupOfQuadrant(x.field, y.field, 'lowLow') === null) return null;
  const counts = new Float64Array(groupNames.length + 1);
  for (const group of groups) counts[group] = (counts[group] as number) + 1;
  const of = (key: QuadrantKey) => counts[groupNumber(groupOfQuadrant(x.field, y.field, key))] as number;
  return { lowLow: of('lowLow'), highLow: of('highLow'), lowHigh: of('lowHigh'), highHigh: of('highHigh') };
}

function expectedOf({ quadrants }: OutputOf<typeof getMatrix>): QuadrantCounts | null {
  const { lowLow, highLow, lowHigh, highHigh } = quadrants;
  if (lowLow.expectedCount === null || highLow.expectedCount === null) return null;
  if (lowHigh.expectedCount === null || highHigh.expectedCount === null) return null;
  return {
    lowLow: lowLow.expectedCount,
    highLow: highLow.expectedCount,
    lowHigh: lowHigh.expectedCount,
    highHigh: highHigh.expectedCount,
  };
}
