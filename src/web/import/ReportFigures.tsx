import { FormattedMessage } from 'react-intl';
import { ShareFigure } from '../drawing/ShareFigure.tsx';
import { useWords } from '../language/useWords.ts';
import { DecidedOutcome } from './DecidedOutcome.tsx';
import type { Report } from './draft.ts';
import styles from './ReportFigures.module.css';

/** What an import did, or would do, in figures. */
export function ReportFigures({ report, isDone }: { readonly report: Report; readonly isDone: boolean }) {
  const words = useWords();
  const { rows, customers, facts, unreadableCells, outcomeDecision } = report;
  const aside = [
    ['passedOver', rows.passedOver],
    ['repeated', rows.repeated],
    ['withoutIdentifier', rows.withoutIdentifier],
    ['leftOut', customers.leftOut],
    ['renamed', customers.renamed],
    ['unreadable', unreadableCells],
  ] as const;
  return (
    <section className={styles.report} aria-label={words(isDone ? 'import.figures.done' : 'import.figures.check')}>
      <div className={styles.figures}>
        <ShareFigure label={words('import.figure.rows')} count={rows.read} />
        <ShareFigure label={words('import.figure.new')} count={customers.new} />
        <ShareFigure label={words('import.figure.changed')} count={customers.changed} />
        <ShareFigure label={words('import.figure.unchanged')} count={customers.unchanged} />
        <ShareFigure label={words('import.figure.facts')} count={facts} />
      </div>
      <ul className={styles.aside}>
        {aside
          .filter(([, count]) => count > 0)
          .map(([what, count]) => (
            <li key={what}>
              <FormattedMessage id={`import.aside.${what}`} values={{ count }} />
            </li>
          ))}
        {outcomeDecision && (
          <li dir="auto">
            <DecidedOutcome decision={outcomeDecision} />
          </li>
        )}
      </ul>
    </section>
  );
}
