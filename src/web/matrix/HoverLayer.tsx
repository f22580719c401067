import type { ReactNode } from 'react';
import styles from './HoverLayer.module.css';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import type { Met } from './usePlotGestures.ts';
import { type Size, toPixels } from './view.ts';

interface HoverLayerProps {
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly size: Size;
  readonly met: Met | null;
  readonly card: (met: Met) => ReactNode;
}

const CARD_WIDTH = 288;
const CARD_HEIGHT = 190;

/** A ring around the point under the pointer, and a card beside it that says who it is. */
export function HoverLayer({ met, data, stage, size, card }: HoverLayerProps) {
  if (met === null) return null;
  const { row, isPinned } = met;
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
        aria-live={isPinned ? 'polite' : 'off'}
        style={{ left, top, width: Math.min(CARD_WIDTH, size.width - 8) }}
      >
        {card(met)}
      </div>
    </>
  );
}
