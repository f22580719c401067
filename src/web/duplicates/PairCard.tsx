import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './DuplicatesPage.module.css';
import { PairDecision } from './PairDecision.tsx';
import type { Pair } from './pair.ts';

interface PairCardProps {
  readonly pair: Pair;
  readonly isOpen: boolean;
}

/** Two customers that may be the same: why, and, opened, what differs and what is to be done. */
export function PairCard({ pair, isOpen }: PairCardProps) {
  const { first, second, reasons } = pair;
  const words = useWords();
  const { language } = useLanguage();
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={styles.pair}>
      <h2 className={styles.names}>
        <Link
          to="/duplicates"
          search={{ first: first.id, second: second.id }}
          replace
          resetScroll={false}
          aria-expanded={isOpen}
          activeProps={{}}
          className={styles.open}
        >
          <Sign size={16} aria-hidden />
          <span>
            <FormattedMessage
              id="duplicates.pair"
              values={{ first: first.name ?? first.id, second: second.name ?? second.id }}
            />
          </span>
        </Link>
      </h2>
      <p className={styles.reasons}>
        {reasons.map(({ code }) => words(`customers.likeness.${code}`)).join(language === 'zh' ? '' : ' ')}
      </p>
      {isOpen && <PairDecision pair={pair} />}
    </li>
  );
}
