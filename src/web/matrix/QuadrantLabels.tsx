import { useIntl } from 'react-intl';
import { quadrantKeys } from '../../selection/matrix/matrix.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useApproach } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import styles from './QuadrantLabels.module.css';
import { groupOfQuadrant, isHighAcross, isHighUp, quadrantBox } from './quadrants.ts';
import type { Stage } from './stage.ts';
import { useQuadrantName } from './useQuadrantName.ts';
import { type Size, toPixels } from './view.ts';

interface QuadrantLabelsProps {
  readonly stage: Stage;
  readonly cuts: { readonly x: number; readonly y: number };
  readonly size: Size;
}

const LEAST_WIDTH = 84;
const LEAST_HEIGHT = 56;
const WIDTH_FOR_ALL = 190;
const HEIGHT_FOR_ALL = 96;
const shareFormat = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** In the outer corner of each quadrant: what it is, how it is led, and how many lie in it, live while a cut is moved. */
export function QuadrantLabels({ stage, cuts, size }: QuadrantLabelsProps) {
  const intl = useIntl();
  const words = useWords();
  const nameOf = useQuadrantName(stage);
  const approachOf = useApproach();
  const place = toPixels(stage.view, size);
  const { counts, tally } = stage;
  return (
    <div className={styles.labels} aria-hidden>
      {quadrantKeys.map((key) => {
        const box = quadrantBox(key, stage.view, cuts.x, cuts.y);
        if (!box) return null;
        const width = place.x(box.x1) - place.x(box.x0);
        const height = place.y(box.y0) - place.y(box.y1);
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return null;
        const isRoomy = width >= WIDTH_FOR_ALL && height >= HEIGHT_FOR_ALL;
        const group = groupOfQuadrant(stage.x.field, stage.y.field, key);
        return (
          <div
            key={key}
            className={styles.label}
            data-quadrant={key}
            data-count={counts[key]}
            style={{
              maxWidth: width - (isRoomy ? 16 : 6),
              textAlign: isHighAcross(key) ? 'end' : 'start',
              ...(isHighAcross(key) ? { right: size.width - place.x(box.x1) } : { left: place.x(box.x0) }),
              ...(isHighUp(key) ? { top: place.y(box.y1) } : { bottom: size.height - place.y(box.y0) }),
            }}
          >
            <div className={styles.name}>
              {group && <GroupDot group={group} />} <span>{nameOf(key)}</span>
              {isRoomy && group && <span className={styles.approach}> · {approachOf(group).word}</span>}
            </div>
            <div className={styles.figures}>
              <span className={styles.count}>{intl.formatNumber(tally.counts[key], { maximumFractionDigits: 0 })}</span>{' '}
              {tally.total > 0 && (
                <span className={styles.share}>{intl.formatNumber(tally.counts[key] / tally.total, shareFormat)}</span>
              )}
            </div>
            {isRoomy && tally.basis !== 'place' && (
              <div className={styles.basis}>{words(`matrix.count.${tally.basis}`)}</div>
            )}
          </div>
        );
      })}
    </div>
  );
}
