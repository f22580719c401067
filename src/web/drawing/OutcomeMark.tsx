import { Check, Minus, X } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from './OutcomeMark.module.css';

/** How it ended, by a sign and a word; quiet while it has not ended. */
export function OutcomeMark({ outcome }: { readonly outcome: 'good' | 'notGood' | null }) {
  const kind = outcome ?? 'open';
  const Sign = SIGNS[kind];
  return (
    <span className={styles.mark} data-outcome={kind}>
      <Sign size={14} strokeWidth={2.25} aria-hidden />
      <FormattedMessage id={`drawing.outcome.${kind}`} />
    </span>
  );
}

const SIGNS = { good: Check, notGood: X, open: Minus } as const;
