import { FormattedMessage, useIntl } from 'react-intl';
import type { Comparison, ComputedGate } from '../../positioning/screen/computedGate.ts';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './GateDialog.module.css';
import type { ScreenFigures, Who } from './screenTypes.ts';
import { useScreenWords } from './useScreenWords.ts';

interface ComputedFiguresProps {
  readonly computed: ComputedGate;
  readonly figures: ScreenFigures;
  readonly who: Who;
}

/** The figures and the formula behind a computed answer, or what is missing. */
export function ComputedFigures({ computed: { answer, comparisons, missing }, figures, who }: ComputedFiguresProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const screen = useScreenWords(figures);
  const written = ({ kind }: Comparison, figure: number) => (kind === 'margin' ? share(figure) : screen.money(figure));
  const range = (comparison: Comparison) => {
    const low = written(comparison, comparison.low ?? 0);
    const high = written(comparison, comparison.high ?? 0);
    return low === high ? low : words('problems.computed.range', { low, high });
  };
  const reach = who.state === 'known' ? who.target : null;
  const have = intl.formatNumber(reach?.have ?? 0);
  const most = intl.formatNumber((reach?.have ?? 0) + (reach?.unknown ?? 0));
  const customers = have === most ? have : words('problems.computed.range', { low: have, high: most });
  const known = comparisons.filter(({ low, high, least }) => low !== null && high !== null && least !== null);
  return (
    <div className={styles.computed}>
      <p>
        <strong>
          <FormattedMessage id="problems.computed.answer" values={{ answer: words(`problems.answer.${answer}`) }} />
        </strong>
      </p>
      {known.map((comparison) => (
        <p key={comparison.kind}>
          <FormattedMessage
            id={`problems.computed.${comparison.kind}`}
            values={{
              low: range(comparison),
              least: written(comparison, comparison.least ?? 0),
              price: screen.money(figures.price?.amount ?? 0),
              cost: screen.money(figures.cost ?? 0),
              count: customers,
            }}
          />
        </p>
      ))}
      {missing.length > 0 && (
        <p>
          <FormattedMessage id="problems.computed.missing" values={{ missing: screen.missing(missing) }} />
        </p>
      )}
    </div>
  );
}
