import { FormattedMessage } from 'react-intl';
import { ChosenTable } from './ChosenTable.tsx';
import { ExplainedList } from './ExplainedList.tsx';
import { OutsideTable } from './OutsideTable.tsx';
import type { WaveChanged } from './useWaveChange.ts';
import { WaveFigures } from './WaveFigures.tsx';
import styles from './WavePage.module.css';
import { changed, locked, type WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface WaveResultProps {
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly change: WaveChanged | undefined;
  readonly onChange: (search: WaveSearch) => void;
}

/** Figures, who is in, who is just outside, and the answer about anybody else. */
export function WaveResult({ wave, search, change, onChange }: WaveResultProps) {
  const why = search.why ?? [];
  return (
    <>
      <WaveFigures wave={wave} />
      <section className={styles.section}>
        <h2>
          <FormattedMessage id="wave.chosen" values={{ count: wave.chosen.length }} />
        </h2>
        <ChosenTable
          chosen={wave.chosen}
          search={search}
          entered={idsOf(change?.entered)}
          onLock={(customer, lock) => onChange(locked(search, customer, lock))}
        />
      </section>
      <section className={styles.section}>
        <h2>
          <FormattedMessage id="wave.outside" />
        </h2>
        <p className={styles.lead}>
          <FormattedMessage id="wave.outside.about" />{' '}
          {wave.justOutside.some(({ margin }) => !margin.isExact) && <FormattedMessage id="wave.margin.about" />}
        </p>
        <OutsideTable wave={wave} search={search} left={idsOf(change?.left)} onChange={onChange} />
      </section>
      <ExplainedList
        search={search}
        onClose={(customer) => onChange(changed(search, { why: why.filter((id) => id !== customer) }))}
        onAsk={(customer) => onChange(changed(search, { why: [...new Set([...why, customer])] }))}
        onChange={onChange}
      />
    </>
  );
}

function idsOf(list: WaveChanged['entered'] = []): ReadonlySet<string> {
  return new Set(list.map(({ customer }) => customer));
}
