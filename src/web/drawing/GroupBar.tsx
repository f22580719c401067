import { FormattedMessage, useIntl } from 'react-intl';
import { type GroupName, type GroupProbabilities, groupNames, leadingGroup } from '../../readiness/group.ts';
import { useWords } from '../language/useWords.ts';
import styles from './GroupBar.module.css';
import { GroupDot } from './GroupDot.tsx';
import { useGroupWord } from './groupWords.ts';

interface GroupBarProps {
  /** Null until willingness and needs both have evidence. */
  readonly probabilities: GroupProbabilities | null;
  /** `row`: bar and leading group, for tables. `full`: every group with its share below the bar. */
  readonly size?: 'row' | 'full';
}

/**
 * How probable each of the four groups is, as one bar.
 *
 * ```tsx
 * <GroupBar probabilities={{ conservative: 0.05, experiential: 0.88, picky: 0.01, radical: 0.06 }} />
 * ```
 */
export function GroupBar({ probabilities, size = 'row' }: GroupBarProps) {
  const intl = useIntl();
  const words = useWords();
  const wordOf = useGroupWord();
  if (probabilities === null) {
    return (
      <span className={styles.unknown}>
        <FormattedMessage id="drawing.unknown" />
      </span>
    );
  }
  const shareOf = (group: GroupName) =>
    intl.formatNumber(probabilities[group], { style: 'percent', maximumFractionDigits: 0 });
  const spoken = groupNames.map((group) => `${wordOf(group)} ${shareOf(group)}`);
  const { group: leading } = leadingGroup(probabilities);
  return (
    <span className={styles.frame} data-size={size}>
      <span className={styles.bar} role="img" aria-label={words('drawing.groups', { list: intl.formatList(spoken) })}>
        {groupNames.map((group) => (
          <span
            key={group}
            className={styles.part}
            data-group={group}
            style={{ flexGrow: probabilities[group] }}
            data-slight={probabilities[group] < 0.005 || undefined}
          />
        ))}
      </span>
      {size === 'row' && (
        <span className={styles.leading} aria-hidden>
          <GroupDot group={leading} />
          <span className={styles.word}>{wordOf(leading)}</span> {shareOf(leading)}
        </span>
      )}
      {size === 'full' && (
        <span className={styles.legend} aria-hidden>
          {groupNames.map((group) => (
            <span key={group} className={styles.entry} data-leading={group === leading || undefined}>
              <GroupDot group={group} />
              {wordOf(group)} {shareOf(group)}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
