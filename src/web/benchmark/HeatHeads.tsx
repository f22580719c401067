import { useIntl } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import styles from './HeatHeads.module.css';
import type { HeatPlan } from './heatPlan.ts';
import type { HeatTrait } from './heatRows.ts';
import { useSaid } from './useSaid.ts';

interface HeatHeadsProps {
  readonly plan: HeatPlan;
  readonly traits: readonly HeatTrait[];
  readonly line: number;
  /** The column that is looked at. */
  readonly current: number | null;
}

/** What stands above the columns: the traits by name, or by their number in the list below where there is no room. */
export function HeatHeads({ plan, traits, line, current }: HeatHeadsProps) {
  const intl = useIntl();
  const words = useWords();
  const said = useSaid();
  const share = useShare();
  const { cells, heads, fit } = plan;
  return (
    <div className={styles.heads} data-heads={heads} aria-hidden>
      {traits.map(({ id, number, name }, column) => {
        const isHere = column === current || undefined;
        const [from, middle] = [cells.from + column * cells.each, cells.from + (column + 0.5) * cells.each];
        return heads === 'numbered' ? (
          <span
            key={id}
            className={styles.number}
            data-here={isHere}
            data-raised={column % 2 === 1 || undefined}
            style={{ insetInlineStart: from, width: cells.each }}
          >
            {intl.formatNumber(number)}
          </span>
        ) : (
          <span key={id} className={styles.slanted} data-here={isHere} style={{ insetInlineStart: middle }}>
            <span className={styles.name} title={said(name)}>
              {said(name)}
            </span>
          </span>
        );
      })}
      <span className={styles.fit} style={{ insetInlineStart: fit.from, width: plan.width - fit.from }}>
        {!plan.isNarrow && <span className={styles.fitWord}>{words('benchmark.fit')}</span>}
        <span className={styles.line} style={{ insetInlineStart: line * fit.width }}>
          {share(line)}
        </span>
      </span>
    </div>
  );
}
