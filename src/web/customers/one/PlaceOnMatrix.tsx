import { FormattedMessage } from 'react-intl';
import { type Cuts, type GroupName, groupNames } from '../../../readiness/group.ts';
import { GroupDot } from '../../drawing/GroupDot.tsx';
import { useApproach, useGroupWord } from '../../drawing/groupWords.ts';
import { type Interval, knownInterval, type MaybeInterval } from '../../drawing/interval.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './PlaceOnMatrix.module.css';
import { quadrantOf } from './quadrant.ts';

interface PlaceOnMatrixProps {
  readonly willingness: MaybeInterval;
  readonly needs: MaybeInterval;
  readonly cuts: Cuts;
}

/** Where a customer stands on the plane of willingness and needs, and the region it may as well stand in. */
export function PlaceOnMatrix({ willingness, needs, cuts }: PlaceOnMatrixProps) {
  const words = useWords();
  const wordOf = useGroupWord();
  const approachOf = useApproach();
  const x = knownInterval(willingness);
  const y = knownInterval(needs);
  const group = x && y ? quadrantOf(x.mean, y.mean, cuts) : null;
  const label = group ? words('customers.place.label', { group: wordOf(group) }) : words('customers.place.unknown');
  return (
    <figure className={styles.figure}>
      <span className={styles.upward} aria-hidden>
        {words('customers.field.needs')} ↑
      </span>
      <div className={styles.plane}>
        <svg viewBox="0 0 100 100" role="img" aria-label={label} className={styles.picture} preserveAspectRatio="none">
          {groupNames.map((name) => (
            <rect
              key={name}
              {...corner(name, cuts)}
              className={styles.quadrant}
              data-group={name}
              data-here={name === group || undefined}
            />
          ))}
          <line x1={cuts.willingness} x2={cuts.willingness} y1={0} y2={100} className={styles.cut} />
          <line x1={0} x2={100} y1={100 - cuts.needs} y2={100 - cuts.needs} className={styles.cut} />
          {(x ?? y) && <Region x={x} y={y} group={group} />}
        </svg>
        {x && y && group && (
          <span
            className={styles.point}
            data-group={group}
            style={{ insetInlineStart: `${x.mean}%`, insetBlockEnd: `${y.mean}%` }}
          />
        )}
        {groupNames.map((name) => (
          <span key={name} className={styles.name} data-group={name} data-here={name === group || undefined}>
            <GroupDot group={name} size={8} /> {wordOf(name)}
          </span>
        ))}
      </div>
      <div className={styles.axes} aria-hidden>
        <span>{words('customers.field.willingness')} →</span>
      </div>
      <figcaption className={styles.caption}>
        {group ? (
          <>
            <b>{approachOf(group).word}.</b> {approachOf(group).advice}
          </>
        ) : (
          <FormattedMessage id="customers.place.unknown" />
        )}
      </figcaption>
    </figure>
  );
}

/** Four times in five the customer stands within each side; where one axis is not known, anywhere along it. */
function Region({ x, y, group }: { x: Interval | null; y: Interval | null; group: GroupName | null }) {
  const [left, right] = [x?.low ?? 0, x?.high ?? 100];
  const [low, high] = [y?.low ?? 0, y?.high ?? 100];
  return (
    <rect
      x={left}
      y={100 - high}
      width={Math.max(0.5, right - left)}
      height={Math.max(0.5, high - low)}
      rx={2}
      className={styles.region}
      data-group={group ?? 'unknown'}
    />
  );
}

function corner(name: GroupName, { willingness, needs }: Cuts) {
  const isWilling = name === 'experiential' || name === 'radical';
  const isDemanding = name === 'picky' || name === 'radical';
  return {
    x: isWilling ? willingness : 0,
    width: isWilling ? 100 - willingness : willingness,
    y: isDemanding ? 0 : 100 - needs,
    height: isDemanding ? 100 - needs : needs,
  };
}
