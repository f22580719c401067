import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProfileOutput } from '../../../evidence/observation/contract.ts';
import { useWords } from '../../language/useWords.ts';
import { FactList } from './FactList.tsx';
import styles from './OddsWaterfall.module.css';
import { usePartWords } from './partWords.ts';
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
  const [isOpen, setOpen] = useState(false);
  const [first] = parts;
  const points = to - from;
  const one = kind === 'unknown' ? undefined : first;
  const { nameOf, answerOf } = usePartWords();
  const label = one ? nameOf(one) : words('customers.odds.unknown', { count: parts.length });
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
          {one && <span className={styles.band}>{answerOf(one)}</span>}
          {one?.edit && <span className={styles.edited}>{words('customers.odds.edited')}</span>}
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
          {one && (
            <span
              className={styles.whisker}
              style={{
                insetInlineStart: place(from + one.low),
                insetInlineEnd: `calc(100% - ${place(from + one.high)})`,
              }}
            />
          )}
        </span>
        <span className={styles.figure}>{figure}</span>
        <span className={styles.share}>
          {intl.formatNumber(probabilityOf(to), { style: 'percent', maximumFractionDigits: 0 })}
        </span>
      </button>
      {isOpen && one && <PartDetail part={one} profile={profile} />}
      {isOpen && kind === 'unknown' && (
        <ul className={styles.detail}>
          {parts.map((part) => (
            <li key={part.signal} className={styles.missing}>
              <span>{nameOf(part)}</span>
              <span className={styles.figure}>{signed(part.points)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function PartDetail({ part, profile }: { readonly part: Points; readonly profile: ProfileOutput | undefined }) {
  const intl = useIntl();
  const { answerOf } = usePartWords();
  const times = (logOdds: number) => intl.formatNumber(Math.exp(logOdds), { maximumSignificantDigits: 2 });
  const named = part.pair?.map(({ signal }) => signal) ?? [part.signal];
  const known = profile?.signals.filter(({ signal }) => named.includes(signal)) ?? [];
  return (
    <div className={styles.detail}>
      <p>
        <FormattedMessage
          id={part.pair ? 'customers.odds.timesPair' : 'customers.odds.times'}
          values={{
            band: answerOf(part),
            times: times(part.points),
            low: times(part.low),
            high: times(part.high),
          }}
        />
      </p>
      {part.edit && <EditSentence edit={part.edit} />}
      {known.map(({ signal, kind, facts }) => (
        <FactList key={signal} signal={signal} kind={kind} facts={facts} />
      ))}
    </div>
  );
}

/** Who stated these points, when, how firmly and why. */
function EditSentence({ edit: { points, weight, stated } }: { readonly edit: NonNullable<Points['edit']> }) {
  const intl = useIntl();
  const signed = intl
    .formatNumber(points, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .replace('-', '\u2212');
  return (
    <p>
      <FormattedMessage
        id={stated ? 'customers.odds.editedBy' : 'customers.odds.editedBySomebody'}
        values={{
          points: signed,
          weight,
          by: stated?.by ?? '–',
          at: stated ? intl.formatDate(stated.at, { dateStyle: 'medium' }) : '',
        }}
      />
      {stated?.why != null && (
        <>
          {' '}
          <FormattedMessage id="customers.odds.editedWhy" values={{ why: stated.why }} />
        </>
      )}
    </p>
  );
}
