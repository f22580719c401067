import { Button, Drawer, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { chooseWaveOperation } from '../../selection/wave/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { RulesShort } from './RulesShort.tsx';
import { useWaveChange } from './useWaveChange.ts';
import { useWaveKeys } from './useWaveKeys.ts';
import { WaveActions } from './WaveActions.tsx';
import styles from './WavePage.module.css';
import { WaveResult } from './WaveResult.tsx';
import { WaveRules } from './WaveRules.tsx';
import { WaveTabs } from './WaveTabs.tsx';
import { type WaveSearch, waveInput } from './waveSearch.ts';

/** Who goes first, why, and who would be next. */
export function WavePage() {
  const words = useWords();
  const search = useSearch({ from: '/wave' });
  const navigate = useNavigate({ from: '/wave' });
  const tables = useRef<HTMLDivElement>(null);
  const [showsRules, setShowsRules] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 64rem)', undefined, { getInitialValueInEffect: false });
  const state = (next: WaveSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const { why, ...rules } = search;
  const input = { ...waveInput(rules), ...(search.out && { explain: search.out.slice(0, MOST_EXPLAINED) }) };
  const { data: wave, error, isFetching, isPlaceholderData } = useOperation(chooseWaveOperation, input);
  const change = useWaveChange(isPlaceholderData ? undefined : wave, search);
  useWaveKeys({ tables, wave, search, onChange: state });
  const nameOf = (customer: string) => nameIn(wave, customer) ?? customer;
  const controls = <WaveRules search={search} onChange={state} wave={wave} nameOf={nameOf} />;
  const changeLine = <ChangeLine change={change} onBack={({ before }) => state({ ...before, ...(why && { why }) })} />;
  return (
    <Page title="wave.title" about="wave.about" isWide actions={wave && <WaveActions {...{ wave, search, nameOf }} />}>
      <WaveTabs />
      {wave && wave.candidates > 0 && <RulesShort {...{ search, wave, nameOf }} className={styles.short} />}
      <div className={styles.columns}>
        {isNarrow ? (
          <div className={styles.open}>
            <Button
              variant="default"
              leftSection={<SlidersHorizontal size={16} aria-hidden />}
              onClick={() => setShowsRules(true)}
            >
              <FormattedMessage id="wave.rules.change" />
            </Button>
            <Drawer
              opened={showsRules}
              onClose={() => setShowsRules(false)}
              position="bottom"
              size="85%"
              radius="md"
              title={words('wave.rules')}
              closeButtonProps={{ 'aria-label': words('shell.close') }}
            >
              {controls}
              <div className={styles.sheetFoot}>
                {error ? <Refusal error={error} /> : changeLine}
                <Button fullWidth onClick={() => setShowsRules(false)}>
                  <FormattedMessage id="wave.rules.show" values={{ count: wave?.chosen.length ?? 0 }} />
                </Button>
              </div>
            </Drawer>
          </div>
        ) : (
          <div className={styles.rules}>{controls}</div>
        )}
        <div className={styles.result} aria-busy={isFetching} ref={tables}>
          {error && <Refusal error={error} />}
          {!wave && !error && <Skeleton height={520} />}
          {wave && !error && wave.candidates === 0 && <NoCandidates />}
          {wave && !error && wave.candidates > 0 && (
            <>
              {!showsRules && changeLine}
              <WaveResult wave={wave} search={search} change={change} onChange={state} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

/** As many as the operation explains at once. */
const MOST_EXPLAINED = 100;

function nameIn(
  wave: { [List in 'chosen' | 'explained']: readonly { customer: string; name: string | null }[] } | undefined,
  customer: string,
) {
  return [...(wave?.chosen ?? []), ...(wave?.explained ?? [])].find((one) => one.customer === customer)?.name;
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
