import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { currentScorecard } from '../../selection/scorecard/contract.ts';
import { useWords } from '../language/useWords.ts';
import styles from './BeforeOutcomes.module.css';
import { FitScorecard } from './FitScorecard.tsx';
import { OutcomesFade } from './OutcomesFade.tsx';
import { PublishedPrior } from './PublishedPrior.tsx';
import shared from './Scorecards.module.css';

/** What a scorecard begins from before its outcomes, and how much each of them counts. */
export function BeforeOutcomes({ current }: { readonly current: OutputOf<typeof currentScorecard> | undefined }) {
  const words = useWords();
  const [changed, setChanged] = useState<'prior' | 'fade'>();
  const isAtOnce = changed === 'prior' && current?.judgedBy.scorecard === null;
  return (
    <section className={shared.section}>
      <h2>
        <FormattedMessage id="scorecards.before" />
      </h2>
      <p className={shared.quiet}>
        <FormattedMessage id="scorecards.before.about" />
      </p>
      <PublishedPrior onChanged={() => setChanged('prior')} />
      <OutcomesFade onChanged={() => setChanged('fade')} />
      <div className={styles.next}>
        <p role="status">{changed && words('scorecards.before.next', { isAtOnce: String(isAtOnce) })}</p>
        {changed && current && (
          <FitScorecard key={current.judgedBy.scorecard} model={current.model} variant="default" />
        )}
      </div>
    </section>
  );
}
