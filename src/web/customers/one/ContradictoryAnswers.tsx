import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import styles from './ContradictoryAnswers.module.css';
import type { Measured } from './MeasureList.tsx';
import { useSignalWords } from './signalWords.ts';

/** More would be no contradiction but a customer who answers at random. */
const MOST_NAMED = 3;
/** Nearer to what the others let expect, an answer is no surprise. */
const SURPRISING = 1;

/** The axes on which a customer's answers do not go together, and the answers that stand out. */
export function ContradictoryAnswers({ measured: { consistency, restsOn } }: { readonly measured: Measured }) {
  const intl = useIntl();
  const words = useWords();
  const { labelOf, answerOf } = useSignalWords();
  const torn = consistency.filter(({ isContradictory }) => isContradictory);
  if (torn.length === 0) return null;
  const saidTo = (signal: string) => {
    const facts = restsOn.find((one) => one.signal === signal)?.facts ?? [];
    const value = facts.toSorted((one, other) => other.weight - one.weight)[0]?.value;
    if (typeof value === 'number') return intl.formatNumber(value, { maximumSignificantDigits: 8 });
    return value === null || value === undefined ? '–' : answerOf(signal, value);
  };
  return (
    <div className={styles.contradictions} role="note">
      {torn.map(({ axis, fit, answers }) => (
        <div key={axis}>
          <p>
            <FormattedMessage
              id="customers.contradicts"
              values={{
                axis: words(`customers.field.${axis}`),
                deviations: intl.formatNumber(-fit, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
              }}
            />
          </p>
          <ul>
            {answers
              .filter(({ surprise }) => Math.abs(surprise) >= SURPRISING)
              .slice(0, MOST_NAMED)
              .map(({ signal, label, surprise }) => (
                <li key={signal}>
                  <FormattedMessage
                    id={surprise > 0 ? 'customers.contradicts.more' : 'customers.contradicts.less'}
                    values={{ signal: labelOf(signal, label), answer: saidTo(signal) }}
                  />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p>
        <FormattedMessage id="customers.contradicts.do" />
      </p>
    </div>
  );
}
