import { TriangleAlert } from 'lucide-react';
import { FailureText } from '../language/FailureText.tsx';
import { failureOf } from '../language/failureOf.ts';
import styles from './Refusal.module.css';

interface RefusalProps {
  readonly error: unknown;
}

/** What was refused and what to do, marked as what stands in the way. */
export function Refusal({ error }: RefusalProps) {
  return (
    <div className={styles.refusal} role="alert">
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>
        <FailureText failure={failureOf(error)} />
      </p>
    </div>
  );
}
