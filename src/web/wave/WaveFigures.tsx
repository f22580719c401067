import { FormattedMessage, useIntl } from 'react-intl';
import { KeptOut } from './KeptOut.tsx';
import { StatementText } from './StatementText.tsx';
import styles from './WaveFigures.module.css';
import type { Wave } from './waveTypes.ts';

/** The wave in figures, with what to know before acting on it. */
export function WaveFigures({ wave }: { readonly wave: Wave }) {
  const intl = useIntl();
  const { expectedGood, actualGood, chosen, capacity, candidates, reservedOutside, judgedBy } = wave;
  const number = (value: number, digits = 0) => intl.formatNumber(value, { maximumFractionDigits: digits });
  return (
    <section className={styles.figures}>
      <dl className={styles.list}>
        <div>
          <dt>
            <FormattedMessage id="wave.figure.places" />
          </dt>
          <dd>
            <FormattedMessage id="wave.figure.placesOf" values={{ chosen: chosen.length, capacity }} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="wave.figure.candidates" />
          </dt>
          <dd>{number(candidates)}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="wave.figure.expected" />
          </dt>
          <dd>
            {expectedGood === null ? (
              <span className={styles.quiet}>
                <FormattedMessage id="drawing.unknown" />
              </span>
            ) : (
              <>
                {number(expectedGood.mean, 1)}{' '}
                <span className={styles.quiet}>
                  <FormattedMessage
                    id="drawing.range"
                    values={{ low: number(expectedGood.low), high: number(expectedGood.high) }}
                  />
                </span>
              </>
            )}
          </dd>
        </div>
        {actualGood !== null && (
          <div>
            <dt>
              <FormattedMessage id="wave.figure.actual" />
            </dt>
            <dd>{number(actualGood)}</dd>
          </div>
        )}
        <div>
          <dt>
            <FormattedMessage id="wave.figure.reserved" />
          </dt>
          <dd>
            {number(reservedOutside)}{' '}
            {isMetWithout(wave) && (
              <span className={styles.quiet}>
                <FormattedMessage id="wave.figure.reservedMet" values={{ count: reservedOutside }} />
              </span>
            )}
          </dd>
        </div>
      </dl>
      <ul className={styles.statements}>
        <KeptOut wave={wave} />
        {wave.statements.map((statement) => (
          <li key={statement.code} className={statement.code === 'worth-scale' ? styles.paper : undefined}>
            <StatementText statement={statement} />
          </li>
        ))}
        {judgedBy.restsOn === 'outcomes' && (
          <li>
            <FormattedMessage id="wave.restsOn.outcomes" values={{ count: judgedBy.outcomes }} />
          </li>
        )}
        {judgedBy.outcomesNow > judgedBy.outcomes && judgedBy.restsOn === 'outcomes' && (
          <li>
            <FormattedMessage id="wave.outcomesNewer" values={{ count: judgedBy.outcomesNow - judgedBy.outcomes }} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** Whether enough from outside the favoured group are in on their own merit, so that no place had to be kept. */
function isMetWithout({ reservedOutside, chosen, statements }: Wave): boolean {
  const isHeld = chosen.some(({ reasons }) => reasons.some(({ code }) => code === 'chosen-reserved'));
  return reservedOutside > 0 && !isHeld && statements.every(({ code }) => code !== 'reserve-relaxed');
}
