import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
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
import { type Colouring, isOfField } from './colouring.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { InsteadNote } from './InsteadNote.tsx';
import { Legend } from './Legend.tsx';
import { rowsWithin } from './lasso.ts';
import styles from './MatrixPage.module.css';
import type { CutRule, MatrixSearch } from './matrixSearch.ts';
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
import { type AxisKey, useMatrixChoices } from './useMatrixChoices.ts';
import type { MatrixData } from './useMatrixData.ts';
import { useStage } from './useStage.ts';
import { useSteady } from './useSteady.ts';
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

/** The picture with everything around it. What a person chooses goes to the address; what is being moved stays here. */
export function MatrixView({ data, axes, filter, fields, search, failure, isLate, isInstead }: MatrixViewProps) {
  const words = useWords();
  const intl = useIntl();
  const { language } = useLanguage();
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const choices = useMatrixChoices(search, axes);
  const { moved } = choices;
  const [tool, setTool] = useState<'move' | 'lasso'>('move');
  const [selection, setSelection] = useState<Selection | null>(null);
  const { points, index } = data;
  useEffect(() => setSelection(null), [data]);

  const { data: matrix } = useOperation(getMatrix, {
    ...axes,
    ...(search.xRule && { xRule: search.xRule }),
    ...(search.yRule && { yRule: search.yRule }),
    ...(filter !== undefined && { filter }),
  });
  const stage = useStage({ data, matrix, fields, search, moved, view: choices.view });
  const colouring = useColouring(search.colour, data);
  const look = useLook(points, colouring);
  const labelOf = (id: string) => {
    const found = fields.find((each) => each.id === id);
    return found ? fieldLabel(found, words, language) : id;
  };
  const oddsLabel = labelOf('odds');
  const title = stage ? words('matrix.title', { x: stage.x.label, y: stage.y.label }) : '';

  const onView = useSteady((box: Box) => choices.look(stage && isWhole(box, stage.whole) ? null : box));
  const onZoom = useSteady((factor: number | null) => {
    if (!stage) return;
    const { view, whole } = stage;
    onView(factor === null ? whole : zoomed(view, whole, factor, (view.x0 + view.x1) / 2, (view.y0 + view.y1) / 2));
  });
  const onOpen = useSteady(async (row: number) => {
    const { items } = await service.call(findCustomers, {
      numbers: [points.numbers[row] as number],
      columns: [],
      limit: 1,
    });
    const id = items[0]?.id;
    if (id !== undefined) await router.navigate({ to: '/customers/$customer', params: { customer: id } });
  });
  if (!stage || !look) return null;

  const onList = (key: QuadrantKey) => {
    if (stage.xCut === null || stage.yCut === null) return;
    setSelection({ rows: rowsOfQuadrant(index, key, stage.xCut, stage.yCut), lasso: null });
  };
  const isChosen = (axis: AxisKey) => (search[`${axis}At`] ?? moved[axis] ?? search[`${axis}Rule`]) !== undefined;
  const ruleOf = (axis: AxisKey): CutRule =>
    search[`${axis}At`] !== undefined || moved[axis] !== undefined
      ? 'value'
      : (search[`${axis}Rule`] ?? points[axis].cut?.rule ?? 'value');
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
        onAxes={choices.axes}
        onColouring={choices.colouring}
        onFilter={choices.filter}
        onTool={setTool}
        onZoom={onZoom}
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
            onCut={choices.cut}
            onLasso={(lasso) => setSelection({ rows: rowsWithin(index, lasso), lasso })}
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
          {(['x', 'y'] as const).map((axis) => (
            <CutControl
              key={axis}
              axisKey={axis}
              axis={stage[axis]}
              at={stage[`${axis}Cut`]}
              rule={ruleOf(axis)}
              explainedShare={matrix?.[axis].cut?.explainedShare}
              isChosen={isChosen(axis)}
              onCut={choices.cut}
              onRule={choices.rule}
              onReset={choices.standardCut}
            />
          ))}
          <Legend
            points={points}
            coloured={look.coloured}
            colouring={colouring}
            areCutsMoved={groupOfQuadrant(axes.x, axes.y, 'lowLow') !== null && (isChosen('x') || isChosen('y'))}
            title={
              isOfField(colouring) ? labelOf(colouring.slice('field:'.length)) : words(`matrix.colour.${colouring}`)
            }
          />
          <Unplaced unplaced={index.unplaced} x={stage.x} y={stage.y} filter={filter} />
        </div>
      </div>
      <p className={styles.spoken} aria-live="polite">
        <FormattedMessage id="matrix.placed" values={{ placed: intl.formatNumber(stage.placed), count: points.rows }} />
      </p>
      <QuadrantTable stage={stage} filter={filter} onList={onList} />
      <PointsTable
        x={stage.x}
        y={stage.y}
        view={stage.view}
        isZoomed={stage.isZoomed}
        filter={filter}
        oddsLabel={oddsLabel}
      />
    </Page>
  );
}

/** The colouring of the address where the points can show it; groups where any is known. A field of choices has to be read first. */
function useColouring(chosen: Colouring | undefined, { points }: MatrixData): Colouring {
  const isAnyGroupKnown = useMemo(() => points.groups.some((group) => group > 0), [points]);
  if (chosen === undefined) return isAnyGroupKnown ? 'group' : 'none';
  if (!chosen.startsWith('field:')) return chosen;
  return points.category?.field === chosen.slice('field:'.length) ? chosen : 'none';
}
