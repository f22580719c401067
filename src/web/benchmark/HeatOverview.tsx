import { type PointerEvent, type RefObject, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import styles from './HeatOverview.module.css';
import type { HeatLook } from './heatLook.ts';
import type { HeatRow } from './heatPainting.ts';
import { paintOverview } from './overviewPainting.ts';

interface HeatOverviewProps {
  readonly rows: readonly HeatRow[];
  readonly columns: number;
  readonly look: HeatLook;
  /** What scrolls. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly height: number;
  readonly rowHeight: number;
  readonly ref: RefObject<{ readonly follow: () => void } | null>;
}

const CELL = 7;
const LEAST = 60;
const MOST = 150;

/** Everybody at a glance beside the picture, with a window on what is seen; a press or a drag goes there. */
export function HeatOverview({ rows, columns, look, frame, height, rowHeight, ref }: HeatOverviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const width = Math.min(MOST, Math.max(LEAST, columns * CELL));
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || height === 0) return;
    element.width = width;
    element.height = Math.min(height, Math.max(rows.length, Math.round(height)));
    paintOverview(context, rows, columns, look);
  }, [rows, columns, look, width, height]);

  const all = rows.length * rowHeight;
  const follow = useCallback(() => {
    const window = pane.current;
    if (!window || !frame.current || all === 0) return;
    window.style.insetBlockStart = `${(frame.current.scrollTop / all) * 100}%`;
    window.style.height = `${Math.min(1, height / all) * 100}%`;
  }, [frame, all, height]);
  useEffect(follow, [follow]);
  useImperativeHandle(ref, () => ({ follow }), [follow]);

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0 || !frame.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    frame.current.scrollTop = ((event.clientY - box.top) / box.height) * all - height / 2;
  };
  return (
    <div
      className={styles.overview}
      style={{ width, height }}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={goTo}
    >
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={pane} className={styles.pane} />
    </div>
  );
}
