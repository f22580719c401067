import styles from './Benchmark.module.css';
import { StateWord } from './StateWord.tsx';
import { shownStates } from './stateOf.ts';

/** What the signs say. */
export function StateLegend() {
  return (
    <ul className={styles.legend}>
      {shownStates.map((state) => (
        <li key={state}>
          <StateWord state={state} />
        </li>
      ))}
    </ul>
  );
}
