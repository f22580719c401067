import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { OutcomeMark } from '../drawing/OutcomeMark.tsx';
import { axisText } from './axisText.ts';
import { sharingPlace } from './nearestPoint.ts';
import styles from './PointCard.module.css';
import { figureColumns, figureOf } from './shownFigures.ts';
import type { Stage, StagedAxis } from './stage.ts';
import type { MatrixData } from './useMatrixData.ts';

interface PointCardProps {
  readonly row: number;
  readonly data: MatrixData;
  readonly stage: Stage;
  readonly oddsLabel: string;
  /** It stays open, after a touch or a key: what opens the customer stands in it. */
  readonly isPinned: boolean;
}

/** Who a point is: name, figures with their intervals, group and outcome. What the picture knows stands at once, the rest follows. */
export function PointCard({ row, data: { points, index }, stage, oddsLabel, isPinned }: PointCardProps) {
  const intl = useIntl();
  const number = points.numbers[row] as number;
  const others = sharingPlace(index, row) - 1;
  const { data } = useOperation(findCustomers, {
    numbers: [number],
    columns: figureColumns(stage.x.field, stage.y.field, 'odds'),
    limit: 1,
  });
  const found = data?.items[0]?.number === number ? data.items[0] : undefined;
  const group =
    (points.groups[row] as number) === 0 ? null : (groupNames[(points.groups[row] as number) - 1] as GroupName);
  const outcome = points.outcomes[row] === 255 ? null : points.outcomes[row] === 1 ? 'good' : 'notGood';
  const odds = points.odds[row] as number;
  const axes: readonly [StagedAxis, number][] = [
    [stage.x, points.xs[row] as number],
    [stage.y, points.ys[row] as number],
  ];
  const areOddsShown = axes.some(([{ field }]) => field === 'odds');
  return (
    <div className={styles.card}>
      <div className={styles.name}>{found ? (found.name ?? found.id) : ' '}</div>
      {found?.name && <div className={styles.id}>{found.id}</div>}
      <dl className={styles.figures}>
        {axes.map(([axis, value]) => (
          <div key={axis.field} className={styles.figure}>
            <dt>{axis.label}</dt>
            <dd>
              {axis.kind === 'percentile' || axis.kind === 'share' ? (
                <IntervalBar figure={figureOf(found?.values, axis.field, value)} scale={axis.kind} label={axis.label} />
              ) : (
                axisText(intl, axis.kind, value)
              )}
            </dd>
          </div>
        ))}
        {!areOddsShown && (
          <div className={styles.figure}>
            <dt>{oddsLabel}</dt>
            <dd>
              <IntervalBar
                figure={Number.isNaN(odds) ? null : figureOf(found?.values, 'odds', odds)}
                scale="share"
                label={oddsLabel}
              />
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.marks}>
        <span>
          <GroupWord group={group} />{' '}
          {group && (
            <span className={styles.quiet}>
              {intl.formatNumber((points.sureness[row] as number) / 100, { style: 'percent' })}
            </span>
          )}
        </span>
        {outcome && <OutcomeMark outcome={outcome} />}
      </div>
      {others > 0 && (
        <div className={styles.quiet}>
          <FormattedMessage id="matrix.others" values={{ count: others }} />
        </div>
      )}
      {isPinned && found && (
        <Link to="/customers/$customer" params={{ customer: found.id }} className={styles.link}>
          <FormattedMessage id="matrix.open" />
        </Link>
      )}
      {isPinned && (
        <div className={styles.keys}>
          <FormattedMessage id="matrix.card.keys" />
        </div>
      )}
    </div>
  );
}
