import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { missingValue } from './missingValue.ts';
import styles from './Problems.module.css';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

/** What a problem is worth, or what is missing to say so. */
export function ProblemWorth({ shown, problem }: { readonly shown: ShownScreen; readonly problem: string }) {
  const words = useWords();
  const { value, missing } = useScreenWords(shown.figures);
  const worth = shown.result.problems.find(({ id }) => id === problem)?.value ?? null;
  if (worth) return <span title={words('problems.value.how')}>{value(worth)}</span>;
  return (
    <span className={styles.quiet}>
      <FormattedMessage
        id="problems.value.unknown"
        values={{ missing: missing(missingValue(shown.figures, shown.whoHas(problem))) }}
      />
    </span>
  );
}
