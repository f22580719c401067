import { quadrantKeys } from '../../selection/matrix/matrix.ts';
import styles from './QuadrantTints.module.css';
import { groupOfQuadrant, quadrantBox } from './quadrants.ts';
import type { Stage } from './stage.ts';
import { type Size, toPixels } from './view.ts';

interface QuadrantTintsProps {
  readonly stage: Stage;
  readonly cuts: { readonly x: number; readonly y: number };
  readonly size: Size;
}

/** A breath of colour behind each quadrant, that of its group where it stands for one. */
export function QuadrantTints({ stage, cuts, size }: QuadrantTintsProps) {
  const place = toPixels(stage.view, size);
  return (
    <svg className={styles.tints} width={size.width} height={size.height} aria-hidden>
      {quadrantKeys.map((key) => {
        const box = quadrantBox(key, stage.view, cuts.x, cuts.y);
        if (!box) return null;
        const [left, top] = [place.x(box.x0), place.y(box.y1)];
        return (
          <rect
            key={key}
            data-group={groupOfQuadrant(stage.x.field, stage.y.field, key) ?? key}
            x={left}
            y={top}
            width={place.x(box.x1) - left}
            height={place.y(box.y0) - top}
          />
        );
      })}
    </svg>
  );
}
