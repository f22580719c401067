import { useWords } from '../language/useWords.ts';
import styles from './Benchmark.module.css';

const MOST = 5;

/** How important a trait is, from one to five. */
export function Importance({ importance }: { readonly importance: number }) {
  const words = useWords();
  return (
    <span className={styles.pips} role="img" aria-label={words('benchmark.importance.of', { importance })}>
      {Array.from({ length: MOST }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pips have nothing but their place
        <span key={at} data-full={at < importance || undefined} />
      ))}
    </span>
  );
}
