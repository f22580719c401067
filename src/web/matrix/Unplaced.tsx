import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PointIndex } from './pointIndex.ts';
import { allOf, fieldText } from './quadrants.ts';
import type { StagedAxis } from './stage.ts';
import styles from './Unplaced.module.css';

interface UnplacedProps {
  readonly unplaced: PointIndex['unplaced'];
  readonly x: StagedAxis;
  readonly y: StagedAxis;
  readonly filter: string | undefined;
}

/** Who cannot be placed, and on which axis evidence is missing; nobody is put into a middle. */
export const Unplaced = memo(function Unplaced({ unplaced, x, y, filter }: UnplacedProps) {
  const intl = useIntl();
  if (unplaced.total === 0) return null;
  const missing = `${fieldText(x.field)} is unknown or ${fieldText(y.field)} is unknown`;
  const parts = [
    { key: 'x', count: unplaced.x, label: x.label },
    { key: 'y', count: unplaced.y, label: y.label },
  ];
  return (
    <section className={styles.unplaced}>
      <h2 className={styles.title}>
        <FormattedMessage id="matrix.unplaced" values={{ count: unplaced.total }} />
      </h2>
      <ul className={styles.list}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count, label }) => (
            <li key={key}>
              <FormattedMessage id="matrix.unplaced.one" values={{ count: intl.formatNumber(count), axis: label }} />
            </li>
          ))}
        {unplaced.both > 0 && (
          <li>
            <FormattedMessage id="matrix.unplaced.both" values={{ count: intl.formatNumber(unplaced.both) }} />
          </li>
        )}
      </ul>
      <Link to="/customers" search={{ filter: allOf([filter, missing]) }}>
        <FormattedMessage id="matrix.unplaced.ask" />
      </Link>
    </section>
  );
});
