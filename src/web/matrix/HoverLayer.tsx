import type { ReactNode } from 'react';
import styles from './HoverLayer.module.css';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import { type Size, toPixels } from './view.ts';

interface HoverLayerProps {
  readonly row: number | null;
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly size: Size;
  readonly card: (row: number, isPinned: boolean) => ReactNode;
  /** Kept open after a touch, so that what is in it can be pressed. */
  readonly isPinned: boolean;
}

const CARD_WIDTH = 288;
const CARD_HEIGHT = 190;

/** A ring around the point under the pointer, and a card beside it that says who it is. */
export function HoverLayer({ row, data, stage, size, card, isPinned }: HoverLayerProps) {
  if (row === null) return null;
  const place = toPixels(stage.view, size);
  const x = place.x(data.points.xs[row] as number);
  const y = place.y(data.points.ys[row] as number);
  const left = x + 16 + CARD_WIDTH > size.width ? Math.max(4, x - 16 - CARD_WIDTH) : x + 16;
  const top = Math.max(4, Math.min(y - 24, size.height - CARD_HEIGHT));
  return (
    <>
      <span className={styles.ring} style={{ left: x, top: y }} />
      <div
        className={styles.card}
        data-pinned={isPinned || undefined}
        style={{ left, top, width: Math.min(CARD_WIDTH, size.width - 8) }}
      >
        {card(row, isPinned)}
      </div>
    </>
  );
}
