import { ActionIcon, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Segmentation } from '../../evidence/segment/contract.ts';
import { knownWord } from '../language/knownWords.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import { CountInput } from './CountInput.tsx';
import styles from './WaveRules.module.css';
import type { SegmentLimit } from './waveSearch.ts';

interface SegmentRulesProps {
  readonly segmentations: readonly Segmentation[];
  readonly segmentation: Segmentation;
  readonly limits: readonly SegmentLimit[];
  readonly onSegmentation: (signal: string) => void;
  readonly onChange: (limits: readonly SegmentLimit[]) => void;
}

/** The places that a segment is to have at least and may have at most; a row for each that is limited. */
export function SegmentRules({ segmentations, segmentation, limits, onSegmentation, onChange }: SegmentRulesProps) {
  const words = useWords();
  const { language } = useLanguage();
  const isFree = (segment: string) => !limits.some((limit) => limit.segment === segment);
  const free = segmentation.values.map(({ value }) => value).filter(isFree);
  const set = (segment: string, end: 'least' | 'most', value: number | undefined) =>
    onChange(limits.map((limit) => (limit.segment === segment ? withEnd(limit, end, value) : limit)));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <FormattedMessage id="wave.rule.limits" values={{ label: knownWord(segmentation.label, language) }} />
      </legend>
      {segmentations.length > 1 && (
        <Select
          size="xs"
          aria-label={words('wave.rule.segment')}
          data={segmentations.map(({ signal, label }) => ({ value: signal, label: knownWord(label, language) }))}
          value={segmentation.signal}
          allowDeselect={false}
          onChange={(signal) => signal !== null && onSegmentation(signal)}
        />
      )}
      {limits.length > 0 && (
        <div className={styles.limits}>
          <span />
          <span className={styles.head} aria-hidden>
            <FormattedMessage id="wave.rule.least" />
          </span>
          <span className={styles.head} aria-hidden>
            <FormattedMessage id="wave.rule.most" />
          </span>
          <span />
          {limits.map((limit) => (
            <LimitRow
              key={limit.segment}
              limit={limit}
              onSet={(end, value) => set(limit.segment, end, value)}
              onRemove={() => onChange(limits.filter((each) => each !== limit))}
            />
          ))}
        </div>
      )}
      {free.length > 0 && (
        <Select
          searchable
          size="sm"
          aria-label={words('wave.rule.limits.add')}
          placeholder={words('wave.rule.limits.add')}
          nothingFoundMessage={words('wave.rule.limits.none')}
          data={free}
          value={null}
          onChange={(segment) => segment !== null && onChange([...limits, { segment }])}
        />
      )}
    </fieldset>
  );
}

interface LimitRowProps {
  readonly limit: SegmentLimit;
  readonly onSet: (end: 'least' | 'most', value: number | undefined) => void;
  readonly onRemove: () => void;
}

function LimitRow({ limit, onSet, onRemove }: LimitRowProps) {
  const words = useWords();
  const { segment } = limit;
  return (
    <>
      <span>{segment}</span>
      {(['least', 'most'] as const).map((end) => (
        <CountInput
          key={end}
          isSmall
          least={0}
          label={words(`wave.rule.${end}.of`, { segment })}
          value={limit[end]}
          onChange={(value) => onSet(end, value)}
        />
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words('wave.rule.limits.remove', { segment })}
        onClick={onRemove}
      >
        <X size={15} />
      </ActionIcon>
    </>
  );
}

function withEnd({ segment, ...ends }: SegmentLimit, end: 'least' | 'most', value: number | undefined): SegmentLimit {
  const { [end]: _, ...other } = ends;
  return { segment, ...other, ...(value !== undefined && { [end]: value }) };
}
