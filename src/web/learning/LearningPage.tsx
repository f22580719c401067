import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { getInsights } from '../../learning/insight/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { Leaks } from './Leaks.tsx';
import styles from './Learning.module.css';
import { NotRanked } from './NotRanked.tsx';
import { NumberOne } from './NumberOne.tsx';
import { PairTable } from './PairTable.tsx';
import { Published } from './Published.tsx';
import { SaveInsights } from './SaveInsights.tsx';
import { Signals } from './Signals.tsx';

/** The number one thing to assess: what told good deals from others so far, or what was published while nothing has ended. */
export function LearningPage() {
  const { data, error } = useOperation(getInsights, {});
  const hasOutcomes = data?.restsOn === 'outcomes';
  return (
    <Page
      title="learning.title"
      about="learning.about"
      isWide
      actions={hasOutcomes ? <SaveInsights insights={data} /> : null}
    >
      <p>
        <Link to="/scorecards" className={styles.link}>
          <FormattedMessage id="learning.toScorecards" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={420} />}
      {hasOutcomes && (
        <>
          <NumberOne insights={data} />
          <Leaks insights={data} />
          <Signals insights={data} />
          <NotRanked insights={data} />
          <PairTable insights={data} />
        </>
      )}
      {data && <Published insights={data} />}
    </Page>
  );
}
