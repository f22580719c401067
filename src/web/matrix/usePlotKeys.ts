import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useKeys } from '../shell/keys.ts';
import type { Box } from './pointIndex.ts';
import { rowsInView } from './pointIndex.ts';
import { byOdds } from './selection.ts';
import type { Gestures, Met } from './usePlotGestures.ts';
import { panned, zoomed } from './view.ts';

interface Asked extends Pick<Gestures, 'data' | 'stage' | 'onView' | 'onOpen'> {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly met: Met | null;
  readonly onMeet: (met: Met | null) => void;
  readonly onPick: (row: number) => void;
}

const PAN_SHARE = 0.1;
const ZOOM_STEP = 0.7;

/** The picture by keys: `j` and `k` go from customer to customer of what is shown, the best odds first. */
export function usePlotKeys(asked: Asked) {
  const { data, stage, frame, met, onView, onOpen, onMeet, onPick } = asked;
  const walk = useRef<{ readonly of: MatrixKey; readonly rows: Uint32Array; at: number }>(undefined);

  const go = (by: 1 | -1) => {
    const path = walk.current;
    const isSame = path?.of.data === data && path.of.view === stage.view;
    if (!isSame) {
      const rows = byOdds(rowsInView(data.index, stage.view), data.points);
      walk.current = { of: { data, view: stage.view }, rows, at: by > 0 ? -1 : rows.length };
    }
    const now = walk.current;
    if (!now || now.rows.length === 0) return;
    now.at = (now.at + by + now.rows.length) % now.rows.length;
    frame.current?.focus();
    onMeet({ row: now.rows[now.at] as number, isPinned: true });
  };
  useKeys([
    { keys: 'j', label: 'matrix.key.next', run: () => go(1) },
    { keys: 'k', label: 'matrix.key.before', run: () => go(-1) },
    { keys: 'x', label: 'matrix.key.pick', run: () => met && onPick(met.row) },
    { keys: 'o', label: 'matrix.key.open', run: () => met && onOpen(met.row) },
  ]);

  return (event: KeyboardEvent<HTMLDivElement>) => {
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
    if (box) onView(box);
    else if (event.key === 'Enter' && met) onOpen(met.row);
    else if (event.key === 'Escape' && met) onMeet(null);
    else return;
    event.preventDefault();
  };
}

interface MatrixKey {
  readonly data: Gestures['data'];
  readonly view: Box;
}
