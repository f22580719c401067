import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { AnswersWayText, QuestionsLink } from './AnswersWayText.tsx';
import { OutsideReasons } from './OutsideReasons.tsx';
import styles from './OutsideWhy.module.css';
import { useNumberWriter } from './useNumberWriter.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Explained, Wave } from './waveTypes.ts';
import { waysIn } from './waysIn.ts';

interface OutsideWhyProps {
  readonly outsider: Pick<Explained, 'customer' | 'name' | 'odds' | 'worth' | 'reasons' | 'margin' | 'takesPlaceOf'>;
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly onChange: (search: WaveSearch) => void;
}

/** Why one has no place, and the smallest changes that would give it one: a button where the change is a rule. */
export function OutsideWhy({ outsider, wave, search, onChange }: OutsideWhyProps) {
  const { customer, reasons, margin } = outsider;
  const ways = waysIn(search, wave, outsider);
  const number = useNumberWriter();
  const short = worthStillShort(outsider);
  const isUnjudged = reasons.some(({ code }) => code === 'insufficient-evidence');
  const trials = reasons.flatMap(({ figures: { trial } }) => (typeof trial === 'number' ? [trial] : []));
  return (
    <div className={styles.why}>
      <OutsideReasons outside={outsider} chosen={wave.chosen} />
      {ways.length > 0 && (
        <div className={styles.ways}>
          {ways.map(({ id, values, search: next }) => (
            <Button
              key={id + JSON.stringify(values)}
              variant="default"
              size="compact-sm"
              onClick={() => onChange(next)}
            >
              <FormattedMessage id={id} values={values} />
            </Button>
          ))}
        </div>
      )}
      {margin && ways.length === 0 && trials.length === 0 && !isUnjudged && (
        <p className={styles.quiet}>
          <FormattedMessage id="wave.margin.none" />
        </p>
      )}
      {short && (
        <p className={styles.quiet}>
          <FormattedMessage
            id="wave.way.notEnough"
            values={{ worth: number(short.worth, 2), needed: number(short.needed, 2) }}
          />
        </p>
      )}
      {isUnjudged ? (
        <p className={styles.quiet}>
          <QuestionsLink customer={customer} search={search} />
        </p>
      ) : (
        margin?.obstacles.length === 0 && <AnswersWayText outsider={outsider} search={search} />
      )}
      {trials.map((trial) => (
        <p key={trial}>
          <Link to="/trials/$trial" params={{ trial: String(trial) }}>
            <FormattedMessage id="wave.way.trial" values={{ trial }} />
          </Link>
        </p>
      ))}
    </div>
  );
}

/** What holds it can be lifted, and others would still be worth more. */
function worthStillShort({ margin, worth }: OutsideWhyProps['outsider']) {
  if (!margin || margin.obstacles.length === 0 || worth === null || margin.worthNeeded === null) return undefined;
  return worth <= margin.worthNeeded ? { worth, needed: margin.worthNeeded } : undefined;
}
