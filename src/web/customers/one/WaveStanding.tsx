import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { chooseWaveOperation } from '../../../selection/wave/contract.ts';
import { reasonCodes } from '../../../selection/wave/reasonCode.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import styles from './WaveStanding.module.css';

interface WaveStandingProps {
  readonly customer: string;
  /** Drawing a wave takes the service longer than the rest of the page, which is to come first. */
  readonly isWanted: boolean;
}

/** Whether the standard wave would take the customer, and the smallest change that would bring it in. */
export function WaveStanding({ customer, isWanted }: WaveStandingProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const { data, error } = useOperation(chooseWaveOperation, { explain: [customer] }, isWanted);
  const standing = data?.explained[0];
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section className={styles.standing} aria-labelledby="wave">
      <h2 id="wave" className={styles.title}>
        <FormattedMessage id="customers.wave" />
      </h2>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={44} />}
      {data && standing && (
        <div className={styles.text}>
          <p>
            <span className={styles.verdict} data-in={standing.isChosen || undefined}>
              <FormattedMessage
                id={standing.isChosen ? 'customers.wave.in' : 'customers.wave.out'}
                values={{ places: data.capacity, candidates: data.candidates }}
              />
            </span>{' '}
            {standing.reasons
              .filter(({ code }) => Object.hasOwn(reasonCodes, code))
              .map(({ code }) => (
                <span key={code}>
                  <FormattedMessage id={`wave.reason.${code as keyof typeof reasonCodes}`} />{' '}
                </span>
              ))}
            {standing.margin?.oddsNeeded != null && (
              <span>
                <FormattedMessage
                  id="customers.wave.odds"
                  values={{
                    needed: percent(standing.margin.oddsNeeded),
                    now: standing.odds ? percent(standing.odds.mean) : '–',
                  }}
                />{' '}
              </span>
            )}
            {standing.margin?.placesMore != null && (
              <span>
                <FormattedMessage id="customers.wave.places" values={{ count: standing.margin.placesMore }} />{' '}
              </span>
            )}
          </p>
          <details className={styles.detail}>
            <summary>
              <FormattedMessage id="customers.wave.detail" />
            </summary>
            <p lang="en">
              {standing.reasons.map(({ text }) => text).join(' ')} {standing.margin?.text}
            </p>
          </details>
          <Link to="/wave" search={{ why: [customer] }} className={styles.link} lang={language}>
            <FormattedMessage id="customers.wave.open" />
          </Link>
        </div>
      )}
    </section>
  );
}
