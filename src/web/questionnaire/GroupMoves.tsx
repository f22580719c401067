import { ArrowRight } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import type { CalibrationPreview } from './speaking.ts';

const LEAST_PEOPLE = 50;

/** What estimating anew would change: the scales that can be estimated, and whose group would be another. */
export function GroupMoves({ preview: { axes, groups } }: { readonly preview: CalibrationPreview }) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const estimated = axes.filter(({ why }) => why === null);
  return (
    <>
      <ul className={styles.notes}>
        {axes.map(({ axis, why, people, items, reliabilityBefore, reliabilityAfter }) => (
          <li key={axis}>
            {why === null ? (
              <FormattedMessage
                id="questionnaire.axis.estimated"
                values={{
                  axis: words(`customers.field.${axis}`),
                  questions: items.length,
                  people,
                  before: share(reliabilityBefore ?? 0),
                  after: share(reliabilityAfter ?? 0),
                }}
              />
            ) : (
              <FormattedMessage
                id={`questionnaire.axis.${why}`}
                values={{ axis: words(`customers.field.${axis}`), needed: LEAST_PEOPLE }}
              />
            )}
          </li>
        ))}
      </ul>
      {estimated.length > 0 && (
        <>
          <p className={styles.moved}>
            <FormattedMessage
              id="questionnaire.moves"
              values={{
                count: groups.changed,
                placed: groups.placed,
                share: share(groups.placed === 0 ? 0 : groups.changed / groups.placed),
              }}
            />
          </p>
          <ul className={styles.moves}>
            {groups.moves.map(({ from, to, customers }) => (
              <li key={`${from} ${to}`}>
                <span className={styles.moveCount}>{intl.formatNumber(customers)}</span>
                <GroupWord group={from} />
                <ArrowRight size={14} role="img" aria-label={words('questionnaire.becomes')} />
                <GroupWord group={to} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
