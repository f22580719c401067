import styles from './AxisTicks.module.css';
import { roundValues } from './axisScale.ts';
import { useAxisText } from './axisText.ts';
import type { Box } from './pointIndex.ts';
import type { StagedAxis } from './stage.ts';
import { type Size, toPixels } from './view.ts';

interface AxisTicksProps {
  readonly axis: 'x' | 'y';
  readonly scale: StagedAxis;
  readonly view: Box;
  readonly size: Size;
}

const PIXELS_PER_TICK = { x: 96, y: 64 } as const;

/** Figures along an axis, and what it is. */
export function AxisTicks({ axis, scale, view, size }: AxisTicksProps) {
  const text = useAxisText(scale.kind);
  const [from, to] = axis === 'x' ? [view.x0, view.x1] : [view.y0, view.y1];
  const length = axis === 'x' ? size.width : size.height;
  const place = toPixels(view, size);
  const ticks = length > 0 ? roundValues(from, to, length / PIXELS_PER_TICK[axis]) : [];
  return (
    <div className={styles.axis} data-axis={axis} aria-hidden>
      <div className={styles.ticks}>
        {ticks.map((tick) => (
          <span
            key={tick}
            className={styles.tick}
            style={axis === 'x' ? { insetInlineStart: place.x(tick) } : { insetBlockStart: place.y(tick) }}
          >
            {text(tick)}
          </span>
        ))}
      </div>
      <div className={styles.label}>{scale.label}</div>
    </div>
  );
}
