import { Button, Group, Modal, MultiSelect, Progress } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentScorecard, fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { refresh } from '../connection/freshness.ts';
import { service } from '../connection/service.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeDone, noticeFailed } from '../shell/notices.ts';
import styles from './Scorecards.module.css';
import type { ScorecardModel } from './scorecardTypes.ts';
import { useBandWords } from './useBandWords.ts';

interface FitScorecardProps {
  readonly model: ScorecardModel;
  /** `default` where another button is the next step. */
  readonly variant?: 'filled' | 'default';
}

/** Fits a scorecard that counts for nobody yet, says how far it is, and shows it beside the one that counts. */
export function FitScorecard({ model, variant = 'filled' }: FitScorecardProps) {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const { data: current } = useOperation(currentScorecard, {});
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<number>();
  const stop = useRef(() => {});
  const choice = useFitChoice(model);
  const run = async () => {
    const control = new AbortController();
    const { signal } = control;
    stop.current = () => control.abort();
    setDone(0);
    try {
      const { output, event } = await service.perform(
        fitScorecardOperation,
        { ...choice.input, offering },
        {
          idempotencyKey: crypto.randomUUID(),
          signal,
          onProgress: (fitted, total) => setDone(total ? fitted / total : 0),
        },
      );
      noticeDone({ said: 'scorecards.fitted', values: { id: output.id } }, event);
      await refresh();
      setIsOpen(false);
      await show(output.id);
    } catch (error) {
      if (!signal.aborted) noticeFailed(error);
    } finally {
      setDone(undefined);
    }
  };
  const show = (id: number) => {
    const counting = current?.judgedBy.scorecard ?? null;
    return counting === null
      ? navigate({ to: '/scorecards/$scorecard', params: { scorecard: String(id) } })
      : navigate({
          to: '/scorecards/$first/compare/$second',
          params: { first: String(counting), second: String(id) },
        });
  };
  return (
    <>
      <Button variant={variant} onClick={() => setIsOpen(true)}>
        <FormattedMessage id="scorecards.learn" />
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={words('scorecards.learn.title')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <p className={styles.quiet}>{words('scorecards.learn.about')}</p>
        <MultiSelect {...choice.rising} label={words('scorecards.learn.rising')} searchable />
        <MultiSelect {...choice.falling} label={words('scorecards.learn.falling')} searchable mt="sm" />
        <MultiSelect {...choice.without} label={words('scorecards.learn.without')} searchable mt="sm" />
        <Group justify="flex-end" mt="md">
          {done !== undefined ? (
            <>
              <span className={styles.running} aria-live="polite">
                <FormattedMessage id="scorecards.learn.running" />
                <Progress
                  className={styles.progress}
                  value={100 * Math.max(0.05, done)}
                  size="sm"
                  aria-label={words('scorecards.learn.running')}
                />
              </span>
              <Button variant="default" onClick={() => stop.current()}>
                <FormattedMessage id="scorecards.learn.stop" />
              </Button>
            </>
          ) : (
            <Button onClick={() => void run()}>
              <FormattedMessage id="scorecards.learn" />
            </Button>
          )}
        </Group>
      </Modal>
    </>
  );
}

/** Which signals only rise or fall, and which are left out; it begins with what the scorecard shown was fitted with. */
function useFitChoice(model: ScorecardModel) {
  const { labelOf } = useBandWords();
  const alone = model.signals.filter(({ pair }) => !pair);
  const stated = (direction: 'rising' | 'falling') =>
    model.monotone.filter((each) => each.direction === direction).map(({ signal }) => signal);
  const [rising, setRising] = useState(() => stated('rising'));
  const [falling, setFalling] = useState(() => stated('falling'));
  const [without, setWithout] = useState<string[]>([]);
  const options = (signals: typeof alone, except: readonly string[]) =>
    signals
      .filter(({ signal }) => !except.includes(signal))
      .map(({ signal, label }) => ({ value: signal, label: labelOf(signal, label) }));
  const ordered = alone.filter(({ order, bands }) => order === 'ordered' && bands.length > 2);
  const monotone = [
    ...rising.map((signal) => ({ signal, direction: 'rising' as const })),
    ...falling.map((signal) => ({ signal, direction: 'falling' as const })),
  ];
  const kept = alone.map(({ signal }) => signal).filter((signal) => !without.includes(signal));
  return {
    input: { monotone, ...(without.length > 0 && kept.length > 0 && { signals: kept }) },
    rising: { data: options(ordered, falling), value: rising, onChange: setRising },
    falling: { data: options(ordered, rising), value: falling, onChange: setFalling },
    without: { data: options(alone, []), value: without, onChange: setWithout },
  };
}
