import { TriangleAlert } from 'lucide-react';
import { FailureText } from '../language/FailureText.tsx';
import { failureOf } from '../language/failureOf.ts';
import styles from './Refusal.module.css';

interface RefusalProps {
  readonly error: unknown;
}

/** What was refused and what to do; in the reader's language, with what the service says of this very file below. */
export function Refusal({ error }: RefusalProps) {
  const failure = failureOf(error);
  return (
    <div className={styles.refusal} role="alert">
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden />
      <div>
        <p className={styles.text}>
          <FailureText failure={failure} />
        </p>
        <p className={styles.detail} lang="en" dir="auto">
          {failure.message} {failure.remedy}
        </p>
      </div>
    </div>
  );
}
