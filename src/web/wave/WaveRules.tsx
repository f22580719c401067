import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { listSegments } from '../../evidence/segment/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { CountInput } from './CountInput.tsx';
import { CutRules } from './CutRules.tsx';
import { GateRules } from './GateRules.tsx';
import { HandRules } from './HandRules.tsx';
import { SegmentRules } from './SegmentRules.tsx';
import styles from './WaveRules.module.css';
import { changed, locked, type WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface WaveRulesProps {
  readonly search: WaveSearch;
  readonly wave: Wave | undefined;
  readonly nameOf: (customer: string) => string;
  readonly onChange: (search: WaveSearch) => void;
}

/** How many places, what is kept for others, who is kept out: every change draws the wave anew. */
export function WaveRules({ search, wave, nameOf, onChange }: WaveRulesProps) {
  const words = useWords();
  const { data: segments } = useOperation(listSegments, {});
  const segmentations = segments?.items ?? [];
  const shown = segmentations.find(({ signal }) => signal === search.segment) ?? segmentations[0];
  const set = (change: Parameters<typeof changed>[1]) => onChange(changed(search, change));
  const isStandard = Object.keys(search).every((key) => key === 'why');
  return (
    <form className={styles.rules} aria-label={words('wave.rules')} onSubmit={(event) => event.preventDefault()}>
      <CountInput
        label={words('wave.rule.places')}
        about={words('wave.rule.places.about')}
        least={1}
        value={search.take}
        usual={wave?.capacity}
        onChange={(take) => set({ take })}
      />
      <CountInput
        label={words('wave.rule.reserve')}
        about={words('wave.rule.reserve.about')}
        least={0}
        value={search.reserve}
        usual={wave?.reservedOutside}
        onChange={(reserve) => set({ reserve })}
      />
      <GateRules gates={search.gates ?? []} onChange={(gates) => set({ gates })} />
      {shown && (
        <SegmentRules
          segmentations={segmentations}
          segmentation={shown}
          limits={search.limits ?? []}
          onSegmentation={(segment) => set({ segment, limits: undefined })}
          onChange={(limits) => set({ limits, segment: limits.length > 0 ? shown.signal : undefined })}
        />
      )}
      <HandRules
        search={search}
        nameOf={nameOf}
        onLock={(customer, lock) => onChange(locked(search, customer, lock))}
      />
      {search.cuts && <CutRules cuts={search.cuts} onRemove={() => set({ cuts: undefined })} />}
      {!isStandard && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
          <FormattedMessage id="wave.rule.reset" />
        </Button>
      )}
    </form>
  );
}
