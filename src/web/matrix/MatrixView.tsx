import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { findCustomers } from '../../selection/find/contract.ts';
import { getMatrix } from '../../selection/matrix/contract.ts';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { service } from '../connection/service.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { CutControl } from './CutControl.tsx';
import type { Colouring } from './colouring.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { InsteadNote } from './InsteadNote.tsx';
import { Legend } from './Legend.tsx';
import { type Lasso, rowsWithin } from './lasso.ts';
import styles from './MatrixPage.module.css';
import { type CutRule, type MatrixSearch, stripped, viewText } from './matrixSearch.ts';
import { Plot } from './Plot.tsx';
import { PointCard } from './PointCard.tsx';
import { PointsTable } from './PointsTable.tsx';
import type { Box } from './pointIndex.ts';
import { QuadrantTable } from './QuadrantTable.tsx';
import { groupOfQuadrant } from './quadrants.ts';
import { SelectionPanel } from './SelectionPanel.tsx';
import { rowsOfQuadrant, type Selection } from './selection.ts';
import { Toolbar } from './Toolbar.tsx';
import { Unplaced } from './Unplaced.tsx';
import type { Axes } from './useKnownAxes.ts';
import { useLook } from './useLook.ts';
import type { MatrixData } from './useMatrixData.ts';
import { useStage } from './useStage.ts';
import { isWhole, zoomed } from './view.ts';

interface MatrixViewProps {
  readonly data: MatrixData;
  readonly axes: Axes;
  /** That of what is drawn. */
  readonly filter: string | undefined;
  readonly fields: readonly FieldShown[];
  readonly search: MatrixSearch;
  readonly failure: Error | null;
  /** What is drawn is still that of the choice before. */
  readonly isLate: boolean;
  /** Willingness and needs are unknown for everybody, and other axes are shown instead. */
  readonly isInstead: boolean;
}

const MS_UNTIL_SETTLED = 350;
const route = getRouteApi('/matrix');

/** The picture with everything around it. What a person chooses goes to the address; what is being moved stays here. */
export function MatrixView({ data, axes, filter, fields, search, failure, isLate, isInstead }: MatrixViewProps) {
  const words = useWords();
  const intl = useIntl();
  const { language } = useLanguage();
  const router = useRouter();
  const navigate = route.useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly x?: number; readonly y?: number }>({});
  const [view, setView] = useState<Box | null>();
  const [tool, setTool] = useState<'move' | 'lasso'>('move');
  const [selection, setSelection] = useState<Selection | null>(null);
  const { points, index } = data;

  const { data: matrix } = useOperation(getMatrix, {
    ...axes,
    ...(search.xRule && { xRule: search.xRule }),
    ...(search.yRule && { yRule: search.yRule }),
    ...(filter !== undefined && { filter }),
  });
  const stage = useStage({ data, matrix, fields, search, moved, view });
  const colouring = useColouring(search.colour, data);
  const look = useLook(points, colouring);
  const field = (id: string) => fields.find((each) => each.id === id);
  const oddsField = field('odds');
  const oddsLabel = oddsField ? fieldLabel(oddsField, words, language) : '';

  const choose = useCallback(
    (changes: { readonly [Name in keyof MatrixSearch]?: MatrixSearch[Name] | undefined }, replace = false) =>
      void navigate({ search: (before) => stripped({ ...before, ...changes }), replace, resetScroll: false }),
    [navigate],
  );
  const settleCut = useDebouncedCallback((cut: { readonly x?: number; readonly y?: number }) => {
    choose({
      ...(cut.x !== undefined && { xAt: cut.x, xRule: undefined }),
      ...(cut.y !== undefined && { yAt: cut.y, yRule: undefined }),
    });
  }, MS_UNTIL_SETTLED);
  const settleView = useDebouncedCallback(
    (box: Box | null) => choose({ view: box ? viewText(box) : undefined }, true),
    MS_UNTIL_SETTLED,
  );

  // Once the address says where the cuts are, what was moved is no longer needed; so too when one goes back.
  useEffect(() => setMoved({}), [search.xAt, search.yAt, search.xRule, search.yRule]);
  useEffect(() => setView(undefined), [search.view]);
  useEffect(() => setSelection(null), [data]);

  const onCut = useCallback(
    (cut: { readonly x?: number; readonly y?: number }, isDone: boolean) => {
      setMoved((before) => ({ ...before, ...cut }));
      if (isDone) settleCut(cut);
    },
    [settleCut],
  );
  const whole = stage?.whole;
  const onView = useCallback(
    (box: Box) => {
      const next = whole && isWhole(box, whole) ? null : box;
      setView(next);
      settleView(next);
    },
    [whole, settleView],
  );
  const onLasso = useCallback((lasso: Lasso) => setSelection({ rows: rowsWithin(index, lasso), lasso }), [index]);
  const onOpen = useCallback(
    async (row: number) => {
      const numbers = [points.numbers[row] as number];
      const { items } = await service.call(findCustomers, { numbers, columns: [], limit: 1 });
      const id = items[0]?.id;
      if (id !== undefined) await router.navigate({ to: '/customers/$customer', params: { customer: id } });
    },
    [points, router],
  );
  const title = useMemo(
    () => (stage ? words('matrix.title', { x: stage.x.label, y: stage.y.label }) : ''),
    [stage, words],
  );
  if (!stage || !look) return null;

  const onList = (key: QuadrantKey) => {
    if (stage.xCut === null || stage.yCut === null) return;
    setSelection({ rows: rowsOfQuadrant(index, key, stage.xCut, stage.yCut), lasso: null });
  };
  const isMoved = (axis: 'x' | 'y') => (search[`${axis}At`] ?? moved[axis] ?? search[`${axis}Rule`]) !== undefined;
  const ruleOf = (axis: 'x' | 'y'): CutRule =>
    search[`${axis}At`] !== undefined || moved[axis] !== undefined
      ? 'value'
      : (search[`${axis}Rule`] ?? points[axis].cut?.rule ?? 'value');
  const cutControl = (axis: 'x' | 'y') => (
    <CutControl
      axis={stage[axis]}
      inputId={`matrix-cut-${axis}`}
      at={stage[`${axis}Cut`]}
      rule={ruleOf(axis)}
      explainedShare={matrix?.[axis].cut?.explainedShare}
      isChosen={search[`${axis}At`] !== undefined || search[`${axis}Rule`] !== undefined}
      onAt={(at) => onCut({ [axis]: at }, true)}
      onRule={(rule) =>
        choose(
          rule === 'value'
            ? { [`${axis}At`]: stage[`${axis}Cut`] ?? undefined, [`${axis}Rule`]: undefined }
            : { [`${axis}At`]: undefined, [`${axis}Rule`]: rule },
        )
      }
      onReset={() => {
        setMoved({});
        choose({ [`${axis}At`]: undefined, [`${axis}Rule`]: undefined });
      }}
    />
  );
  const fieldOfColour = colouring.startsWith('field:') ? field(colouring.slice('field:'.length)) : undefined;
  return (
    <Page
      title="shell.room.matrix"
      about="matrix.about"
      isWide
      actions={
        <ExportMenu
          stage={stage}
          points={points}
          coloured={look.coloured}
          filter={filter}
          title={title}
          frame={frame}
        />
      }
    >
      <Toolbar
        fields={fields}
        x={axes.x}
        y={axes.y}
        colouring={colouring}
        filter={search.filter ?? ''}
        filterFailure={(failure as never) ?? undefined}
        tool={tool}
        isZoomed={stage.isZoomed}
        onAxes={({ x, y }) => {
          setView(undefined);
          const isSwap = x === axes.y && y === axes.x;
          choose(
            isSwap
              ? { x, y, xAt: search.yAt, yAt: search.xAt, xRule: search.yRule, yRule: search.xRule, view: undefined }
              : {
                  x,
                  y,
                  view: undefined,
                  ...(x !== axes.x && { xAt: undefined, xRule: undefined }),
                  ...(y !== axes.y && { yAt: undefined, yRule: undefined }),
                },
          );
        }}
        onColouring={(colour) => choose({ colour: colour === 'group' ? undefined : colour })}
        onFilter={(text) => choose({ filter: text === '' ? undefined : text })}
        onTool={setTool}
        onZoom={(factor) => {
          const { view: box, whole: all } = stage;
          onView(factor === null ? all : zoomed(box, all, factor, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2));
        }}
      />
      {isInstead && <InsteadNote customers={points.rows} x={stage.x.label} y={stage.y.label} />}
      <div className={styles.layout} data-late={isLate || undefined}>
        <div ref={frame} className={styles.picture}>
          <Plot
            data={data}
            look={look.look}
            stage={stage}
            tool={tool}
            lasso={selection?.lasso ?? null}
            label={words('matrix.plot', { title, count: stage.placed })}
            keysHint={words('matrix.plot.keys')}
            onView={onView}
            onCut={onCut}
            onLasso={onLasso}
            onOpen={(row) => void onOpen(row)}
            onType={(axis) => document.getElementById(`matrix-cut-${axis}`)?.focus()}
            card={(row, isPinned) => (
              <PointCard row={row} data={data} stage={stage} oddsLabel={oddsLabel} hasLink={isPinned} />
            )}
          />
        </div>
        <div className={styles.side}>
          {selection && (
            <SelectionPanel
              selection={selection}
              points={points}
              columns={[axes.x, axes.y, 'odds', 'group', 'outcome']}
              onClose={() => setSelection(null)}
            />
          )}
          {cutControl('x')}
          {cutControl('y')}
          <Legend
            points={points}
            coloured={look.coloured}
            colouring={colouring}
            areCutsMoved={
              groupOfQuadrant(axes.x, axes.y, 'lowLow') !== null &&
              ['x', 'y'].some((axis) => isMoved(axis as 'x' | 'y'))
            }
            title={
              fieldOfColour
                ? fieldLabel(fieldOfColour, words, language)
                : words(`matrix.colour.${colouring as 'group' | 'odds' | 'outcome' | 'none'}`)
            }
          />
          <Unplaced unplaced={index.unplaced} stage={stage} filter={filter} />
        </div>
      </div>
      <p className={styles.spoken} aria-live="polite">
        <FormattedMessage id="matrix.placed" values={{ placed: intl.formatNumber(stage.placed), count: points.rows }} />
      </p>
      <QuadrantTable stage={stage} filter={filter} onList={onList} />
      <PointsTable stage={stage} filter={filter} oddsLabel={oddsLabel} />
    </Page>
  );
}

/** The colouring of the address where the points can show it; a field of choices has to be read first. */
function useColouring(chosen: Colouring | undefined, { points }: MatrixData): Colouring {
  if (chosen === undefined) return 'group';
  if (!chosen.startsWith('field:')) return chosen;
  return points.category?.field === chosen.slice('field:'.length) ? chosen : 'none';
}
