import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { IntervalBar } from '../../drawing/IntervalBar.tsx';
import { useShare } from '../../drawing/useShare.ts';
import type { MessageId } from '../../language/messageId.ts';
import { useWords } from '../../language/useWords.ts';
import type { TargetCounts } from '../statementTypes.ts';
import { useChance } from '../useChance.ts';
import styles from './TargetCount.module.css';

interface TargetCountProps {
  readonly target: TargetCounts;
  readonly total: number;
}

const classes = ['matches', 'unknown', 'doesNotMatch'] as const;

/** Who matches, who does not, of whom nobody can say; how their deals ended, with how sure that is. */
export function TargetCount({ target, total }: TargetCountProps) {
  const { soldAnyway } = target;
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {classes.map((each) => (
          <span key={each} data-class={each} style={{ flexGrow: target[each].customers }} />
        ))}
      </div>
      <ul className={styles.classes}>
        {classes.map((each) => (
          <li key={each} data-class={each}>
            <CountLink label={`positioning.target.${each}`} one={target[each]} total={total} />
          </li>
        ))}
        {soldAnyway.customers > 0 && (
          <li data-class="soldAnyway">
            <CountLink label="positioning.target.soldAnyway" one={soldAnyway} total={total} />
          </li>
        )}
      </ul>
      <Goodness target={target} />
    </>
  );
}

interface CountLinkProps {
  readonly label: MessageId;
  readonly one: TargetCounts['matches'];
  readonly total: number;
}

function CountLink({ label, one: { customers, listedBy }, total }: CountLinkProps) {
  const intl = useIntl();
  const share = useShare();
  const count = <b className={styles.count}>{intl.formatNumber(customers)}</b>;
  return (
    <>
      {listedBy && customers > 0 ? (
        <Link to="/customers" search={{ filter: listedBy.text }} className={styles.link}>
          {count} <FormattedMessage id={label} values={{ count: customers }} />
        </Link>
      ) : (
        <span>
          {count} <FormattedMessage id={label} values={{ count: customers }} />
        </span>
      )}
      {total > 0 && <span className={styles.share}>{share(customers / total)}</span>}
    </>
  );
}

function Goodness({ target: { goodAmongMatches, goodAmongOthers, chance } }: { readonly target: TargetCounts }) {
  const words = useWords();
  const chanceText = useChance();
  const rows = [
    ['positioning.target.goodMatches', goodAmongMatches],
    ['positioning.target.goodOthers', goodAmongOthers],
  ] as const;
  if (goodAmongMatches.of + goodAmongOthers.of === 0) {
    return (
      <p className={styles.quiet}>
        <FormattedMessage id="positioning.target.noOutcomes" />
      </p>
    );
  }
  const verdict =
    chance === null
      ? 'unknown'
      : chance >= CHANCE_TO_TELL
        ? 'same'
        : (goodAmongMatches.mean ?? 0) > (goodAmongOthers.mean ?? 0)
          ? 'better'
          : 'worse';
  return (
    <>
      <dl className={styles.goodness}>
        {rows.map(([label, { mean, low, high, count, of }]) => (
          <div key={label}>
            <dt>
              {words(label)} <span className={styles.share}>{words('positioning.target.of', { count, of })}</span>
            </dt>
            <dd>
              <IntervalBar
                figure={mean === null ? null : { mean, low, high }}
                scale="share"
                label={words(label)}
                hasRange
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        <FormattedMessage
          id="positioning.target.verdict"
          values={{
            verdict,
            chance: chanceText(chance ?? 1),
          }}
        />
      </p>
    </>
  );
}

/** Below it two shares are called different; the usual level. */
const CHANCE_TO_TELL = 0.05;
