import { Button, Progress } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { EvaluationCurves } from './EvaluationCurves.tsx';
import { EvaluationFigures } from './EvaluationFigures.tsx';
import styles from './Scorecards.module.css';
import { useEvaluation } from './useEvaluation.ts';

/** Was it right? Worked out when somebody asks, since it fits many scorecards. */
export function EvaluationSection({ scorecard }: { readonly scorecard: number }) {
  const words = useWords();
  const { data, error, isWorking, done, stop, begin } = useEvaluation(scorecard);
  return (
    <section className={styles.section} aria-labelledby="was-it-right">
      <h2 id="was-it-right">
        <FormattedMessage id="scorecards.right" />
      </h2>
      {!data && <p className={styles.quiet}>{words('scorecards.right.about')}</p>}
      <div role="status">
        {isWorking && (
          <span className={styles.running}>
            <FormattedMessage id="scorecards.right.working" />
            <Progress
              className={styles.progress ?? ''}
              value={100 * Math.max(0.03, done)}
              size="sm"
              aria-label={words('scorecards.right.working')}
            />
            <Button size="compact-sm" variant="default" onClick={stop}>
              <FormattedMessage id="scorecards.learn.stop" />
            </Button>
          </span>
        )}
        {!isWorking && !data && (
          <Button variant="default" onClick={begin}>
            <FormattedMessage id="scorecards.right.begin" />
          </Button>
        )}
      </div>
      {error && <Refusal error={error} />}
      {data && (
        <>
          <EvaluationFigures evaluation={data} />
          <EvaluationCurves evaluation={data} />
        </>
      )}
    </section>
  );
}
