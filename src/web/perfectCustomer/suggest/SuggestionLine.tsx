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
import type { SuggestionStanding } from './suggestionStanding.ts';

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly fields: readonly FieldShown[];
  /** Beside the traits of the draft. */
  readonly standing: SuggestionStanding;
  readonly onTakeOver: () => void;
}

const MOST_DONORS = 3;

const takeWords = {
  open: 'perfectCustomer.suggest.take',
  taken: 'perfectCustomer.suggest.taken',
  otherwise: 'perfectCustomer.suggest.takeInstead',
} as const;

/** One suggested value: the share of the good ones and of the others that has it, who could lend it, and what to doubt. */
export function SuggestionLine({ suggestion, fields, standing, onTakeOver }: SuggestionLineProps) {
  const words = useWords();
  const share = useShare();
  const intl = useIntl();
  const points = (value: number) => intl.formatNumber(100 * value, { maximumFractionDigits: 0 });
  const { trait, good, others, difference, suspect, namesAPerson, donors } = suggestion;
  const wantWords = useWantWords(fields);
  const { field, want } = wantWords(trait.measure);
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
      {namesAPerson && (
        <p className={styles.suspect}>
          <FormattedMessage id="perfectCustomer.suggest.namesAPerson" />
        </p>
      )}
      {standing.kind === 'otherwise' && (
        <p className={styles.suspect}>
          <FormattedMessage
            id="perfectCustomer.suggest.otherwise"
            values={{ want: <b>{wantWords(standing.trait.measure).want}</b> }}
          />
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
          disabled={standing.kind === 'taken'}
          aria-label={words(
            standing.kind === 'otherwise'
              ? 'perfectCustomer.suggest.takeInsteadOne'
              : 'perfectCustomer.suggest.takeOne',
            { name },
          )}
          onClick={onTakeOver}
        >
          <FormattedMessage id={takeWords[standing.kind]} />
        </Button>
      </div>
    </li>
  );
}
