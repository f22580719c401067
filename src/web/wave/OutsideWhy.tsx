import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { AnswersWayText, QuestionsLink } from './AnswersWayText.tsx';
import { CustomerLink } from './CustomerLink.tsx';
import styles from './OutsideWhy.module.css';
import { ReasonText } from './ReasonText.tsx';
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
  const { customer, reasons, margin, worth, takesPlaceOf } = outsider;
  const ways = waysIn(search, wave, outsider);
  const number = useNumberWriter();
  const short = worthStillShort(outsider);
  const isUnjudged = reasons.some(({ code }) => code === 'insufficient-evidence');
  const trials = reasons.flatMap(({ figures: { trial } }) => (typeof trial === 'number' ? [trial] : []));
  return (
    <div className={styles.why}>
      {isTie(outsider) && takesPlaceOf ? (
        <p>
          <FormattedMessage
            id="wave.tie"
            values={{ other: <CustomerLink customer={takesPlaceOf.customer} name={takesPlaceOf.name} isInText /> }}
          />
        </p>
      ) : (
        reasons.map((reason) => (
          <p key={reason.text}>
            <ReasonText reason={reason} />
          </p>
        ))
      )}
      {margin?.reservedFewer != null && <ReserveHolders wave={wave} worth={worth} />}
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

/** Worth exactly as much as the one it would have to replace. */
function isTie({ reasons, margin, worth }: OutsideWhyProps['outsider']): boolean {
  return reasons[0]?.code === 'below-worth-needed' && worth !== null && margin?.worthNeeded === worth;
}

/** What holds it can be lifted, and others would still be worth more. */
function worthStillShort({ margin, worth }: OutsideWhyProps['outsider']) {
  if (!margin || margin.obstacles.length === 0 || worth === null || margin.worthNeeded === null) return undefined;
  return worth <= margin.worthNeeded ? { worth, needed: margin.worthNeeded } : undefined;
}

/** Who has the places kept for others, though worth less. */
function ReserveHolders({ wave, worth }: { readonly wave: Wave; readonly worth: number | null }) {
  const intl = useIntl();
  const number = useNumberWriter();
  const holders = wave.chosen.filter(
    ({ reasons, worth: its }) => reasons[0]?.code === 'chosen-reserved' && its !== null && its < (worth ?? 0),
  );
  if (holders.length === 0) return null;
  const list = holders.slice(0, MOST_NAMED).map(({ customer, name, worth: its }) => (
    <span key={customer}>
      <CustomerLink customer={customer} name={name} isInText />
      {its !== null && ` (${number(its, 2)})`}
    </span>
  ));
  return (
    <p>
      <FormattedMessage id="wave.reserveHolders" values={{ count: holders.length, list: intl.formatList(list) }} />
    </p>
  );
}

const MOST_NAMED = 3;
