import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { answerText } from '../valueText.ts';
import { Age } from './Age.tsx';
import styles from './FactList.module.css';
import { SourceName } from './SourceName.tsx';

interface Fact {
  readonly id: string;
  readonly value: string | number | null;
  readonly source: string;
  readonly ageDays: number;
  readonly weight: number;
}

interface FactListProps {
  readonly signal: string;
  readonly kind: string;
  readonly facts: readonly Fact[];
}

/** What each source says, how long ago, and how far it is believed. */
export function FactList({ signal, kind, facts }: FactListProps) {
  return (
    <ul className={styles.list}>
      {facts.map(({ id, value, source, ageDays, weight }) => (
        <li key={id} className={styles.fact}>
          <span className={styles.value}>
            <FactValue signal={signal} kind={kind} value={value} />
          </span>
          <span>
            <SourceName source={source} />
          </span>
          <span>
            <Age days={ageDays} />
          </span>
          <Weight share={weight} />
        </li>
      ))}
    </ul>
  );
}

/** What was said, in words; null is a source that does not know. */
export function FactValue({ signal, kind, value }: { signal: string; kind: string; value: string | number | null }) {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  if (value === null) return <FormattedMessage id="customers.dontKnow" />;
  if (typeof value === 'number') return <>{intl.formatNumber(value, { maximumSignificantDigits: 8 })}</>;
  return <>{answerText(signal, kind, value, words, language)}</>;
}

/** How far it is believed, as a short bar and in per cent. */
export function Weight({ share }: { readonly share: number }) {
  const intl = useIntl();
  const percent = intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <span className={styles.weight}>
      <span className={styles.track} aria-hidden>
        <span className={styles.filled} style={{ width: `${share * 100}%` }} />
      </span>
      <FormattedMessage id="customers.believed" values={{ percent }} />
    </span>
  );
}
