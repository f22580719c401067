import { Button, Progress } from '@mantine/core';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { refresh } from '../connection/freshness.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { openSample, type SampleStage } from './openSample.ts';
import styles from './SampleCard.module.css';
import type { Sample } from './samples.ts';

interface SampleCardProps {
  readonly sample: Sample;
  /** Whether no sample is being opened. */
  readonly isFree: boolean;
  /** Whether nobody else is here, so that outcomes can be learned from at once. */
  readonly isAlone: boolean;
  /** The import that brought it, where it is here already. */
  readonly imported: number | undefined;
  readonly onOpening: (isOpening: boolean) => void;
}

/** What a sample shows, and the way into it. */
export function SampleCard({ sample, isFree, isAlone, imported, onOpening }: SampleCardProps) {
  const words = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const [stage, setStage] = useState<{ readonly name: SampleStage; readonly share: number | undefined }>();
  const [error, setError] = useState<unknown>();
  const open = async () => {
    onOpening(true);
    setError(undefined);
    void router.preloadRoute({ to: '/matrix' });
    try {
      const brought = await openSample(sample, isAlone, (name, share) => setStage({ name, share }));
      void refresh();
      if (isAlone || brought === null) await navigate({ to: '/matrix' });
      else await navigate({ to: '/imports/$import', params: { import: String(brought) } });
    } catch (failure) {
      setError(failure);
      setStage(undefined);
      onOpening(false);
    }
  };
  const title = `sample-${sample.name}`;
  return (
    <article className={styles.sample} aria-labelledby={title}>
      <h3 id={title} className={styles.name}>
        <FormattedMessage id={`start.sample.${sample.name}`} values={{ customers: sample.customers }} />
      </h3>
      <p className={styles.about}>
        <FormattedMessage id={`start.sample.${sample.name}.about`} />
      </p>
      <p className={styles.quiet}>
        <FormattedMessage id={`start.sample.${sample.name}.from`} />
      </p>
      <div className={styles.foot} aria-live="polite">
        {stage ? (
          <>
            <span>
              <FormattedMessage id={`start.stage.${stage.name}`} />
            </span>
            <Progress
              value={100 * shareOf(stage.name, stage.share)}
              size="sm"
              aria-label={words('start.stage')}
              transitionDuration={200}
            />
          </>
        ) : (
          <SampleWay isFree={isFree} isAlone={isAlone} imported={imported} onOpen={() => void open()} />
        )}
        {error !== undefined && <Refusal error={error} />}
      </div>
    </article>
  );
}

interface SampleWayProps extends Pick<SampleCardProps, 'isFree' | 'isAlone' | 'imported'> {
  readonly onOpen: () => void;
}

/** Opens it; where it is here already, leads to it. */
function SampleWay({ isFree, isAlone, imported, onOpen }: SampleWayProps) {
  if (imported === undefined || isAlone) {
    return (
      <Button variant="light" disabled={!isFree} onClick={onOpen}>
        <FormattedMessage id={isAlone ? 'start.sample.open' : 'start.sample.add'} />
      </Button>
    );
  }
  return (
    <span className={styles.quiet}>
      <FormattedMessage id="start.sample.here" />{' '}
      <Link to="/imports/$import" params={{ import: String(imported) }} className={styles.link}>
        <FormattedMessage id="start.sample.import" />
      </Link>
    </span>
  );
}

/** How far along all of it is: fetching is short, importing and learning take about as long. */
function shareOf(stage: SampleStage, share = 0): number {
  return { fetch: 0.05, import: 0.2, learn: 0.55 + 0.45 * share }[stage];
}
