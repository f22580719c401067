import { Progress } from '@mantine/core';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Pace.module.css';
import { paceOf } from './pace.ts';

interface PaceProps {
  readonly done: number;
  readonly total: number;
  readonly label: MessageId;
  /** On the clock of `performance.now`; since this was first shown where absent. */
  readonly beganAt?: number;
}

/** How far something is, how fast it goes, and how long it will take. */
export function Pace({ done, total, label, beganAt }: PaceProps) {
  const intl = useIntl();
  const words = useWords();
  const shownAt = useRef(performance.now());
  const { share, perSecond, secondsLeft } = paceOf({
    done,
    total,
    ms: performance.now() - (beganAt ?? shownAt.current),
  });
  return (
    <div className={styles.pace}>
      <div className={styles.words}>
        <span>{words(label)}</span>
        <span className={styles.quiet}>
          {done > 0 && <FormattedMessage id="import.pace.rows" values={{ done, total }} />}
          {perSecond !== undefined && (
            <>
              {' · '}
              <FormattedMessage id="import.pace.rate" values={{ rate: perSecond }} />
            </>
          )}
          {secondsLeft !== undefined && (
            <>
              {' · '}
              <FormattedMessage
                id="import.pace.left"
                values={{
                  time: intl.formatNumber(secondsLeft, { style: 'unit', unit: 'second', unitDisplay: 'long' }),
                }}
              />
            </>
          )}
        </span>
      </div>
      <Progress value={100 * share} size="sm" aria-label={words(label)} transitionDuration={200} />
    </div>
  );
}
