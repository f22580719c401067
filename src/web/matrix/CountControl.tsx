import { Button, NativeSelect } from '@mantine/core';
import { useWords } from '../language/useWords.ts';
import styles from './CutControl.module.css';
import type { CountBasis } from './matrixSearch.ts';
import type { Stage } from './stage.ts';

interface CountControlProps {
  readonly stage: Stage;
  /** How many stand in the quadrant of another group than their likeliest. */
  readonly apart: number;
  readonly onCount: (basis: CountBasis) => void;
  readonly onListApart: () => void;
}

const BASES: readonly CountBasis[] = ['place', 'likely', 'expected'];

/** What the figures of the quadrants count, said in a sentence, with the other ways to count. */
export function CountControl({ stage, apart, onCount, onListApart }: CountControlProps) {
  const words = useWords();
  const { tally, likely, expected } = stage;
  const known = { place: true, likely: likely !== null, expected: expected !== null };
  return (
    <div className={styles.control}>
      <NativeSelect
        size="xs"
        label={words('matrix.count')}
        value={tally.basis}
        data={BASES.map((value) => ({ value, label: words(`matrix.count.${value}`), disabled: !known[value] }))}
        onChange={(event) => onCount(event.currentTarget.value as CountBasis)}
      />
      <p className={styles.note}>{words(`matrix.count.${tally.basis}.about`)}</p>
      {likely === null ? (
        <p className={styles.note}>{words('matrix.count.moved')}</p>
      ) : (
        apart > 0 && (
          <p className={styles.note}>
            {words('matrix.count.apart', { count: apart })}{' '}
            <Button size="compact-xs" variant="subtle" className={styles.inline ?? ''} onClick={onListApart}>
              {words('matrix.count.apart.list')}
            </Button>
          </p>
        )
      )}
    </div>
  );
}
