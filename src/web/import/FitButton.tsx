import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import styles from './FitButton.module.css';

/** Lets a scorecard learn from every outcome known, and count from then on. */
export function FitButton({ variant = 'light' }: { readonly variant?: 'light' | 'filled' }) {
  const words = useWords();
  const [done, setDone] = useState<number>();
  const fit = useChange(fitScorecardOperation, { said: 'import.learned' });
  const learn = () => {
    setDone(undefined);
    fit.mutate({
      input: { adopt: true },
      options: { onProgress: (fitted, total) => setDone(total ? fitted / total : undefined) },
    });
  };
  if (fit.isPending) {
    return (
      <span className={styles.running} aria-live="polite">
        <FormattedMessage id="import.learning" />
        <Progress className={styles.bar} value={100 * (done ?? 0.05)} size="sm" aria-label={words('import.learning')} />
      </span>
    );
  }
  return (
    <Button size="compact-sm" variant={variant} onClick={learn}>
      <FormattedMessage id="import.learn" />
    </Button>
  );
}
