import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { type Step, steps } from './importSearch.ts';
import styles from './StepList.module.css';

/** Where the import is; what has been passed can be gone back to. */
export function StepList({ step, upload }: { readonly step: Step; readonly upload: string | undefined }) {
  const words = useWords();
  const here = steps.indexOf(step);
  return (
    <nav aria-label={words('import.steps')}>
      <ol className={styles.steps}>
        {steps.map((each, index) => {
          const label = (
            <>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span className={styles.label}>
                <FormattedMessage id={`import.step.${each}`} />
              </span>
            </>
          );
          const isPassed = index < here && step !== 'done' && (upload !== undefined || each === 'file');
          return (
            <li
              key={each}
              className={styles.step}
              data-state={index < here ? 'passed' : index === here ? 'here' : 'ahead'}
            >
              {isPassed ? (
                <Link
                  to="/import"
                  search={each === 'file' ? {} : { step: each, ...(upload !== undefined && { upload }) }}
                  className={styles.part}
                >
                  {label}
                </Link>
              ) : (
                <span className={styles.part} aria-current={index === here ? 'step' : undefined}>
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
