import { FormattedMessage, useIntl } from 'react-intl';
import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useWords } from '../language/useWords.ts';
import { cutText } from './axisText.ts';
import styles from './ChangesPanel.module.css';
import { type Cuts, quadrantAt, streamsOf } from './changedSides.ts';
import { groupOfQuadrant } from './quadrants.ts';
import { RowList } from './RowList.tsx';
import type { Stage } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';
import { useQuadrantName } from './useQuadrantName.ts';

interface ChangesPanelProps {
  readonly data: MatrixData;
  readonly stage: Stage;
  /** Who lies in another quadrant than at the standard cuts. */
  readonly rows: Uint32Array;
  readonly standard: Cuts;
  readonly cuts: Cuts;
}

/** Who changes sides because a cut line was moved: how many from where to where, and their names. */
export function ChangesPanel({ data, stage, rows, standard, cuts }: ChangesPanelProps) {
  const words = useWords();
  const intl = useIntl();
  const nameOf = useQuadrantName(stage);
  const { points, index } = data;
  const { x, y } = stage;
  const before = (['x', 'y'] as const)
    .filter((axis) => standard[axis] !== cuts[axis])
    .map((axis) =>
      words('matrix.changes.axis', { axis: stage[axis].label, at: cutText(intl, stage[axis], standard[axis]) }),
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
}
