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
const CARD_HEIGHT = 200;
const ROOM = 16;

/** A ring around the point under the pointer, and a card beside it that says who it is. */
export function HoverLayer({ met, data, stage, size, card }: HoverLayerProps) {
  if (met === null) return null;
  const { row, isPinned } = met;
  const place = toPixels(stage.view, size);
  const x = place.x(data.points.xs[row] as number);
  const y = place.y(data.points.ys[row] as number);
  const spot = besides(x, y, size);
  return (
    <>
      <span className={styles.ring} style={{ left: x, top: y }} />
      <div
        className={styles.card}
        data-pinned={isPinned || undefined}
        aria-live={isPinned ? 'polite' : 'off'}
        style={{ ...spot, width: Math.min(CARD_WIDTH, size.width - 8) }}
      >
        {card(met)}
      </div>
    </>
  );
}

/** Beside the point where there is room on a side, else over or under it: never on it. */
function besides(x: number, y: number, { width, height }: Size) {
  const isRoomRight = x + ROOM + CARD_WIDTH <= width;
  const isRoomLeft = x - ROOM - CARD_WIDTH >= 0;
  if (isRoomRight || isRoomLeft) {
    return {
      left: isRoomRight ? x + ROOM : x - ROOM - CARD_WIDTH,
      top: Math.max(4, Math.min(y - 24, height - CARD_HEIGHT)),
    };
  }
  const left = Math.max(4, Math.min(x - CARD_WIDTH / 2, width - CARD_WIDTH - 4));
  return y < height / 2 ? { left, top: y + ROOM } : { left, bottom: height - y + ROOM };
}
