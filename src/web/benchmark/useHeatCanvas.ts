import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { HeatLook } from './heatLook.ts';
import { type HeatRow, heatStamps, paintHeat } from './heatPainting.ts';
import type { HeatPlan } from './heatPlan.ts';
import type { HeatCell } from './heatWalk.ts';

interface HeatPicture {
  readonly rows: readonly HeatRow[];
  readonly plan: HeatPlan;
  readonly look: HeatLook;
  readonly line: number;
  readonly height: number;
  readonly current: HeatCell | null;
}

/**
 * Keeps the canvas painted with the rows that are seen. Scrolling paints the next frame and nothing else of the page, so that
 * it is smooth however many customers there are. Returns how to paint anew.
 */
export function useHeatCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  frame: RefObject<HTMLElement | null>,
  picture: HeatPicture,
): () => void {
  const { plan, look, height } = picture;
  const ratio = typeof window === 'undefined' ? 1 : Math.max(1, window.devicePixelRatio);
  const stamps = useMemo(() => heatStamps(plan, look, ratio), [plan, look, ratio]);
  const latest = useRef(picture);
  latest.current = picture;
  const asked = useRef(0);

  const paint = useCallback(() => {
    cancelAnimationFrame(asked.current);
    asked.current = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d');
      if (!context || !frame.current) return;
      paintHeat(context, { ...latest.current, stamps, ratio, top: frame.current.scrollTop });
    });
  }, [canvas, frame, stamps, ratio]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    element.width = Math.round(plan.width * ratio);
    element.height = Math.round(height * ratio);
    element.style.width = `${plan.width}px`;
    element.style.height = `${height}px`;
  }, [canvas, plan.width, height, ratio]);
  // After every change of what is shown.
  useEffect(paint);
  useEffect(() => () => cancelAnimationFrame(asked.current), []);
  return paint;
}
