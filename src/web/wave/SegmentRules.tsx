import { NumberInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Segmentation } from '../../evidence/segment/contract.ts';
import { useWords } from '../language/useWords.ts';
import styles from './WaveRules.module.css';
import type { SegmentLimit } from './waveSearch.ts';

interface SegmentRulesProps {
  readonly segmentation: Segmentation;
  readonly limits: readonly SegmentLimit[];
  readonly onChange: (limits: readonly SegmentLimit[]) => void;
}

/** The places that each segment is to have at least and may have at most. */
export function SegmentRules({ segmentation: { label, values }, limits, onChange }: SegmentRulesProps) {
  const set = (segment: string, end: 'least' | 'most', value: number | string) => {
    const former = limits.find((limit) => limit.segment === segment);
    const ends = { least: former?.least, most: former?.most, [end]: typeof value === 'number' ? value : undefined };
    const others = limits.filter((limit) => limit.segment !== segment);
    const { least, most } = ends;
    const isLimited = least !== undefined || most !== undefined;
    const next = { segment, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
    onChange(isLimited ? [...others, next] : others);
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <FormattedMessage id="wave.rule.limits" values={{ label }} />
      </legend>
      <div className={styles.limits}>
        <span />
        <span className={styles.head}>
          <FormattedMessage id="wave.rule.least" />
        </span>
        <span className={styles.head}>
          <FormattedMessage id="wave.rule.most" />
        </span>
        {values.slice(0, MOST_SHOWN).map(({ value: segment }) => {
          const limit = limits.find((each) => each.segment === segment);
          return (
            <SegmentRow
              key={segment}
              segment={segment}
              limit={limit}
              onSet={(end, value) => set(segment, end, value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

interface SegmentRowProps {
  readonly segment: string;
  readonly limit: SegmentLimit | undefined;
  readonly onSet: (end: 'least' | 'most', value: number | string) => void;
}

function SegmentRow({ segment, limit, onSet }: SegmentRowProps) {
  const words = useWords();
  return (
    <>
      <span>{segment}</span>
      {(['least', 'most'] as const).map((end) => (
        <NumberInput
          key={end}
          size="xs"
          hideControls
          min={0}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          aria-label={`${segment}: ${words(`wave.rule.${end}`)}`}
          value={limit?.[end] ?? ''}
          onChange={(value) => onSet(end, value)}
        />
      ))}
    </>
  );
}

const MOST_SHOWN = 12;
