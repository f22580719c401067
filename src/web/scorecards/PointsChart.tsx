import { ActionIcon } from '@mantine/core';
import { PencilLine } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './PointsChart.module.css';
import { pointMarks } from './pointsScale.ts';
import type { ScorecardModel, SignalPoints } from './scorecardTypes.ts';
import { useBandWords } from './useBandWords.ts';

interface PointsChartProps {
  readonly signal: SignalPoints;
  readonly reach: number;
  readonly edits: ScorecardModel['edits'];
  /** Absent where points cannot be edited: pairs, and what was removed. */
  readonly onEdit?: ((band: string) => void) | undefined;
}

/** The points of one signal: a bar for every band from the average customer, with its 80 % interval. */
export function PointsChart({ signal: { signal, bands }, reach, edits, onEdit }: PointsChartProps) {
  const intl = useIntl();
  const words = useWords();
  const { bandOf } = useBandWords();
  const signed = (value: number) =>
    intl.formatNumber(value, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <ul className={styles.bands}>
      {bands.map(({ label, points, standardError, outcomes }, place) => {
        const marks = pointMarks(points, standardError, reach);
        const edit = edits.find((each) => each.signal === signal && each.band === label);
        const name = bandOf(signal, label, place);
        return (
          <li key={label} className={styles.band} data-idle={outcomes === 0 || undefined}>
            <span className={styles.name}>
              {name}
              {edit && (
                <span className={styles.edited}>
                  {words('scorecards.edited', { points: signed(edit.points), weight: edit.weight })}
                  {edit.stated && (
                    <span className={styles.statement}>
                      {words('scorecards.editedBy', {
                        by: edit.stated.by ?? '–',
                        at: intl.formatDate(edit.stated.at, { dateStyle: 'medium' }),
                        why: edit.stated.why ?? '',
                        hasWhy: String(edit.stated.why !== null),
                      })}
                    </span>
                  )}
                </span>
              )}
            </span>
            <span className={styles.track} aria-hidden>
              <span className={styles.zero} />
              <span
                className={styles.bar}
                data-way={points < 0 ? 'down' : 'up'}
                style={{ insetInlineStart: `${marks.from}%`, width: `${marks.to - marks.from}%` }}
              />
              <span
                className={styles.whisker}
                style={{ insetInlineStart: `${marks.low}%`, width: `${marks.high - marks.low}%` }}
              />
            </span>
            <span className={styles.figure}>
              {signed(points)}
              <span className={styles.error}>
                {' '}
                ± {intl.formatNumber(1.2816 * standardError, { maximumFractionDigits: 2, minimumFractionDigits: 2 })}
              </span>
            </span>
            <span className={styles.outcomes}>{words('scorecards.band.outcomes', { count: outcomes })}</span>
            {onEdit && (
              <ActionIcon
                className={styles.edit}
                variant="subtle"
                color="gray"
                size="md"
                aria-label={words('scorecards.editBand', { band: name })}
                onClick={() => onEdit(label)}
              >
                <PencilLine size={15} strokeWidth={1.75} />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
