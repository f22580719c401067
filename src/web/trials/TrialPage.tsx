import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { getTrial, removeTrial, reopenTrial, restoreTrial } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from '../decisions/Decisions.module.css';
import { GoneNotice } from '../decisions/GoneNotice.tsx';
import { Figures } from '../drawing/Figures.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { CloseTrial } from './CloseTrial.tsx';
import { Learned } from './Learned.tsx';
import { isRehearsal } from './learned.ts';
import { MemberTable } from './MemberTable.tsx';
import { TrialFigures } from './TrialFigures.tsx';
import { TrialNotes } from './TrialNotes.tsx';
import own from './Trials.module.css';

/** Who joined, what happened, and what was learned. */
export function TrialPage() {
  const words = useWords();
  const trial = Number(useParams({ from: '/trials/$trial' }).trial);
  const { data, error } = useOperation(getTrial, { trial });
  const called = { name: data?.name ?? words('drawing.trial', { id: trial }) };
  const restore = useChange(restoreTrial, { said: 'trials.restored', values: called });
  return (
    <Page title="trials.one" name={called.name} isWide actions={data && !data.isRemoved && <Actions trial={data} />}>
      <WaveTabs />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <>
          {data.isRemoved && (
            <GoneNotice
              says="trials.isRemoved"
              onRestore={() => restore.mutate({ input: { trial } })}
              isPending={restore.isPending}
            />
          )}
          <TrialFigures figures={data.figures} members={data.members} />
          <TrialFacts trial={data} />
          <KnownBefore figures={data.figures} />
          {data.note !== null && <p className={own.paper}>{data.note}</p>}
          {!data.isRemoved && <TrialNotes key={data.version} trial={trial} {...data} />}
          {(data.closedAt !== null || data.figures.withOutcome > 0) && <Learned figures={data.figures} />}
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="trials.members" />
            </h2>
            <p className={styles.quiet}>{words('trials.members.order')}</p>
            <MemberTable trial={trial} isFixed={data.closedAt !== null || data.isRemoved} isRemoved={data.isRemoved} />
          </section>
        </>
      )}
    </Page>
  );
}

type Trial = OutputOf<typeof getTrial>;

/** How much of it was known before it began. */
function KnownBefore({ figures }: Pick<Trial, 'figures'>) {
  const words = useWords();
  const { knownBefore, withOutcome } = figures;
  if (isRehearsal(figures)) return <p className={styles.quiet}>{words('trials.rehearsal')}</p>;
  if (knownBefore === 0) return null;
  return <p className={styles.quiet}>{words('trials.knownBefore', { known: knownBefore, withOutcome })}</p>;
}

function Actions({ trial }: { readonly trial: Trial }) {
  const words = useWords();
  const { id, name, closedAt } = trial;
  const values = { name: name ?? words('drawing.trial', { id }) };
  const reopen = useChange(reopenTrial, { said: 'trials.reopened', values });
  const remove = useChange(removeTrial, { said: 'trials.removed', values });
  return (
    <>
      <Button variant="default" onClick={() => remove.mutate({ input: { trial: id } })} loading={remove.isPending}>
        <FormattedMessage id="trials.remove" />
      </Button>
      <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        <FormattedMessage id="decisions.print" />
      </Button>
      {closedAt === null ? (
        <CloseTrial trial={trial} />
      ) : (
        <Button variant="default" onClick={() => reopen.mutate({ input: { trial: id } })} loading={reopen.isPending}>
          <FormattedMessage id="trials.reopen" />
        </Button>
      )}
    </>
  );
}

function TrialFacts({ trial: { openedAt, closedAt, decision } }: { readonly trial: Trial }) {
  const intl = useIntl();
  const words = useWords();
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'long' });
  return (
    <Figures
      size="plain"
      items={[
        { key: 'opened', label: words('trials.column.openedAt'), value: day(openedAt) },
        {
          key: 'closed',
          label: words('trials.column.closedAt'),
          value: closedAt === null ? words('trials.running') : day(closedAt),
        },
        {
          key: 'decision',
          label: words('trials.decision'),
          value:
            decision === null ? (
              words('trials.noDecision')
            ) : (
              <Link to="/decisions/$decision" params={{ decision: String(decision) }} className={styles.link}>
                {words('decisions.number', { id: decision })}
              </Link>
            ),
        },
      ]}
    />
  );
}
