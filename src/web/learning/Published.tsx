import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import type { Insights } from './insight.ts';
import styles from './Learning.module.css';
import { useInsightWords } from './useInsightWords.ts';

const respondents = ['both', 'either', 'neither', 'all'] as const;
type Respondents = (typeof respondents)[number];

/** What a survey of others found: all there is while nothing has ended, and something to compare with afterwards. */
export function Published({ insights: { restsOn, outcomes, good, published } }: { readonly insights: Insights }) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { labelOf } = useInsightWords();
  const isAlone = restsOn === 'published';
  const columns: DataColumn<Respondents>[] = [
    { key: 'who', label: words('learning.published.who'), cell: (who) => words(`learning.published.${who}`) },
    {
      key: 'rate',
      label: words('learning.column.rate'),
      kind: 'odds',
      cell: (who) => (
        <IntervalBar
          figure={published[who]}
          scale="share"
          hasRange
          label={words(`learning.published.${who}`)}
          cut={published.all.mean}
        />
      ),
    },
    {
      key: 'rows',
      label: words('learning.published.rows'),
      kind: 'number',
      cell: (who) => intl.formatNumber(published[who].rows),
    },
  ];
  return (
    <section className={styles.section}>
      {isAlone && (
        <div className={styles.first}>
          <p className={styles.verdict}>{words('learning.nothing', { outcomes, good })}</p>
          <p>
            <FormattedMessage id="learning.nothing.do" />
          </p>
          <Button component={Link} to="/import" variant="light">
            <FormattedMessage id="learning.toImport" />
          </Button>
        </div>
      )}
      <h2>
        <FormattedMessage id="learning.published" />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage id="learning.published.about" />
      </p>
      <ol className={styles.published}>
        <li>
          <FormattedMessage id="learning.published.change" />
          <ul>
            {published.questions.map((question) => (
              <li key={question}>{labelOf({ signal: question, label: question })}</li>
            ))}
          </ul>
        </li>
        <li>{words('learning.published.strategic', { share: share(published.tacticalRate) })}</li>
      </ol>
      <div className={styles.narrow}>
        <DataTable
          label={words('learning.published')}
          columns={columns}
          rows={respondents}
          keyOf={(who) => who}
          narrow="compact"
        />
      </div>
      <p className={styles.quiet}>
        <FormattedMessage id="learning.published.source" />
      </p>
    </section>
  );
}
