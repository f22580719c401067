import { FormattedMessage, useIntl } from 'react-intl';
import type { ScreenContent } from '../../positioning/screen/contract.ts';
import type { ScreenRule } from '../../positioning/screen/screenPart.ts';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Problems.module.css';

interface ChangedRulesProps {
  readonly rules: readonly ScreenRule[];
  readonly before: ScreenContent;
  readonly after: ScreenContent;
}

/** What differs beside the problems: relaxed gates, least margin, least profit. */
export function ChangedRules({ rules, before, after }: ChangedRulesProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const nothing = words('problems.compare.nothing');
  const written = ({ relaxed, margin, profit }: ScreenContent, rule: ScreenRule) => {
    if (rule === 'margin') return margin === null ? nothing : share(margin);
    if (rule === 'profit') return profit === null ? nothing : intl.formatNumber(profit);
    return intl.formatList(relaxed.map((gate) => words(`problems.gate.${gate}`))) || nothing;
  };
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="problems.compare.rules" />
      </h2>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule}>
            <FormattedMessage
              id={`problems.compare.${rule}`}
              values={{ first: written(before, rule), second: written(after, rule) }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
