import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Lasso, simplified } from './lasso.ts';
import { nearestPoint } from './nearestPoint.ts';
import type { Box } from './pointIndex.ts';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import { fromPixels, held, type Size, type Spot, zoomed } from './view.ts';

export interface Gestures {
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly size: Size;
  readonly tool: 'move' | 'lasso';
  readonly onView: (view: Box) => void;
  readonly onLasso: (lasso: Lasso) => void;
  readonly onOpen: (row: number) => void;
}

/** The point that a card tells of; `isPinned` keeps the card open so that what is in it can be pressed. */
export interface Met {
  readonly row: number;
  readonly isPinned: boolean;
}

const REACH_PIXELS = 12;
const STILL_PIXELS = 4;
const LASSO_STEP_PIXELS = 3;
const WHEEL_ZOOM = 0.0016;
const PINCH_TIMES = 4;
const PIXELS_A_LINE = 32;
const MOST_PIXELS_AT_ONCE = 400;
const MS_OF_SCROLLING = 400;

/**
 * Hover, open, pan, pinch, wheel and lasso of the picture. One pointer pans or draws as the tool says (Shift draws with
 * either), two zoom. What is held stays under the fingers: every move is reckoned from where they came down.
 */
export function usePlotGestures(asked: Gestures) {
  const latest = useRef(asked);
  latest.current = asked;
  const { tool, stage, size, data } = asked;
  const [met, setMet] = useState<Met | null>(null);
  const [drawing, setDrawing] = useState<Lasso | null>(null);
  const [isDragging, setDragging] = useState(false);
  const hands = useRef(new Map<number, Spot>());
  const grasp = useRef<{ readonly view: Box; readonly spots: readonly Spot[]; hasMoved: boolean }>(undefined);
  const line = useRef<Spot[]>(undefined);
  const isCutHeld = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  // Several events may come before the picture is drawn again.
  const view = useRef(stage.view);
  view.current = stage.view;
  const show = (box: Box) => {
    view.current = box;
    latest.current.onView(box);
  };

  useEffect(() => setMet(null), [data, stage.view]);
  useEffect(() => unscrolled(frame.current, () => latest.current, view), []);

  const grab = () => {
    grasp.current = {
      view: view.current,
      spots: [...hands.current.values()],
      hasMoved: grasp.current?.hasMoved ?? false,
    };
  };
  const release = () => {
    hands.current.clear();
    grasp.current = undefined;
    line.current = undefined;
    isCutHeld.current = false;
    setDrawing(null);
    setDragging(false);
  };
  const under = ([x, y]: Spot): number | null => {
    const place = fromPixels(stage.view, size);
    const xReach = (REACH_PIXELS / size.width) * (stage.view.x1 - stage.view.x0);
    const yReach = (REACH_PIXELS / size.height) * (stage.view.y1 - stage.view.y0);
    return nearestPoint(data.index, place.x(x), place.y(y), xReach, yReach);
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || (event.target as Element).closest('a, button')) return;
      hands.current.set(event.pointerId, spotOf(event));
      setMet(null);
      isCutHeld.current = hands.current.size === 1 && isOnCut(event);
      // A cut line follows the one hand that holds it; with a second one the picture is zoomed, whatever lies under them.
      if (isCutHeld.current) return;
      for (const hand of hands.current.keys()) event.currentTarget.setPointerCapture(hand);
      const isDrawn = hands.current.size === 1 && (tool === 'lasso' || event.shiftKey);
      line.current = isDrawn ? [spotOf(event)] : undefined;
      setDrawing(null);
      grab();
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const at = spotOf(event);
      if (!hands.current.has(event.pointerId)) {
        if (event.pointerType === 'mouse' && !met?.isPinned && !isOnCut(event))
          setMet(tool === 'lasso' ? null : metAt(under(at), false));
        return;
      }
      if (line.current) {
        const last = line.current.at(-1) as Spot;
        if (Math.hypot(at[0] - last[0], at[1] - last[1]) < LASSO_STEP_PIXELS) return;
        line.current.push(at);
        setDrawing(placed(line.current, stage.view, size));
        return;
      }
      hands.current.set(event.pointerId, at);
      if (isCutHeld.current) return;
      const from = grasp.current;
      if (!from) return;
      const now = [...hands.current.values()];
      const [first, was] = [now[0] as Spot, from.spots[0] as Spot];
      from.hasMoved ||= now.length > 1 || Math.hypot(first[0] - was[0], first[1] - was[1]) > STILL_PIXELS;
      if (!from.hasMoved) return;
      setDragging(true);
      show(held(from.view, stage.whole, size, from.spots, now));
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      if (!hands.current.delete(event.pointerId)) return;
      if (hands.current.size > 0) {
        grab();
        return;
      }
      const [drawn, hasMoved] = [line.current, grasp.current?.hasMoved ?? isCutHeld.current];
      release();
      if (drawn && drawn.length > 2 && simplified(drawn, 1).length > 2)
        latest.current.onLasso(placed(simplified(drawn, 1), stage.view, size));
      if (hasMoved || drawn) return;
      const row = under(spotOf(event));
      if (event.pointerType !== 'mouse') setMet(metAt(row, true));
      else if (row !== null) latest.current.onOpen(row);
    },
    onPointerCancel: release,
    onPointerOver: (event: PointerEvent<HTMLDivElement>) => {
      // A cut line hears the pointer itself, and no card may stay behind.
      if (!met?.isPinned && isOnCut(event)) setMet(null);
    },
    onPointerLeave: () => {
      if (!met?.isPinned) setMet(null);
    },
  };

  return { met, setMet, drawing, tool: isDragging ? ('dragging' as const) : tool, frame, handlers };
}

/** Wheel and two fingers zoom the picture instead of the page; React listens passively, and so could not keep the page still. */
function unscrolled(element: HTMLElement | null, latest: () => Gestures, view: { current: Box }): () => void {
  let scrolledAt = -Infinity;
  const onScroll = () => {
    scrolledAt = performance.now();
  };
  const onWheel = (event: WheelEvent) => {
    const { stage, size, onView } = latest();
    // Whoever is scrolling the page goes on when the picture comes under the pointer, or when all of it is shown already.
    const isReading = performance.now() - scrolledAt < MS_OF_SCROLLING || (event.deltaY > 0 && !stage.isZoomed);
    if (isReading && !event.ctrlKey) return;
    event.preventDefault();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const place = fromPixels(view.current, size);
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * PIXELS_A_LINE;
    const bounded = Math.max(-MOST_PIXELS_AT_ONCE, Math.min(MOST_PIXELS_AT_ONCE, pixels));
    const factor = Math.exp(bounded * WHEEL_ZOOM * (event.ctrlKey ? PINCH_TIMES : 1));
    const [x, y] = [place.x(event.clientX - box.left), place.y(event.clientY - box.top)];
    view.current = zoomed(view.current, stage.whole, factor, x, y);
    onView(view.current);
  };
  const onTouchMove = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  element?.addEventListener('wheel', onWheel, { passive: false });
  element?.addEventListener('touchmove', onTouchMove, { passive: false });
  return () => {
    document.removeEventListener('scroll', onScroll, { capture: true });
    element?.removeEventListener('wheel', onWheel);
    element?.removeEventListener('touchmove', onTouchMove);
  };
}

function isOnCut({ target }: PointerEvent): boolean {
  return (target as Element).closest('[role="slider"]') !== null;
}

function metAt(row: number | null, isPinned: boolean): Met | null {
  return row === null ? null : { row, isPinned };
}

function spotOf(event: PointerEvent): Spot {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function placed(line: readonly Spot[], view: Box, size: Size): Lasso {
  const place = fromPixels(view, size);
  return line.map(([x, y]) => [place.x(x), place.y(y)]);
}
