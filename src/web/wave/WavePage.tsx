import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { chooseWaveOperation } from '../../selection/wave/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { Page } from '../shell/Page.tsx';
import { ChosenTable } from './ChosenTable.tsx';
import { ExplainedList } from './ExplainedList.tsx';
import { OutsideTable } from './OutsideTable.tsx';
import { SaveWave } from './SaveWave.tsx';
import { WaveFigures } from './WaveFigures.tsx';
import styles from './WavePage.module.css';
import { WaveRules } from './WaveRules.tsx';
import { WaveTabs } from './WaveTabs.tsx';
import { locked, type WaveSearch, waveInput } from './waveSearch.ts';

/** Who goes first, why, and who would be next. */
export function WavePage() {
  const search = useSearch({ from: '/wave' });
  const navigate = useNavigate({ from: '/wave' });
  const state = (next: WaveSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const { why: _, ...rules } = search;
  const { data: wave, error, isFetching } = useOperation(chooseWaveOperation, waveInput(rules));
  const lock = (customer: string, to: 'in' | 'out' | 'free') => state(locked(search, customer, to));
  return (
    <Page title="wave.title" about="wave.about" isWide actions={wave && <SaveWave search={search} />}>
      <WaveTabs />
      <div className={styles.columns}>
        <WaveRules search={search} onChange={state} wave={wave} />
        <div className={styles.result} aria-busy={isFetching}>
          {error && <Refusal error={error} />}
          {wave && !error && wave.candidates === 0 && <NoCandidates />}
          {wave && !error && wave.candidates > 0 && (
            <>
              <WaveFigures wave={wave} />
              <ExplainedList
                search={search}
                onClose={(customer) => state({ ...search, why: (search.why ?? []).filter((id) => id !== customer) })}
                onAsk={(customer) => state({ ...search, why: [...new Set([...(search.why ?? []), customer])] })}
              />
              <section className={styles.section}>
                <h2>
                  <FormattedMessage id="wave.chosen" values={{ count: wave.chosen.length }} />
                </h2>
                <ChosenTable wave={wave} search={search} onLock={lock} />
              </section>
              <section className={styles.section}>
                <h2>
                  <FormattedMessage id="wave.outside" />
                </h2>
                <OutsideTable wave={wave} search={search} onLock={lock} />
              </section>
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

function NoCandidates() {
  return (
    <div className={styles.empty}>
      <p>
        <FormattedMessage id="wave.nobody" />
      </p>
      <Button component={Link} to="/" variant="light">
        <FormattedMessage id="wave.nobody.start" />
      </Button>
    </div>
  );
}
