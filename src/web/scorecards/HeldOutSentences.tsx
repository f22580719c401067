import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';
import type { Comparison } from './scorecardTypes.ts';

/** Which of the two foretold better what became of customers that neither had seen, said only as surely as it is known. */
export function HeldOutSentences({ comparison: { first, second, heldOut } }: { readonly comparison: Comparison }) {
  const intl = useIntl();
  const words = useWords();
  const figure = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const signed = (value: number) =>
    intl.formatNumber(value, { signDisplay: 'exceptZero', minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const better = !heldOut || (heldOut.logLoss.low <= 0 && heldOut.logLoss.high >= 0) ? 'none' : 'one';
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.heldOut" />
      </h2>
      {!heldOut && <p className={styles.quiet}>{words('scorecards.heldOut.none')}</p>}
      {heldOut && (
        <ul className={styles.statements}>
          <li>
            <strong>
              {better === 'none'
                ? words('scorecards.heldOut.alike', { count: heldOut.customers })
                : words('scorecards.heldOut.better', {
                    id: heldOut.logLoss.mean < 0 ? second.id : first.id,
                    count: heldOut.customers,
                  })}
            </strong>
          </li>
          <li>
            {words('scorecards.heldOut.logLoss', {
              first: figure(heldOut.first.logLoss),
              second: figure(heldOut.second.logLoss),
              mean: signed(heldOut.logLoss.mean),
              low: signed(heldOut.logLoss.low),
              high: signed(heldOut.logLoss.high),
            })}
          </li>
          {heldOut.auc && (
            <li>
              {words('scorecards.heldOut.auc', {
                first: figure(heldOut.first.auc ?? 0.5),
                second: figure(heldOut.second.auc ?? 0.5),
                mean: signed(heldOut.auc.mean),
                low: signed(heldOut.auc.low),
                high: signed(heldOut.auc.high),
              })}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
