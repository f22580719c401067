import { Button } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { AxisTicks } from './AxisTicks.tsx';
import { ChangeMarks } from './ChangeMarks.tsx';
import { CutLine } from './CutLine.tsx';
import { HoverLayer } from './HoverLayer.tsx';
import type { Lasso } from './lasso.ts';
import styles from './Plot.module.css';
import type { Frame, Look } from './picture.ts';
import type { Box } from './pointIndex.ts';
import { QuadrantLabels } from './QuadrantLabels.tsx';
import { QuadrantTints } from './QuadrantTints.tsx';
import { ringsAround } from './rings.ts';
import type { Stage } from './stage.ts';
import type { Changes } from './useChanges.ts';
import type { MatrixData } from './useMatrixData.ts';
import { usePainter } from './usePainter.ts';
import { type Met, usePlotGestures } from './usePlotGestures.ts';
import { usePlotKeys } from './usePlotKeys.ts';
import { type Size, toPixels } from './view.ts';

interface PlotProps {
  readonly data: MatrixData;
  readonly look: Look;
  readonly stage: Stage;
  readonly tool: 'move' | 'lasso';
  readonly lasso: Lasso | null;
  /** Who was picked one by one, to be ringed. */
  readonly picked: Uint32Array | null;
  readonly onView: (view: Box) => void;
  /** While a cut is moved; `isDone` once it is let go. */
  readonly onCut: (cut: { readonly x?: number; readonly y?: number }, isDone: boolean) => void;
  readonly onLasso: (lasso: Lasso) => void;
  readonly onOpen: (row: number) => void;
  readonly onType: (axis: 'x' | 'y') => void;
  readonly onPick: (row: number) => void;
  /** Who changes sides, to be marked. */
  readonly changes: Changes | null;
  readonly card: (met: Met) => ReactNode;
  /** Lifts the filter, where nobody matches it. */
  readonly onEverybody: () => void;
  readonly label: string;
  readonly keysHint: string;
}

/** The picture: points painted by a worker, with axes, cut lines and labels drawn over them. */
export function Plot(props: PlotProps) {
  const { data, look, stage, lasso, picked, changes, onCut, onType, onEverybody, card, label, keysHint } = props;
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useMemo(() => ({ width, height }), [width, height]);
  const cloud = useMemo(() => ({ xs: data.points.xs, ys: data.points.ys }), [data]);
  const frame = useMemo(
    () => ({ view: stage.view, width, height, ratio: devicePixelRatio }),
    [stage.view, width, height],
  );
  const painted = usePainter(canvas, cloud, look, frame);
  const gestures = usePlotGestures({ ...props, size });
  const { met, setMet: onMeet } = gestures;
  const onKeyDown = usePlotKeys({ ...props, frame: gestures.frame, met, onMeet });
  const plot = useMergedRef(ref, gestures.frame);
  const cuts = stage.xCut !== null && stage.yCut !== null ? { x: stage.xCut, y: stage.yCut } : null;
  return (
    <div className={styles.figure}>
      <AxisTicks axis="y" scale={stage.y} view={stage.view} size={size} />
      <AxisTicks axis="x" scale={stage.x} view={stage.view} size={size} />
      <div
        ref={plot}
        id="matrix-plot"
        className={styles.plot}
        data-tool={gestures.tool}
        data-zoomed={stage.isZoomed || undefined}
        role="application"
        aria-busy={painted === undefined}
        aria-label={label}
        aria-description={keysHint}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved and zoomed by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...gestures.handlers}
      >
        {width > 0 && (
          <>
            {cuts && <QuadrantTints stage={stage} cuts={cuts} size={size} />}
            <div className={styles.canvasFrame}>
              <canvas
                ref={canvas}
                className={styles.canvas}
                aria-hidden
                style={painted && { width: painted.width, height: painted.height, transform: lagging(painted, frame) }}
              />
            </div>
            {changes && cuts && <ChangeMarks {...changes} cuts={cuts} points={data.points} stage={stage} size={size} />}
            {cuts && <QuadrantLabels stage={stage} cuts={cuts} size={size} />}
            {stage.placed === 0 && (
              <div className={styles.nobody}>
                <FormattedMessage id={data.points.rows === 0 ? 'matrix.nobody.filter' : 'matrix.nobody.axes'} />
                {data.points.rows === 0 && (
                  <Button size="xs" variant="default" onClick={onEverybody}>
                    <FormattedMessage id="matrix.nobody.everybody" />
                  </Button>
                )}
              </div>
            )}
            <svg className={styles.lasso} width={width} height={height} aria-hidden>
              {(gestures.drawing ?? lasso) && <path d={lassoPath(gestures.drawing ?? lasso ?? [], stage.view, size)} />}
            </svg>
            {picked && <PickedMarks rows={picked} data={data} view={stage.view} size={size} />}
            <HoverLayer met={met} data={data} stage={stage} size={size} card={card} />
            {(['x', 'y'] as const).map(
              (axis) =>
                cuts && (
                  <CutLine
                    key={axis}
                    axis={axis}
                    stage={stage}
                    at={cuts[axis]}
                    size={size}
                    onMove={(at, isDone) => onCut({ [axis]: at }, isDone)}
                    onType={() => onType(axis)}
                  />
                ),
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface PickedMarksProps {
  readonly rows: Uint32Array;
  readonly data: MatrixData;
  readonly view: Box;
  readonly size: Size;
}

function PickedMarks({ rows, data, view, size }: PickedMarksProps) {
  const rings = useMemo(() => ringsAround(rows, data.points, view, size), [rows, data, view, size]);
  return (
    <svg className={styles.picked} width={size.width} height={size.height} aria-hidden>
      <path d={rings} />
    </svg>
  );
}

/** Until the painter has caught up, what it painted last is moved and stretched to where it belongs. */
function lagging(painted: Frame, { view, width, height }: Frame): string {
  if (painted.view === view && painted.width === width && painted.height === height) return 'none';
  const place = toPixels(view, { width, height });
  const [left, right] = [place.x(painted.view.x0), place.x(painted.view.x1)];
  const [top, bottom] = [place.y(painted.view.y1), place.y(painted.view.y0)];
  return `translate(${left}px, ${top}px) scale(${(right - left) / painted.width}, ${(bottom - top) / painted.height})`;
}

function lassoPath(lasso: Lasso, view: Box, size: { width: number; height: number }): string {
  const place = toPixels(view, size);
  return `${lasso.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${place.x(x).toFixed(1)} ${place.y(y).toFixed(1)}`).join('')}Z`;
}
