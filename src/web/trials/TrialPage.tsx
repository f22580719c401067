import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { closeTrial, getTrial, reopenTrial } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import styles from '../decisions/Decisions.module.css';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { MemberTable } from './MemberTable.tsx';

/** Who joined, what happened, and what was learned. */
export function TrialPage() {
  const intl = useIntl();
  const words = useWords();
  const trial = Number(useParams({ from: '/trials/$trial' }).trial);
  const { data, error } = useOperation(getTrial, { trial });
  const close = useChange(closeTrial, { said: 'trials.closed' });
  const reopen = useChange(reopenTrial, { said: 'trials.reopened' });
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  const { figures } = data ?? {};
  const areOpen = (figures?.waiting ?? 0) > 0;
  return (
    <Page
      title="trials.one"
      name={data ? (data.name ?? words('trials.number', { id: trial })) : undefined}
      isWide
      actions={
        data &&
        (data.closedAt === null ? (
          <Button
            onClick={() => close.mutate({ input: { trial, openMembers: areOpen ? 'leave' : 'refuse' } })}
            loading={close.isPending}
          >
            <FormattedMessage
              id={areOpen ? 'trials.closeOpen' : 'trials.close'}
              values={{ count: figures?.waiting ?? 0 }}
            />
          </Button>
        ) : (
          <Button variant="default" onClick={() => reopen.mutate({ input: { trial } })} loading={reopen.isPending}>
            <FormattedMessage id="trials.reopen" />
          </Button>
        ))
      }
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {data && figures && (
        <>
          <dl className={styles.facts}>
            <div>
              <dt>
                <FormattedMessage id="trials.withOutcome" />
              </dt>
              <dd>
                <FormattedMessage
                  id="wave.figure.placesOf"
                  values={{ chosen: figures.withOutcome, capacity: figures.withOutcome + figures.waiting }}
                />
              </dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="trials.good" />
              </dt>
              <dd>{number(figures.good)}</dd>
            </div>
            {figures.expectedGood && (
              <div>
                <dt>
                  <FormattedMessage id="wave.figure.expected" />
                </dt>
                <dd>
                  {number(figures.expectedGood.mean)}{' '}
                  <span className={styles.quiet}>
                    <FormattedMessage
                      id="drawing.range"
                      values={{ low: number(figures.expectedGood.low), high: number(figures.expectedGood.high) }}
                    />
                  </span>
                </dd>
              </div>
            )}
          </dl>
          <MemberTable trial={trial} isClosed={data.closedAt !== null} />
        </>
      )}
    </Page>
  );
}
