import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { CellText } from './CellText.tsx';
import type { Report } from './draft.ts';
import { becomingOf } from './draftChanges.ts';
import styles from './TakenAs.module.css';
import { useTold } from './useTold.ts';

/** How every column was taken, or would be, and which were left out and why. */
export function TakenAs({ report: { columns, leftOut, identifiedBy } }: { readonly report: Report }) {
  const words = useWords();
  const told = useTold();
  return (
    <section aria-labelledby="taken">
      <h2 id="taken" className={styles.heading}>
        <FormattedMessage id="import.taken" values={{ columns: columns.length, leftOut: leftOut.length }} />
      </h2>
      <p className={styles.quiet}>
        {identifiedBy === null ? (
          <FormattedMessage id="import.identity.rows" />
        ) : (
          <FormattedMessage id="import.identifiedBy" values={{ column: <bdi>{identifiedBy}</bdi> }} />
        )}
      </p>
      <details className={styles.group}>
        <summary>
          <FormattedMessage id="import.taken.columns" values={{ columns: columns.length }} />
        </summary>
        <ul className={styles.list}>
          {columns.map(({ column, role, kind, isPersonal, isNew }) => (
            <li key={column} className={styles.line}>
              <CellText text={column} />
              <span className={styles.quiet}>
                {words(`import.becomes.${becomingOf({ role, kind, personal: isPersonal })}`)}
                {!isNew && ` · ${words('import.why.known')}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {leftOut.length > 0 && (
        <details className={styles.group}>
          <summary>
            <FormattedMessage id="import.leftOut" values={{ columns: leftOut.length }} />
          </summary>
          <ul className={styles.list}>
            {leftOut.map(({ column, reasons, why }) => (
              <li key={column} className={styles.line}>
                <CellText text={column} />
                <span className={styles.quiet} dir="auto">
                  {reasons.length > 0 ? reasons.map((reason) => told('reason', reason)).join(' ') : why}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
