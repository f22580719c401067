import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { fromWave } from '../customers/one/customerSearch.ts';
import { useSupposed } from '../customers/one/useSupposed.ts';
import { answersWay } from './answersWay.ts';
import styles from './OutsideWhy.module.css';
import { useOddsWay } from './useOddsWay.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Explained } from './waveTypes.ts';

interface AnswersWayTextProps {
  readonly outsider: Pick<Explained, 'customer' | 'odds' | 'margin'>;
  readonly search: WaveSearch;
}

/** The odds that would do, and whether anything that can be asked would lead there. */
export function AnswersWayText({ outsider, search }: AnswersWayTextProps) {
  const oddsWay = useOddsWay(outsider);
  const supposed = useSupposed(outsider.customer);
  if (oddsWay === undefined) return null;
  const way = supposed && answersWay(supposed, outsider);
  return (
    <p className={styles.quiet}>
      <FormattedMessage id="wave.way.odds" values={{ odds: oddsWay }} />{' '}
      {way && <FormattedMessage id={`wave.way.answers.${way}`} />}{' '}
      {way && way !== 'fit' && <QuestionsLink customer={outsider.customer} search={search} />}
    </p>
  );
}

/** To what can be asked of a customer, judged by the same rules. */
export function QuestionsLink({ customer, search }: { readonly customer: string; readonly search: WaveSearch }) {
  return (
    <Link to="/customers/$customer" params={{ customer }} search={{ ...fromWave(search), tab: 'questions' }}>
      <FormattedMessage id="wave.way.questions" />
    </Link>
  );
}
