import { FormattedMessage, useIntl } from 'react-intl';
import { type Cuts, type GroupName, groupAt, groupNames } from '../../../readiness/group.ts';
import { GroupDot } from '../../drawing/GroupDot.tsx';
import { useApproach, useGroupWord } from '../../drawing/groupWords.ts';
import { knownInterval, type MaybeInterval } from '../../drawing/interval.ts';
import { useWords } from '../../language/useWords.ts';
import { likelyRegion, type Spread } from './likelyRegion.ts';
import styles from './PlaceOnMatrix.module.css';

export interface Spot {
  readonly willingness: number;
  readonly needs: number;
}

interface PlaceOnMatrixProps {
  readonly willingness: MaybeInterval;
  readonly needs: MaybeInterval;
  readonly spread: { readonly willingness: Spread; readonly needs: Spread };
  readonly cuts: Cuts;
  /** Where it would stand after an answer that is being looked at. */
  readonly supposed?: Spot | undefined;
}

/** Where a customer stands on the plane of willingness and needs, and the region it may as well stand in. */
export function PlaceOnMatrix({ willingness, needs, spread, cuts, supposed }: PlaceOnMatrixProps) {
  const words = useWords();
  const intl = useIntl();
  const wordOf = useGroupWord();
  const approachOf = useApproach();
  const x = knownInterval(willingness);
  const y = knownInterval(needs);
  const group = x && y ? groupAt(x.mean, y.mean, cuts) : null;
  const whole = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 0 });
  const label =
    x && y
      ? words('customers.place.label', {
          willingness: whole(x.mean),
          willingnessLow: whole(x.low),
          willingnessHigh: whole(x.high),
          needs: whole(y.mean),
          needsLow: whole(y.low),
          needsHigh: whole(y.high),
        })
      : words('customers.place.unknown');
  const here = x && y ? { willingness: x.mean, needs: y.mean } : undefined;
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
          <Region spread={spread} group={group} probability={0.8} isAnywhere={!x && !y} />
          <Region spread={spread} group={group} probability={0.5} isAnywhere={!x && !y} />
          <line x1={cuts.willingness} x2={cuts.willingness} y1={0} y2={100} className={styles.cut} />
          <line x1={0} x2={100} y1={100 - cuts.needs} y2={100 - cuts.needs} className={styles.cut} />
          {here && supposed && (
            <line
              x1={here.willingness}
              y1={100 - here.needs}
              x2={supposed.willingness}
              y2={100 - supposed.needs}
              className={styles.way}
            />
          )}
        </svg>
        {here && <span className={styles.point} data-group={group} style={at(here)} />}
        {supposed && (
          <span
            className={styles.point}
            data-supposed
            data-group={groupAt(supposed.willingness, supposed.needs, cuts)}
            style={at(supposed)}
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
          <FormattedMessage
            id="customers.place.approach"
            values={{ ...approachOf(group), b: (word) => <b>{word}</b> }}
          />
        ) : (
          <FormattedMessage id="customers.place.unknown" />
        )}
        <span className={styles.legend}>
          <FormattedMessage id={group ? 'customers.place.region' : 'customers.place.regionUnknown'} />
        </span>
      </figcaption>
    </figure>
  );
}

interface RegionProps {
  readonly spread: PlaceOnMatrixProps['spread'];
  readonly group: GroupName | null;
  readonly probability: number;
  /** Nothing is known of either axis. */
  readonly isAnywhere: boolean;
}

const everywhere = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
] as const;

function Region({ spread, group, probability, isAnywhere }: RegionProps) {
  const outline = isAnywhere ? everywhere : likelyRegion(spread.willingness, spread.needs, probability);
  return (
    <polygon
      points={outline.map(([x, y]) => `${x.toFixed(1)},${(100 - y).toFixed(1)}`).join(' ')}
      className={styles.region}
      data-group={group ?? 'unknown'}
      data-inner={probability < 0.8 || undefined}
    />
  );
}

function at({ willingness, needs }: Spot) {
  return { insetInlineStart: `${willingness}%`, insetBlockEnd: `${needs}%` };
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
