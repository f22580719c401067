import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProfileOutput } from '../../../evidence/observation/contract.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { answerText } from '../valueText.ts';
import { FactList } from './FactList.tsx';
import styles from './OddsWaterfall.module.css';
import { signalLabel } from './signalLabel.ts';
import { type Points, probabilityOf, type Step } from './waterfall.ts';

interface StepLineProps {
  readonly step: Step;
  /** Its points, rounded so that all of them add up. */
  readonly figure: string;
  /** Where log-odds stand on the scale, in per cent of its width. */
  readonly place: (logOdds: number) => string;
  readonly profile: ProfileOutput | undefined;
}

/** One bar: which way and how far a signal moves the odds; opened, the band, the interval and who says so. */
export function StepLine({ step, figure, place, profile }: StepLineProps) {
  const { kind, from, to, parts } = step;
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [first] = parts;
  const points = to - from;
  const label =
    kind === 'signal' && first
      ? signalLabel(first.signal, first.label, language)
      : words('customers.odds.unknown', { count: parts.length });
  const signed = (value: number) =>
    intl
      .formatNumber(value, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 })
      .replace('-', '\u2212');
  return (
    <li>
      <button type="button" className={styles.step} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.name}>
          <ChevronRight size={14} aria-hidden className={styles.chevron} data-open={isOpen || undefined} />
          <span className={styles.signal}>{label}</span>
          {kind === 'signal' && first && (
            <span className={styles.band}>{answerText(first.signal, 'yesno', first.band, words, language)}</span>
          )}
        </span>
        <span className={styles.lane} aria-hidden>
          <span className={styles.zero} style={{ insetInlineStart: place(0) }} />
          <span
            className={styles.bar}
            data-kind={kind}
            data-way={points < 0 ? 'down' : 'up'}
            style={{
              insetInlineStart: place(Math.min(from, to)),
              insetInlineEnd: `calc(100% - ${place(Math.max(from, to))})`,
            }}
          />
          {kind === 'signal' && first && (
            <span
              className={styles.whisker}
              style={{
                insetInlineStart: place(from + first.low),
                insetInlineEnd: `calc(100% - ${place(from + first.high)})`,
              }}
            />
          )}
        </span>
        <span className={styles.figure}>{figure}</span>
        <span className={styles.share}>
          {intl.formatNumber(probabilityOf(to), { style: 'percent', maximumFractionDigits: 0 })}
        </span>
      </button>
      {isOpen && kind === 'signal' && first && <SignalDetail part={first} profile={profile} />}
      {isOpen && kind === 'unknown' && (
        <ul className={styles.detail}>
          {parts.map((part) => (
            <li key={part.signal} className={styles.missing}>
              <span>{signalLabel(part.signal, part.label, language)}</span>
              <span className={styles.figure}>{signed(part.points)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function SignalDetail({ part, profile }: { readonly part: Points; readonly profile: ProfileOutput | undefined }) {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const times = (logOdds: number) => intl.formatNumber(Math.exp(logOdds), { maximumSignificantDigits: 2 });
  const known = profile?.signals.find(({ signal }) => signal === part.signal);
  return (
    <div className={styles.detail}>
      <p>
        <FormattedMessage
          id="customers.odds.times"
          values={{
            band: answerText(part.signal, 'yesno', part.band, words, language),
            times: times(part.points),
            low: times(part.low),
            high: times(part.high),
          }}
        />
      </p>
      {known && <FactList signal={known.signal} kind={known.kind} facts={known.facts} />}
    </div>
  );
}
