import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { stated } from '../shell/addressText.ts';
import type { Colouring } from './colouring.ts';
import { type CountBasis, type CutRule, type MatrixSearch, viewText } from './matrixSearch.ts';
import type { Box } from './pointIndex.ts';
import type { Axes } from './useKnownAxes.ts';
import { useSteady } from './useSteady.ts';

export type Choices = ReturnType<typeof useMatrixChoices>;
export type AxisKey = 'x' | 'y';
export type CutsMoved = { readonly [Axis in AxisKey]?: number };
type Changes = { readonly [Name in keyof MatrixSearch]?: MatrixSearch[Name] | undefined };

export type Listed = Pick<MatrixSearch, 'list' | 'around' | 'picked'>;

const NOBODY_LISTED = { list: undefined, around: undefined, picked: undefined };
const MS_UNTIL_SETTLED = 350;
const route = getRouteApi('/matrix');

/** What a person chooses: at once on the screen, and in the address once the hand rests. */
export function useMatrixChoices(search: MatrixSearch, axes: Axes) {
  const navigate = route.useNavigate();
  const [moved, setMoved] = useState<CutsMoved>({});
  const [view, setView] = useState<Box | null>();
  const unsettled = useRef<CutsMoved>({});

  const choose = (changes: Changes, replace = false) =>
    void navigate({ search: (before) => stated<MatrixSearch>({ ...before, ...changes }), replace, resetScroll: false });
  const settleCut = useDebouncedCallback(() => {
    const { x, y } = unsettled.current;
    unsettled.current = {};
    choose({
      ...(x !== undefined && { xAt: x, xRule: undefined }),
      ...(y !== undefined && { yAt: y, yRule: undefined }),
    });
  }, MS_UNTIL_SETTLED);
  const settleView = useDebouncedCallback(
    (box: Box | null) => choose({ view: box ? viewText(box) : undefined }, true),
    MS_UNTIL_SETTLED,
  );

  // Once the address says where the cuts are, what was moved is no longer needed; so too when one goes back.
  useEffect(() => setMoved({}), [search.xAt, search.yAt, search.xRule, search.yRule]);
  useEffect(() => setView(undefined), [search.view]);

  return {
    moved,
    view,
    cut: useSteady((cut: CutsMoved, isDone: boolean) => {
      setMoved((before) => ({ ...before, ...cut }));
      unsettled.current = { ...unsettled.current, ...cut };
      if (isDone) settleCut();
    }),
    rule: useSteady((axis: AxisKey, rule: CutRule, at: number | null) =>
      choose({
        [`${axis}At`]: rule === 'value' ? (at ?? undefined) : undefined,
        [`${axis}Rule`]: rule === 'value' ? undefined : rule,
      }),
    ),
    standardCut: useSteady((axis: AxisKey) => {
      setMoved({});
      choose({ [`${axis}At`]: undefined, [`${axis}Rule`]: undefined });
    }),
    /** Null shows everything. */
    look: useSteady((box: Box | null) => {
      setView(box);
      settleView(box);
    }),
    axes: useSteady(({ x, y }: Axes) => {
      setView(undefined);
      const isSwap = x === axes.y && y === axes.x;
      const { xAt, yAt, xRule, yRule } = search;
      const cuts = isSwap
        ? { xAt: yAt, yAt: xAt, xRule: yRule, yRule: xRule }
        : {
            ...(x !== axes.x && { xAt: undefined, xRule: undefined }),
            ...(y !== axes.y && { yAt: undefined, yRule: undefined }),
          };
      choose({ x, y, view: undefined, ...NOBODY_LISTED, ...cuts });
    }),
    colouring: useSteady((colour: Colouring) => choose({ colour })),
    filter: useSteady((text: string) => choose({ filter: text === '' ? undefined : text })),
    count: useSteady((basis: CountBasis) => choose({ count: basis === 'place' ? undefined : basis })),
    /** Who is listed; nothing closes the list. */
    list: useSteady((listed: Listed) => choose({ ...NOBODY_LISTED, ...listed })),
  };
}
