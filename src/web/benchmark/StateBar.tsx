import { useIntl } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './StateBar.module.css';
import { StateSign } from './StateSign.tsx';
import { shownStates } from './stateOf.ts';

interface StateBarProps {
  readonly counts: Readonly<Record<(typeof shownStates)[number], number>>;
}

/** How many customers are in each state of a trait, as a bar and in per cent. */
export function StateBar({ counts }: StateBarProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const total = shownStates.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return null;
  const text = (state: (typeof shownStates)[number]) =>
    words('benchmark.state.share', {
      state: words(`benchmark.state.${state}`),
      share: share(counts[state] / total),
      count: counts[state],
    });
  return (
    <div className={styles.frame}>
      <div className={styles.bar} role="img" aria-label={intl.formatList(shownStates.map(text))}>
        {shownStates.map(
          (state) =>
            counts[state] > 0 && (
              <span key={state} data-state={state} style={{ flexGrow: counts[state] }} title={text(state)} />
            ),
        )}
      </div>
      <div className={styles.shares} aria-hidden>
        {shownStates.map((state) => (
          <span key={state}>
            <StateSign state={state} /> {share(counts[state] / total)}
          </span>
        ))}
      </div>
    </div>
  );
}
