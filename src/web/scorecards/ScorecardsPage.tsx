import { Button, Checkbox, Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { adoptScorecard, currentScorecard, listScorecards } from '../../selection/scorecard/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { BeforeOutcomes } from './BeforeOutcomes.tsx';
import { FitScorecard } from './FitScorecard.tsx';
import { ImportScorecard } from './ImportScorecard.tsx';
import styles from './Scorecards.module.css';
import { StandingEdits } from './StandingEdits.tsx';
import { useIdentityColumns } from './useIdentityColumns.tsx';

type Headline = OutputOf<typeof listScorecards>['items'][number];

/** Every scorecard that was fitted or imported, which one counts, and what people have stated of its points. */
export function ScorecardsPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { removed = false } = useSearch({ from: '/scorecards' });
  const { data, error } = useOperation(listScorecards, { limit: 200, removed });
  const { data: current } = useOperation(currentScorecard, {});
  const [picked, setPicked] = useState<readonly number[]>([]);
  const columns = useColumns(picked, setPicked);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/scorecards/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <Page
      title="scorecards.title"
      about="scorecards.about"
      isWide
      actions={
        <>
          {data && data.items.length > 1 && (
            <Button variant="default" disabled={picked.length !== 2} onClick={compare}>
              <FormattedMessage id="scorecards.compare" values={{ count: picked.length }} />
            </Button>
          )}
          <ImportScorecard />
          {current && <FitScorecard key={current.judgedBy.scorecard} model={current.model} />}
        </>
      }
    >
      <p>
        <Link to="/learning" className={styles.link}>
          <FormattedMessage id="scorecards.toInsights" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {current && <Counting current={current} />}
      {!data && !error && <Skeleton height={160} />}
      {data?.items.length === 0 && (
        <p>
          <FormattedMessage id={removed ? 'scorecards.noneRemoved' : 'scorecards.none'} />
        </p>
      )}
      {data && data.items.length > 0 && (
        <DataTable label={words('scorecards.title')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {data && (
        <p>
          <Link to="/scorecards" search={removed ? {} : { removed: true }} className={styles.link}>
            <FormattedMessage id={removed ? 'scorecards.list.standing' : 'scorecards.list.removed'} />
          </Link>
        </p>
      )}
      <StandingEdits />
      <BeforeOutcomes current={current} />
    </Page>
  );
}

/** What counts now, and the way back to published figures. */
function Counting({ current }: { readonly current: OutputOf<typeof currentScorecard> }) {
  const words = useWords();
  const { scorecard, restsOn, outcomes, outcomesNow, mismatch } = current.judgedBy;
  const adopt = useChange(adoptScorecard, { said: 'scorecards.published' });
  return (
    <>
      <p>
        {words('scorecards.counting', {
          isFitted: String(scorecard !== null),
          id: scorecard ?? 0,
          restsOn,
          outcomes,
          more: Math.max(0, outcomesNow - outcomes),
        })}{' '}
        {scorecard !== null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={adopt.isPending}
            onClick={() => adopt.mutate({ input: { offering: current.offering, scorecard: null } })}
          >
            <FormattedMessage id="scorecards.toPublished" />
          </Button>
        )}
      </p>
      {mismatch !== null && <p role="alert">{words('scorecards.mismatch')}</p>}
    </>
  );
}

function useColumns(
  picked: readonly number[],
  setPicked: (change: (now: readonly number[]) => readonly number[]) => void,
): DataColumn<Headline>[] {
  const intl = useIntl();
  const words = useWords();
  const { identity, note } = useIdentityColumns<Headline>();
  const figure = (value: number | null | undefined) =>
    value == null ? '–' : intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return [
    {
      key: 'pick',
      label: words('scorecards.pick'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id }) => (
        <Checkbox
          aria-label={words('scorecards.pickOne', { id })}
          checked={picked.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
          }
        />
      ),
    },
    ...identity,
    {
      key: 'auc',
      label: words('scorecards.auc'),
      kind: 'number',
      cell: ({ judgement }) => figure(judgement.auc?.mean),
    },
    {
      key: 'logLoss',
      label: words('scorecards.logLoss'),
      kind: 'number',
      cell: ({ judgement }) => figure(judgement.logLoss),
    },
    {
      key: 'baseRate',
      label: words('scorecards.baseRate'),
      kind: 'number',
      cell: ({ judgement }) => figure(judgement.baseRateLogLoss),
    },
    note,
  ];
}
