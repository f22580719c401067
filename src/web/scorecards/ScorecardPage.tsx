import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listPointEdits } from '../../selection/pointEdit/contract.ts';
import {
  currentScorecard,
  getScorecard,
  removeScorecard,
  restoreScorecard,
} from '../../selection/scorecard/contract.ts';
import { exportScorecard } from '../../selection/scorecardFile/contract.ts';
import { saveFile } from '../connection/saveFile.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Figures } from '../drawing/Figures.tsx';
import { useShare } from '../drawing/useShare.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { noticeFailed } from '../shell/notices.ts';
import { Page } from '../shell/Page.tsx';
import { AdoptButton } from './AdoptButton.tsx';
import { EditPoints } from './EditPoints.tsx';
import { EvaluationSection } from './EvaluationSection.tsx';
import { FitScorecard } from './FitScorecard.tsx';
import { newestFigures } from './newestFigures.ts';
import { PointsChart } from './PointsChart.tsx';
import { byReach, reachOf } from './pointsScale.ts';
import styles from './Scorecards.module.css';
import type { ScorecardShown } from './scorecardTypes.ts';
import { useBandWords } from './useBandWords.ts';

/** One scorecard: how it was judged, what to look at before using it, and every point, to be edited. */
export function ScorecardPage() {
  const words = useWords();
  const id = Number(useParams({ from: '/scorecards/$scorecard' }).scorecard);
  const { data, error } = useOperation(getScorecard, { scorecard: id });
  const restore = useChange(restoreScorecard, { said: 'scorecards.restored', values: { id } });
  return (
    <Page
      title="scorecards.one"
      name={words('scorecards.number', { id })}
      actions={data && !data.isRemoved && <Actions scorecard={data} />}
    >
      <p>
        <Link to="/scorecards" className={styles.link}>
          <FormattedMessage id="scorecards.all" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data?.isRemoved && (
        <p role="status">
          <FormattedMessage id="scorecards.isRemoved" />{' '}
          <Button size="compact-sm" variant="light" onClick={() => restore.mutate({ input: { scorecard: id } })}>
            <FormattedMessage id="scorecards.restore" />
          </Button>
        </p>
      )}
      {data && <Judged scorecard={data} />}
      {data && <Suspects scorecard={data} />}
      {data && !data.isRemoved && data.model.restsOn === 'outcomes' && <EvaluationSection key={id} scorecard={id} />}
      {data && <Points scorecard={data} />}
      {data && <LeftOut scorecard={data} />}
    </Page>
  );
}

function Actions({ scorecard }: { readonly scorecard: ScorecardShown }) {
  const { id, offering, isAdopted } = scorecard;
  const { data: current } = useOperation(currentScorecard, { offering });
  const remove = useChange(removeScorecard, { said: 'scorecards.removed', values: { id } });
  const counting = current?.judgedBy.scorecard ?? null;
  const save = async () => {
    try {
      const file = await service.call(exportScorecard, { scorecard: id });
      saveFile(`scorecard-${id}.json`, new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => remove.mutate({ input: { scorecard: id } })} loading={remove.isPending}>
        <FormattedMessage id="scorecards.remove" />
      </Button>
      <Button variant="default" onClick={() => void save()}>
        <FormattedMessage id="scorecards.export" />
      </Button>
      {counting !== null && counting !== id && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/scorecards/$first/compare/$second"
              params={{ first: String(counting), second: String(id) }}
              {...props}
            />
          )}
        >
          <FormattedMessage id="scorecards.compareWith" values={{ id: counting }} />
        </Button>
      )}
      <FitScorecard key={id} model={scorecard.model} variant={isAdopted ? 'filled' : 'default'} />
      <AdoptButton offering={offering} id={id} isAdopted={isAdopted} />
    </>
  );
}

function Judged({
  scorecard: { outcomes, good, judgement, isAdopted, madeAt, note, model },
}: {
  readonly scorecard: ScorecardShown;
}) {
  const intl = useIntl();
  const words = useWords();
  const figure = (value: number | null | undefined) =>
    value == null ? '–' : intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const { halfLifeDays, prior } = model;
  return (
    <>
      <Figures
        items={[
          {
            key: 'outcomes',
            label: words('scorecards.column.outcomes'),
            value: words('scorecards.goodOf', { good, outcomes }),
          },
          { key: 'auc', label: words('scorecards.auc'), value: figure(judgement.auc?.mean) },
          { key: 'logLoss', label: words('scorecards.logLoss'), value: figure(judgement.logLoss) },
          { key: 'baseRate', label: words('scorecards.baseRate'), value: figure(judgement.baseRateLogLoss) },
        ]}
      />
      <ul className={styles.statements}>
        <li>
          {words(isAdopted ? 'scorecards.countsNow' : 'scorecards.countsNot', {
            at: intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </li>
        <li>{words('scorecards.measuresAbout')}</li>
        {halfLifeDays !== null && <li>{words('scorecards.halfLife', { days: halfLifeDays })}</li>}
        {prior && <li>{words('scorecards.prior')}</li>}
        {note !== null && <li>{words('scorecards.noted', { note })}</li>}
      </ul>
    </>
  );
}

function Suspects({ scorecard: { model } }: { readonly scorecard: ScorecardShown }) {
  const words = useWords();
  const share = useShare();
  const { labelOf } = useBandWords();
  if (model.suspects.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.suspects" />
      </h2>
      <ul className={styles.warnings}>
        {model.suspects.map((suspect) => (
          <li key={`${suspect.signal} ${suspect.kind}`}>
            {words(`scorecards.suspect.${suspect.kind}`, {
              signal: labelOf(suspect.signal, suspect.label),
              share: share(suspect.share),
              ...newestFigures(suspect),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Points({ scorecard: { offering, isRemoved, model } }: { readonly scorecard: ScorecardShown }) {
  const words = useWords();
  const { labelOf, bandOf } = useBandWords();
  const [editing, setEditing] = useState<{ readonly signal: string; readonly band: string }>();
  const reach = reachOf(model.signals);
  const signal = model.signals.find((each) => each.signal === editing?.signal);
  const place = signal?.bands.findIndex(({ label }) => label === editing?.band) ?? -1;
  const band = signal?.bands[place];
  const { data: standing } = useOperation(listPointEdits, { offering });
  const isOfBand = (edit: { readonly signal: string; readonly band: string }) =>
    edit.signal === editing?.signal && edit.band === editing.band;
  const stated = standing?.items.find(isOfBand);
  const known = model.edits.find(isOfBand);
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.points" />
      </h2>
      <p className={styles.quiet}>{words('scorecards.points.about', { reach })}</p>
      {byReach(model.signals).map((own) => {
        const direction = model.monotone.find((each) => each.signal === own.signal)?.direction;
        return (
          <section key={own.signal} className={styles.signal}>
            <h3>
              {labelOf(own.signal, own.label)}
              {direction && <span className={styles.tag}>{words(`scorecards.monotone.${direction}`)}</span>}
            </h3>
            <PointsChart
              signal={own}
              reach={reach}
              edits={model.edits}
              onEdit={own.pair || isRemoved ? undefined : (label) => setEditing({ signal: own.signal, band: label })}
            />
          </section>
        );
      })}
      {signal && band && standing && (
        <EditPoints
          offering={offering}
          signal={signal.signal}
          band={band.label}
          signalName={labelOf(signal.signal, signal.label)}
          bandName={bandOf(signal.signal, band.label, place)}
          points={stated?.points ?? known?.points ?? band.points}
          weight={stated?.weight ?? known?.weight ?? 10}
          why={stated?.why ?? known?.stated?.why ?? ''}
          isAgain={stated !== undefined}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

function LeftOut({ scorecard: { model } }: { readonly scorecard: ScorecardShown }) {
  const words = useWords();
  const { labelOf } = useBandWords();
  if (model.leftOut.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id="scorecards.leftOut" values={{ count: model.leftOut.length }} />
      </h2>
      <ul className={styles.leftOut}>
        {model.leftOut.map(({ signal, code }) => (
          <li key={signal}>
            {words('scorecards.leftOut.one', {
              signal: labelOf(signal, signal),
              why: words(`scorecards.leftOut.${code ?? ('other' as const)}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
