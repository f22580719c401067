import { FailureText } from './FailureText.tsx';
import { failureOf } from './failureOf.ts';
import styles from './Refusal.module.css';

/** A refusal where the answer would have stood, with what to do. */
export function Refusal({ error }: { readonly error: unknown }) {
  return (
    <div role="alert" className={styles.refusal}>
      <FailureText failure={failureOf(error)} />
    </div>
  );
}
