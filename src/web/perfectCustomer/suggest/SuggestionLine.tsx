import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FieldShown } from '../../customers/fieldNames.ts';
import { Importance } from '../../drawing/Importance.tsx';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { useShare } from '../../drawing/useShare.ts';
import { useWords } from '../../language/useWords.ts';
import type { Suggestion } from '../perfectCustomerTypes.ts';
import { useWantWords } from '../useWantWords.ts';
import styles from './SuggestionLine.module.css';

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly fields: readonly FieldShown[];
  /** The draft has a trait of this field. */
  readonly isTaken: boolean;
  readonly onTakeOver: () => void;
}

const MOST_DONORS = 3;

/** One suggested value: the share of the good ones and of the others that has it, who could lend it, and what to doubt. */
export function SuggestionLine({ suggestion, fields, isTaken, onTakeOver }: SuggestionLineProps) {
  const words = useWords();
  const share = useShare();
  const intl = useIntl();
  const points = (value: number) => intl.formatNumber(100 * value, { maximumFractionDigits: 0 });
  const { trait, good, others, difference, suspect, donors } = suggestion;
  const { field, want } = useWantWords(fields)(trait.measure);
  const name = words('perfectCustomer.trait.named', { field, want });
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <Importance importance={trait.importance} />
      </div>
      {good && others && difference && (
        <div className={styles.bars}>
          <span>
            <FormattedMessage id="perfectCustomer.suggest.good" />
          </span>
          <IntervalBar figure={good} scale="share" label={words('perfectCustomer.suggest.good')} />
          <span>
            <FormattedMessage id="perfectCustomer.suggest.others" />
          </span>
          <IntervalBar figure={others} scale="share" label={words('perfectCustomer.suggest.others')} />
          <span className={styles.quiet}>
            <FormattedMessage
              id="perfectCustomer.suggest.difference"
              values={{ mean: points(difference.mean), low: points(difference.low), high: points(difference.high) }}
            />
          </span>
        </div>
      )}
      {suspect && (
        <p className={styles.suspect}>
          <FormattedMessage id={`perfectCustomer.suspect.${suspect.kind}`} values={{ share: share(suspect.share) }} />
        </p>
      )}
      <div className={styles.foot}>
        {donors.length > 0 && (
          <span className={styles.quiet}>
            <FormattedMessage id="perfectCustomer.suggest.donors" />{' '}
            {donors.slice(0, MOST_DONORS).map(({ customer, name: called }, i) => (
              <span key={customer}>
                {i > 0 && ' · '}
                <Link to="/customers/$customer" params={{ customer }} className={styles.link}>
                  {called ?? customer}
                </Link>
              </span>
            ))}
          </span>
        )}
        <Button
          size="compact-sm"
          variant="light"
          disabled={isTaken}
          aria-label={words('perfectCustomer.suggest.takeOne', { name })}
          onClick={onTakeOver}
        >
          <FormattedMessage id={isTaken ? 'perfectCustomer.suggest.taken' : 'perfectCustomer.suggest.take'} />
        </Button>
      </div>
    </li>
  );
}
