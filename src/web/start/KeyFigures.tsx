import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { groupNames } from '../../readiness/group.ts';
import type { countGroups } from '../../readiness/measure/contract.ts';
import { GroupDot } from '../drawing/GroupDot.tsx';
import { useGroupWord } from '../drawing/groupWords.ts';
import { ShareFigure } from '../drawing/ShareFigure.tsx';
import { useWords } from '../language/useWords.ts';
import type { Facts } from './attention.ts';
import styles from './KeyFigures.module.css';
import { RoomLink } from './RoomLink.tsx';

interface KeyFiguresProps {
  readonly groups: OutputOf<typeof countGroups>;
  readonly judgedBy: NonNullable<Facts['judgedBy']>;
}

/** How many customers there are, what is known of them, and which group leads for how many. */
export function KeyFigures({ groups: { customers, leading }, judgedBy }: KeyFiguresProps) {
  const intl = useIntl();
  const words = useWords();
  const wordOf = useGroupWord();
  const parts = [
    ...groupNames.map((group) => ({ group, count: leading[group], word: wordOf(group) })),
    ...(leading.unknown > 0 ? [{ group: null, count: leading.unknown, word: words('drawing.unknown') }] : []),
  ];
  const shareOf = (count: number) => intl.formatNumber(customers === 0 ? 0 : count / customers, { style: 'percent' });
  const { outcomes, outcomesNow, restsOn } = judgedBy;
  return (
    <div className={styles.figures}>
      <ul className={styles.counts}>
        <li>
          <RoomLink href="/customers" className={styles.count}>
            <ShareFigure label={words('start.customers')} count={customers} />
          </RoomLink>
        </li>
        <li>
          <RoomLink href={filtered('outcome is known')} className={styles.count}>
            <ShareFigure
              label={words('start.outcomes')}
              count={outcomesNow}
              of={customers}
              note={
                outcomesNow > 0 && words(`start.rests.${restsOn}`, { outcomes, all: String(outcomes >= outcomesNow) })
              }
            />
          </RoomLink>
        </li>
      </ul>
      <div>
        <div className={styles.caption}>
          <FormattedMessage id="start.groups" />
        </div>
        <div className={styles.bar} aria-hidden>
          {parts
            .filter(({ count }) => count > 0)
            .map(({ group, count }) => (
              <span key={group ?? 'unknown'} data-group={group ?? 'unknown'} style={{ flexGrow: count }} />
            ))}
        </div>
        <ul className={styles.legend}>
          {parts.map(({ group, count, word }) => (
            <li key={group ?? 'unknown'}>
              <RoomLink href={filtered(`group is ${group ?? 'unknown'}`)} className={styles.entry}>
                <GroupDot group={group} />
                <span>{word}</span>
                <strong>{intl.formatNumber(count)}</strong>
                <span className={styles.share}>{shareOf(count)}</span>
              </RoomLink>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function filtered(filter: string): string {
  return `/customers?filter=${encodeURIComponent(filter)}`;
}
