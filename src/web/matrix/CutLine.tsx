import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { cutPrecision, keyStep, snapped } from './axisScale.ts';
import { cutText } from './axisText.ts';
import styles from './CutLine.module.css';
import type { Stage } from './stage.ts';
import { fromPixels, type Size, toPixels } from './view.ts';

interface CutLineProps {
  readonly axis: 'x' | 'y';
  readonly stage: Stage;
  readonly at: number;
  readonly size: Size;
  readonly onMove: (at: number, isDone: boolean) => void;
  /** The figure is to be typed instead. */
  readonly onType: () => void;
}

const SHIFT_STEPS = 10;
/** A longer figure would cover the name of the axis. */
const MOST_LETTERS_OUTSIDE = 5;

/** A line that parts low from high, moved by pointer or by keys as any slider is. */
export function CutLine({ axis, stage, at, size, onMove, onType }: CutLineProps) {
  const words = useWords();
  const intl = useIntl();
  const { label, kind, least, most } = stage[axis];
  const precision = cutPrecision(kind, least, most);
  const text = cutText(intl, stage[axis], at);
  const grip = useRef<{ readonly offset: number; readonly from: number; hasMoved: boolean }>(undefined);
  const isAcross = axis === 'x';
  const { view, whole } = stage;
  const [from, to] = isAcross ? [whole.x0, whole.x1] : [whole.y0, whole.y1];
  const [shownFrom, shownTo] = isAcross ? [view.x0, view.x1] : [view.y0, view.y1];
  const step = keyStep(shownFrom, shownTo);
  const place = toPixels(view, size)[axis];
  const pixel = Math.round(Math.min(isAcross ? size.width : size.height, Math.max(0, place(at))));
  const isOutside = at < shownFrom || at > shownTo;
  const { counts, placed } = stage;
  const high = counts.highHigh + (isAcross ? counts.highLow : counts.lowHigh);

  const within = (value: number) => Math.min(to, Math.max(from, value));
  const valueUnder = (event: PointerEvent) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    const spot = isAcross ? event.clientX - (frame?.left ?? 0) : event.clientY - (frame?.top ?? 0);
    return fromPixels(view, size)[axis](spot - (grip.current?.offset ?? 0));
  };
  const move = (event: PointerEvent, isDone: boolean) =>
    onMove(
      snapped(within(valueUnder(event)), (shownTo - shownFrom) / (isAcross ? size.width : size.height), precision),
      isDone,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = isAcross ? 'ArrowRight' : 'ArrowUp';
    const backward = isAcross ? 'ArrowLeft' : 'ArrowDown';
    const by: Record<string, number> = {
      [forward]: step,
      [backward]: -step,
      [isAcross ? 'ArrowUp' : 'ArrowRight']: step,
      [isAcross ? 'ArrowDown' : 'ArrowLeft']: -step,
      PageUp: step * SHIFT_STEPS,
      PageDown: -step * SHIFT_STEPS,
    };
    const delta = by[event.key];
    if (event.key === 'Enter') onType();
    else if (event.key === 'Home') onMove(snapped(shownFrom, step, precision), true);
    else if (event.key === 'End') onMove(snapped(shownTo, step, precision), true);
    else if (delta !== undefined) {
      const times = event.shiftKey && event.key.startsWith('Arrow') ? SHIFT_STEPS : 1;
      onMove(snapped(within(at + delta * times), step, precision), true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className={styles.cut}
      data-axis={axis}
      data-long={text.length > MOST_LETTERS_OUTSIDE || undefined}
      data-outside={isOutside || undefined}
      style={isAcross ? { left: pixel } : { top: pixel }}
      role="slider"
      tabIndex={0}
      aria-label={words('matrix.cut', { axis: label })}
      aria-orientation={isAcross ? 'horizontal' : 'vertical'}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={at}
      aria-valuetext={words('matrix.cut.spoken', {
        at: text,
        low: intl.formatNumber(placed - high),
        high: intl.formatNumber(high),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const frame = event.currentTarget.parentElement?.getBoundingClientRect();
        const spot = isAcross ? event.clientX - (frame?.left ?? 0) : event.clientY - (frame?.top ?? 0);
        grip.current = { offset: spot - pixel, from: at, hasMoved: false };
      }}
      onPointerMove={(event) => {
        if (!grip.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        grip.current.hasMoved = true;
        move(event, false);
      }}
      onPointerUp={(event) => {
        if (grip.current?.hasMoved) move(event, true);
        grip.current = undefined;
      }}
      onLostPointerCapture={() => {
        // A second finger came down, and both zoom: the line stays where it was.
        if (grip.current?.hasMoved) onMove(grip.current.from, true);
        grip.current = undefined;
      }}
    >
      <span className={styles.line} />
      <span className={styles.handle}>{text}</span>
    </div>
  );
}
