import { type RefObject, useEffect, useState } from 'react';
import type { Painted, PainterOrder } from './painter.ts';
import type { Cloud, Frame, Look } from './picture.ts';

/**
 * Keeps a canvas painted by a worker. Frames that come while it paints wait, and only the newest of them is painted.
 * Returns the frame that is on the canvas, which may lag behind the one asked for.
 */
export function usePainter(
  canvas: RefObject<HTMLCanvasElement | null>,
  cloud: Cloud | undefined,
  look: Look | undefined,
  frame: Frame,
): Frame | undefined {
  const [painted, setPainted] = useState<Frame>();

  useEffect(
    () =>
      painter.watch(({ bitmap, frame: done, milliseconds }) => {
        const element = canvas.current;
        if (!element) return;
        element.width = bitmap.width;
        element.height = bitmap.height;
        element.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        element.dataset['milliseconds'] = milliseconds.toFixed(1);
        setPainted(done);
      }),
    [canvas],
  );

  useEffect(() => {
    if (cloud) painter.tell({ kind: 'cloud', cloud });
  }, [cloud]);
  useEffect(() => {
    if (look) painter.tell({ kind: 'look', look });
  }, [look]);
  const { view, width, height, ratio } = frame;
  useEffect(() => {
    if (cloud && look && width > 0 && height > 0) painter.paint({ view, width, height, ratio });
  }, [cloud, look, view, width, height, ratio]);

  return painted;
}

interface Painter {
  readonly tell: (order: PainterOrder) => void;
  readonly paint: (frame: Frame) => void;
  /** One page at a time is told what was painted; returns how to stop. */
  readonly watch: (onPainted: (painted: Painted) => void) => () => void;
}

/** Begins as soon as the page is loaded, so that it is ready when the points are there. */
const painter = newPainter();

function newPainter(): Painter {
  const worker = new Worker(new URL('./painter.ts', import.meta.url), { type: 'module' });
  let order = 0;
  let isPainting = false;
  let waiting: Frame | undefined;
  let onPainted: ((painted: Painted) => void) | undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  const tell = (each: PainterOrder) => worker.postMessage(each);
  const paint = (frame: Frame) => {
    if (isPainting) {
      waiting = frame;
      return;
    }
    isPainting = true;
    order += 1;
    tell({ kind: 'frame', frame, order });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Painted>) => {
    isPainting = false;
    onPainted?.(data);
    const next = waiting;
    waiting = undefined;
    if (next) paint(next);
  });
  return {
    tell,
    paint,
    watch: (told) => {
      onPainted = told;
      return () => {
        if (onPainted === told) onPainted = undefined;
        waiting = undefined;
      };
    },
  };
}
