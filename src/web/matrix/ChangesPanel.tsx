import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useWords } from '../language/useWords.ts';
import { cutText } from './axisText.ts';
import styles from './ChangesPanel.module.css';
import { type Cuts, quadrantAt, streamsOf } from './changedSides.ts';
import { groupOfQuadrant } from './quadrants.ts';
import { RowList } from './RowList.tsx';
import type { StagedAxis } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import { useQuadrantName } from './useQuadrantName.ts';

interface ChangesPanelProps {
  readonly data: MatrixData;
  readonly x: StagedAxis;
  readonly y: StagedAxis;
  /** Who lies in another quadrant than at the standard cuts. */
  readonly rows: Uint32Array;
  readonly standard: Cuts;
  readonly cuts: Cuts;
}

/** Who changes sides because a cut line was moved: how many from where to where, and their names. */
export const ChangesPanel = memo(function ChangesPanel({ data, x, y, rows, standard, cuts }: ChangesPanelProps) {
  const words = useWords();
  const intl = useIntl();
  const axes = { x, y };
  const nameOf = useQuadrantName(axes);
  const { points, index } = data;
  const before = (['x', 'y'] as const)
    .filter((axis) => standard[axis] !== cuts[axis])
    .map((axis) =>
      words('matrix.changes.axis', { axis: axes[axis].label, at: cutText(intl, axes[axis], standard[axis]) }),
    );
  const quadrantOf = (row: number, at: Cuts) => quadrantAt(points.xs[row] as number, points.ys[row] as number, at);
  const side = (key: QuadrantKey) => {
    const group = groupOfQuadrant(x.field, y.field, key);
    return (
      <span className={styles.side}>
        {group && <GroupDot group={group} />} {nameOf(key)}
      </span>
    );
  };
  const way = (from: QuadrantKey, to: QuadrantKey) => (
    <span className={styles.way}>
      {side(from)} <span aria-hidden>→</span>
      <span className={styles.spoken}>{words('matrix.changes.to')}</span> {side(to)}
    </span>
  );
  const streams = streamsOf(index, rows, standard, cuts);
  return (
    <section className={styles.panel} aria-labelledby="matrix-changes">
      <h2 id="matrix-changes" className={styles.title} aria-live="polite">
        <FormattedMessage id="matrix.changes" values={{ count: rows.length }} />
      </h2>
      <p className={styles.note}>{words('matrix.changes.since', { cuts: intl.formatList(before) })}</p>
      <ul className={styles.streams}>
        {streams.map(({ from, to, count }) => (
          <li key={from + to} className={styles.stream}>
            {way(from, to)} <span>{intl.formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <RowList
          rows={rows}
          points={points}
          {...(streams.length > 1 && {
            noteOf: (row: number) => way(quadrantOf(row, standard), quadrantOf(row, cuts)),
          })}
        />
      )}
    </section>
  );
});
