import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './Questionnaire.module.css';
import type { Shortening } from './useShortening.ts';

const COMMAND = 'bellwether shorten ANSWERS.csv --items q1,q2,q3';

/** Why nothing can be told yet, and how to come by answers. */
export function TooLittle({
  shortening: { why, people, peopleNeeded, questions },
}: {
  readonly shortening: Shortening;
}) {
  return (
    <div className={styles.tooLittle}>
      <p className={styles.headline}>
        {why === 'questions-too-few' ? (
          <FormattedMessage
            id="questionnaire.tooFewQuestions"
            values={{ count: questions.length, needed: peopleNeeded }}
          />
        ) : (
          <FormattedMessage id="questionnaire.tooFewPeople" values={{ count: people, needed: peopleNeeded }} />
        )}
      </p>
      <p className={styles.quiet}>
        <FormattedMessage
          id="questionnaire.tooLittle.ways"
          values={{ command: <code className={styles.code}>{COMMAND}</code> }}
        />
      </p>
      <Button component={Link} to="/import" variant="default">
        <FormattedMessage id="questionnaire.toImport" />
      </Button>
    </div>
  );
}
