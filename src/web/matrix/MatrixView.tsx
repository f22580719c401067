import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { findCustomers } from '../../selection/find/contract.ts';
import { getMatrix } from '../../selection/matrix/contract.ts';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { service } from '../connection/service.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { failureOf } from '../language/failureOf.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { noticeFailed } from '../shell/notices.ts';
import { Page } from '../shell/Page.tsx';
import { CopyLink } from './CopyLink.tsx';
import { type Colouring, type Colourings, isOfField, knownColourings } from './colouring.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { InsteadNote } from './InsteadNote.tsx';
import styles from './MatrixPage.module.css';
import { aroundText, type MatrixSearch } from './matrixSearch.ts';
import { Plot } from './Plot.tsx';
import { PointCard } from './PointCard.tsx';
import { PointsTable } from './PointsTable.tsx';
import { PrintPicture } from './PrintPicture.tsx';
import type { Box } from './pointIndex.ts';
import type { Points } from './points.ts';
import { QuadrantTable } from './QuadrantTable.tsx';
import { quadrantFilter } from './quadrants.ts';
import { SidePanel } from './SidePanel.tsx';
import { pickedNumbers, type Selection, selectionOf } from './selection.ts';
import type { Stage, StagedAxis } from './stage.ts';
import { Toolbar } from './Toolbar.tsx';
import { ToWave } from './ToWave.tsx';
import { useChanges } from './useChanges.ts';
import type { Axes } from './useKnownAxes.ts';
import { useLook } from './useLook.ts';
import { type Listed, useMatrixChoices } from './useMatrixChoices.ts';
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
  const frame = useRef<HTMLDivElement>(null);
  const choices = useMatrixChoices(search, axes);
  const [tool, setTool] = useState<'move' | 'lasso'>('move');
  const { points } = data;

  const { data: matrix } = useOperation(getMatrix, {
    ...axes,
    ...(search.xRule && { xRule: search.xRule }),
    ...(search.yRule && { yRule: search.yRule }),
    ...(filter !== undefined && { filter }),
  });
  const stage = useStage({ data, matrix, fields, search, moved: choices.moved, view: choices.view });
  const changes = useChanges(data, stage);
  const selection = useSelection(search, data, stage);
  const listed = useListing(selection, choices.list);
  const known = useMemo(() => knownColourings(points), [points]);
  const colouring = colouringOf(search.colour, points, known);
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
  const onOpen = useOpening(points);
  const onPick = (row: number) => {
    const number = points.numbers[row] as number;
    const before = search.picked === undefined ? [] : pickedNumbers(search.picked);
    const others = before.filter((each) => each !== number);
    const after = others.length < before.length ? others : [...before, number];
    choices.list(after.length > 0 ? { picked: after.join(',') } : {});
  };
  if (!stage || !look) return null;

  const filterOf = (key: QuadrantKey) => {
    const cutAxis = ({ field, kind }: StagedAxis, at: number | null) => ({
      field,
      isDate: kind === 'date',
      at: at ?? 0,
    });
    return quadrantFilter(key, cutAxis(stage.x, stage.xCut), cutAxis(stage.y, stage.yCut), filter);
  };
  return (
    <Page
      title="shell.room.matrix"
      about="matrix.about"
      isWide
      actions={
        <>
          <CopyLink />
          <ExportMenu stage={stage} points={points} coloured={look.coloured} title={title} frame={frame} />
          {points.rows > 0 && <ToWave />}
        </>
      }
    >
      <Toolbar
        fields={fields}
        x={axes.x}
        y={axes.y}
        colouring={colouring}
        known={known}
        filter={search.filter ?? ''}
        filterFailure={failure ? failureOf(failure) : undefined}
        tool={tool}
        isZoomed={stage.isZoomed}
        onAxes={choices.axes}
        onColouring={choices.colouring}
        onFilter={choices.filter}
        onTool={setTool}
        onZoom={onZoom}
      />
      {isInstead && <InsteadNote customers={points.rows} x={stage.x.label} y={stage.y.label} />}
      <button type="button" className={styles.skip} onClick={() => document.getElementById('matrix-points')?.focus()}>
        {words('matrix.skip')}
      </button>
      <div className={styles.layout} data-late={isLate || undefined}>
        <div ref={frame} className={styles.picture}>
          <PrintPicture stage={stage} points={points} coloured={look.coloured} title={title} />
          <Plot
            data={data}
            look={look.look}
            stage={stage}
            tool={tool}
            lasso={selection?.lasso ?? null}
            picked={selection && !selection.lasso && !selection.quadrant ? selection.rows : null}
            changes={changes}
            label={words('matrix.plot', { title, count: stage.placed })}
            keysHint={words('matrix.plot.keys')}
            onView={onView}
            onCut={choices.cut}
            onLasso={(lasso) => choices.list({ around: aroundText(lasso) })}
            onOpen={onOpen}
            onPick={onPick}
            onEverybody={() => choices.filter('')}
            onType={(axis) => document.getElementById(`matrix-cut-${axis}`)?.focus()}
            card={({ row, isPinned }) => (
              <PointCard row={row} data={data} stage={stage} oddsLabel={oddsLabel} isPinned={isPinned} />
            )}
          />
        </div>
        <SidePanel
          data={data}
          stage={stage}
          matrix={matrix}
          fields={fields}
          search={search}
          choices={choices}
          filter={filter}
          coloured={look.coloured}
          colouring={colouring}
          colouringLabel={
            isOfField(colouring) ? labelOf(colouring.slice('field:'.length)) : words(`matrix.colour.${colouring}`)
          }
          selection={selection}
          changes={changes}
          filterOf={filterOf}
          onList={listed}
        />
      </div>
      <p className={styles.spoken} aria-live="polite">
        <FormattedMessage id="matrix.placed" values={{ placed: intl.formatNumber(stage.placed), count: points.rows }} />
      </p>
      <QuadrantTable stage={stage} onList={(key) => listed({ list: key })} />
      <PointsTable
        x={stage.x}
        y={stage.y}
        view={stage.view}
        isZoomed={stage.isZoomed}
        filter={filter}
        oddsLabel={oddsLabel}
        fields={fields}
      />
    </Page>
  );
}

/** Lists customers, and leads the focus to the list: it stands elsewhere than the button that asked for it. */
function useListing(selection: Selection | null, list: (asked: Listed) => void): (asked: Listed) => void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current) return;
    isAsked.current = false;
    document.getElementById(selection ? 'matrix-selected' : 'matrix-plot')?.focus();
  }, [selection]);
  return useSteady((asked: Listed) => {
    isAsked.current = true;
    list(asked);
  });
}

/** Opens the page of the customer that a point stands for. */
function useOpening({ numbers }: Points): (row: number) => void {
  const router = useRouter();
  return useSteady((row: number) => {
    const open = async () => {
      const asked = { numbers: [numbers[row] as number], columns: [], limit: 1 };
      const { items } = await service.call(findCustomers, asked);
      const id = items[0]?.id;
      if (id !== undefined) await router.navigate({ to: '/customers/$customer', params: { customer: id } });
    };
    void open().catch(noticeFailed);
  });
}

function useSelection({ list, around, picked }: MatrixSearch, data: MatrixData, stage: Stage | undefined) {
  const [x, y] = [useDeferredValue(stage?.xCut), useDeferredValue(stage?.yCut)];
  return useMemo(() => {
    const cuts = typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
    return selectionOf({ ...(list && { list }), ...(around && { around }), ...(picked && { picked }) }, data, cuts);
    // The cuts part quadrants only; what was drawn or picked stays as it is while they move.
  }, [list, around, picked, data, list && x, list && y]);
}

/** The colouring of the address where it says something of these points; groups where any is known. A field of choices has to be read first. */
function colouringOf(chosen: Colouring | undefined, { category }: Points, known: Colourings): Colouring {
  const usual = known.group ? 'group' : 'none';
  if (chosen === undefined || chosen === 'none') return chosen ?? usual;
  if (!isOfField(chosen)) return known[chosen] ? chosen : usual;
  return category?.field === chosen.slice('field:'.length) ? chosen : usual;
}
