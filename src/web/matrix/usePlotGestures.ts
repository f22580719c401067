import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Lasso } from './lasso.ts';
import { nearestPoint } from './nearestPoint.ts';
import type { Box } from './pointIndex.ts';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import { fromPixels, panned, type Size, zoomed } from './view.ts';

interface Gestures {
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly size: Size;
  readonly tool: 'move' | 'lasso';
  readonly onView: (view: Box) => void;
  readonly onLasso: (lasso: Lasso) => void;
  readonly onOpen: (row: number) => void;
}

const REACH_PIXELS = 12;
const STILL_PIXELS = 4;
const LASSO_STEP_PIXELS = 3;
const PAN_SHARE = 0.1;
const ZOOM_STEP = 0.7;
const WHEEL_ZOOM = 0.0016;

interface Held {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

/** Hover, open, pan, pinch, wheel, lasso and keys of the picture. Shift draws a lasso with the other tool too. */
export function usePlotGestures(asked: Gestures) {
  const latest = useRef(asked);
  latest.current = asked;
  const { tool, stage, size } = asked;
  const [hovered, setHovered] = useState<number | null>(null);
  const [isPinned, setPinned] = useState(false);
  const [drawing, setDrawing] = useState<Lasso | null>(null);
  const [isDragging, setDragging] = useState(false);
  const held = useRef(new Map<number, Held>());
  const line = useRef<[number, number][]>(undefined);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => setHovered(null), [asked.data, stage.view]);

  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { stage: now, size: room, onView } = latest.current;
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const place = fromPixels(now.view, room);
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 32;
      const factor = Math.exp(Math.max(-400, Math.min(400, pixels)) * WHEEL_ZOOM * (event.ctrlKey ? 4 : 1));
      onView(zoomed(now.view, now.whole, factor, place.x(event.clientX - box.left), place.y(event.clientY - box.top)));
    };
    // React listens passively, and a passive listener cannot keep the page from scrolling.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const spot = (event: PointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const under = ([x, y]: [number, number]): number | null => {
    const place = fromPixels(stage.view, size);
    const xReach = (REACH_PIXELS / size.width) * (stage.view.x1 - stage.view.x0);
    const yReach = (REACH_PIXELS / size.height) * (stage.view.y1 - stage.view.y0);
    return nearestPoint(asked.data.index, place.x(x), place.y(y), xReach, yReach);
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || (event.target as Element).closest('a, button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const [x, y] = spot(event);
      held.current.set(event.pointerId, { startX: x, startY: y, x, y });
      setPinned(false);
      if (tool === 'lasso' || event.shiftKey) {
        line.current = [[x, y]];
        setHovered(null);
      }
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const at = spot(event);
      const hand = held.current.get(event.pointerId);
      if (!hand) {
        if (event.pointerType === 'mouse' && !isPinned) setHovered(tool === 'lasso' ? null : under(at));
        return;
      }
      if (line.current) {
        const last = line.current.at(-1) as [number, number];
        if (Math.hypot(at[0] - last[0], at[1] - last[1]) < LASSO_STEP_PIXELS) return;
        line.current.push(at);
        setDrawing(line.current.map((each) => placed(each, stage.view, size)));
        return;
      }
      const before = [...held.current.values()].map(({ x, y }) => ({ x, y }));
      const [movedX, movedY] = [at[0] - hand.x, at[1] - hand.y];
      [hand.x, hand.y] = at;
      const isMoving = isDragging || Math.hypot(at[0] - hand.startX, at[1] - hand.startY) > STILL_PIXELS;
      if (!isMoving) return;
      setDragging(true);
      setHovered(null);
      const after = [...held.current.values()];
      const shifted = panned(
        stage.view,
        stage.whole,
        -movedX / size.width / after.length,
        movedY / size.height / after.length,
      );
      latest.current.onView(after.length === 2 ? pinched(shifted, before, after) : shifted);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const hand = held.current.get(event.pointerId);
      held.current.delete(event.pointerId);
      if (!hand) return;
      const drawn = line.current;
      line.current = undefined;
      setDrawing(null);
      setDragging(false);
      if (drawn) {
        if (drawn.length > 2) latest.current.onLasso(drawn.map((each) => placed(each, stage.view, size)));
        return;
      }
      if (isDragging) return;
      const row = under(spot(event));
      if (event.pointerType === 'mouse') {
        if (row !== null) latest.current.onOpen(row);
        return;
      }
      setHovered(row);
      setPinned(row !== null);
    },
    onPointerCancel: (event: PointerEvent<HTMLDivElement>) => {
      held.current.delete(event.pointerId);
      line.current = undefined;
      setDrawing(null);
      setDragging(false);
    },
    onPointerLeave: () => {
      if (!isPinned) setHovered(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const { view, whole } = stage;
      const middle: [number, number] = [(view.x0 + view.x1) / 2, (view.y0 + view.y1) / 2];
      const next: Record<string, () => Box> = {
        ArrowLeft: () => panned(view, whole, -PAN_SHARE, 0),
        ArrowRight: () => panned(view, whole, PAN_SHARE, 0),
        ArrowDown: () => panned(view, whole, 0, -PAN_SHARE),
        ArrowUp: () => panned(view, whole, 0, PAN_SHARE),
        '+': () => zoomed(view, whole, ZOOM_STEP, ...middle),
        '=': () => zoomed(view, whole, ZOOM_STEP, ...middle),
        '-': () => zoomed(view, whole, 1 / ZOOM_STEP, ...middle),
        '0': () => whole,
      };
      const box = next[event.key]?.();
      if (!box) return;
      event.preventDefault();
      latest.current.onView(box);
    },
  };

  const pinched = (view: Box, before: readonly { x: number; y: number }[], after: readonly Held[]): Box => {
    const [a0, b0] = before as [Held, Held];
    const [a1, b1] = after as [Held, Held];
    const factor = Math.hypot(a0.x - b0.x, a0.y - b0.y) / Math.max(1, Math.hypot(a1.x - b1.x, a1.y - b1.y));
    const place = fromPixels(view, size);
    return zoomed(view, stage.whole, factor, place.x((a1.x + b1.x) / 2), place.y((a1.y + b1.y) / 2));
  };

  return {
    hovered,
    isPinned,
    drawing,
    tool: isDragging ? ('dragging' as const) : tool,
    frame,
    handlers,
  };
}

function placed([x, y]: [number, number], view: Box, size: Size): [number, number] {
  const place = fromPixels(view, size);
  return [place.x(x), place.y(y)];
}
