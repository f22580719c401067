import { useWords } from '../language/useWords.ts';
import styles from './Importance.module.css';

const places = [1, 2, 3, 4, 5];

/** How much a trait counts, 1 to 5. */
export function Importance({ importance }: { readonly importance: number }) {
  const words = useWords();
  return (
    <span className={styles.importance} role="img" aria-label={words('drawing.importance', { importance })}>
      {places.map((place) => (
        <span key={place} className={styles.place} data-filled={place <= importance || undefined} />
      ))}
      <span className={styles.figure} aria-hidden>
        {importance}
      </span>
    </span>
  );
}
