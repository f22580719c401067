import { Button, NumberInput, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { FormattedMessage } from 'react-intl';
import { listSegments } from '../../evidence/segment/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { GateRules } from './GateRules.tsx';
import { SegmentRules } from './SegmentRules.tsx';
import styles from './WaveRules.module.css';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface WaveRulesProps {
  readonly search: WaveSearch;
  readonly wave: Wave | undefined;
  readonly onChange: (search: WaveSearch) => void;
}

/** How many places, what is kept for others, who is kept out: every change draws the wave anew. */
export function WaveRules({ search, wave, onChange }: WaveRulesProps) {
  const words = useWords();
  const { data: segments } = useOperation(listSegments, {});
  const segmentations = segments?.items ?? [];
  const shown = segmentations.find(({ signal }) => signal === search.segment) ?? segmentations[0];
  const set = (change: { readonly [Key in keyof WaveSearch]?: WaveSearch[Key] | undefined }) => {
    const next = { ...search, ...change };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  };
  const isStandard = Object.keys(search).every((key) => key === 'why');
  const isNarrow = useMediaQuery('(max-width: 64rem)', undefined, { getInitialValueInEffect: false });
  return (
    <details className={styles.fold} open={!isNarrow}>
      <summary className={styles.summary}>
        <FormattedMessage id="wave.rules" />
      </summary>
      <form className={styles.rules} aria-label={words('wave.rules')} onSubmit={(event) => event.preventDefault()}>
        <NumberInput
          label={words('wave.rule.places')}
          description={words('wave.rule.places.about')}
          min={1}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          placeholder={wave ? String(wave.capacity) : ''}
          value={search.take ?? ''}
          onChange={(value) => set({ take: typeof value === 'number' && value >= 1 ? value : undefined })}
        />
        <NumberInput
          label={words('wave.rule.reserve')}
          description={words('wave.rule.reserve.about')}
          min={0}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          placeholder={wave ? String(wave.reservedOutside) : ''}
          value={search.reserve ?? ''}
          onChange={(value) => set({ reserve: typeof value === 'number' ? value : undefined })}
        />
        <GateRules
          gates={search.gates ?? []}
          onChange={(gates) => set({ gates: gates.length > 0 ? gates : undefined })}
        />
        {segmentations.length > 1 && (
          <Select
            label={words('wave.rule.segment')}
            data={segmentations.map(({ signal, label }) => ({ value: signal, label }))}
            value={shown?.signal ?? null}
            allowDeselect={false}
            onChange={(segment) => set({ segment: segment ?? undefined, limits: undefined })}
          />
        )}
        {shown && (
          <SegmentRules
            segmentation={shown}
            limits={search.limits ?? []}
            onChange={(limits) => set({ limits: limits.length > 0 ? limits : undefined, segment: shown.signal })}
          />
        )}
        {(search.in ?? search.out) && (
          <p className={styles.hand}>
            <FormattedMessage
              id="wave.rule.hand"
              values={{ inside: search.in?.length ?? 0, outside: search.out?.length ?? 0 }}
            />
          </p>
        )}
        {!isStandard && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
            <FormattedMessage id="wave.rule.reset" />
          </Button>
        )}
      </form>
    </details>
  );
}
