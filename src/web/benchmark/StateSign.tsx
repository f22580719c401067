import type { TraitState } from '../../positioning/benchmark/traitState.ts';
import styles from './StateSign.module.css';
import { stateMark } from './stateMarks.ts';

const SIDE = 12;

/** The sign of a state beside its word, as the picture draws it. */
export function StateSign({ state }: { readonly state: TraitState }) {
  const { filled, stroked } = stateMark(state, SIDE, SIDE);
  return (
    <svg
      className={styles.sign}
      data-state={state}
      width={SIDE + 2}
      height={SIDE + 2}
      viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`}
      aria-hidden
    >
      <rect className={styles.ground} width={SIDE} height={SIDE} />
      {filled !== undefined && <path className={styles.filled} d={filled} />}
      {stroked !== undefined && <path className={styles.stroked} d={stroked} />}
    </svg>
  );
}
