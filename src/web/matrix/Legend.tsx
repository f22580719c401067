import { memo } from 'react';
import { useIntl } from 'react-intl';
import { groupNames } from '../../readiness/group.ts';
import { useApproach, useGroupWord } from '../drawing/groupWords.ts';
import { MarkSign } from '../drawing/MarkSign.tsx';
import { useWords } from '../language/useWords.ts';
import { type Coloured, type Colouring, ODDS_STEPS } from './colouring.ts';
import { MOST_DISCS } from './discs.ts';
import styles from './Legend.module.css';
import type { Points } from './points.ts';

interface LegendProps {
  readonly points: Points;
  readonly coloured: Coloured;
  readonly colouring: Colouring;
  readonly title: string;
  /** The cuts are others than those by which customers were told into groups. */
  readonly areCutsMoved: boolean;
}

/** What the colours and shapes say, with how many customers have each. */
export const Legend = memo(function Legend({ points, coloured, colouring, title, areCutsMoved }: LegendProps) {
  const intl = useIntl();
  const words = useWords();
  const labels = useLegendWords(points, colouring, coloured.marks.length);
  const isCrowded = points.rows > MOST_DISCS;
  const counts = countsOf(coloured);
  const approachOf = useApproach();
  const entries = coloured.marks.map((mark, code) => {
    const group = colouring === 'group' ? groupNames[code - 1] : undefined;
    return { mark, label: labels[code] ?? '', count: counts[code] ?? 0, approach: group && approachOf(group) };
  });
  const shown = [...entries.slice(1), ...entries.slice(0, 1)].filter(
    ({ count }, i) => count > 0 || i < entries.length - 1,
  );
  return (
    <section aria-label={title} data-printed>
      <h2 className={styles.title}>{title}</h2>
      {colouring === 'group' && (
        <p className={styles.how}>
          {words('matrix.legend.likely')} {!isCrowded && words('matrix.legend.sure')}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map(({ mark, label, count, approach }) => (
          <li key={label}>
            <div className={styles.entry}>
              <MarkSign shape={mark.shape} size={11} style={{ color: `var(${mark.colour})` }} />
              <span className={styles.label}>{label}</span>
              <span className={styles.count}>{intl.formatNumber(count)}</span>
            </div>
            {approach && (
              <p className={styles.approach}>
                <strong>{approach.word}</strong> {approach.advice}
              </p>
            )}
          </li>
        ))}
      </ul>
      {colouring === 'group' && areCutsMoved && <p className={styles.note}>{words('matrix.legend.moved')}</p>}
      <p className={styles.note}>{words(isCrowded ? 'matrix.legend.crowd' : 'matrix.legend.heap')}</p>
    </section>
  );
});

function useLegendWords(points: Points, colouring: Colouring, marks: number): readonly string[] {
  const intl = useIntl();
  const words = useWords();
  const wordOf = useGroupWord();
  const unknown = words('matrix.legend.unknown');
  if (colouring === 'group') return [unknown, ...groupNames.map(wordOf)];
  if (colouring === 'outcome') {
    return [words('drawing.outcome.open'), words('drawing.outcome.notGood'), words('drawing.outcome.good')];
  }
  if (colouring === 'odds') {
    const share = (step: number) => intl.formatNumber(step / ODDS_STEPS, { style: 'percent' });
    const steps = Array.from({ length: ODDS_STEPS }, (_, i) =>
      words('drawing.range', { low: share(i), high: share(i + 1) }),
    );
    return [unknown, ...steps];
  }
  const names = points.category?.names ?? [];
  const own = names.slice(0, marks - 1);
  if (names.length > own.length)
    own[own.length - 1] = words('matrix.legend.others', { count: names.length - own.length + 1 });
  return [unknown, ...own];
}

function countsOf({ codes, marks }: Coloured): Uint32Array {
  const counts = new Uint32Array(marks.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}
