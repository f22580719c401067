import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { evenTicks, scaleBetween } from './curveScale.ts';
import styles from './Scorecards.module.css';
import type { ShownEvaluation } from './useEvaluation.ts';
import { useFigureWords } from './useFigureWords.ts';

interface CurveProps {
  readonly evaluation: ShownEvaluation;
}

/** Whether its odds came true, what acting on them is worth, how it learned, and whether it held in time. */
export function EvaluationCurves({ evaluation }: CurveProps) {
  return (
    <>
      <div className={styles.curves}>
        <Calibration evaluation={evaluation} />
        <Acting evaluation={evaluation} />
        <Learning evaluation={evaluation} />
      </div>
      <InTime evaluation={evaluation} />
    </>
  );
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

function Calibration({ evaluation: { models } }: CurveProps) {
  const words = useWords();
  const share = useShare();
  const { figure } = useFigureWords();
  const own = models.find(({ name }) => name === 'scorecard');
  if (!own) return null;
  const { calibration, reliability, calibrationError, calibrationErrorByChance } = own;
  const way =
    !calibration || (calibration.slopeLow <= 0 && calibration.slopeHigh >= 1)
      ? 'unclear'
      : calibration.slopeHigh < 1
        ? 'sure'
        : calibration.slopeLow > 1
          ? 'timid'
          : 'right';
  const sentence = words('scorecards.right.calibration.says', {
    way,
    error: figure(calibrationError),
    chance: figure(calibrationErrorByChance),
  });
  const ticks = QUARTERS.map((at) => ({ at, text: share(at) }));
  return (
    <section className={styles.curve}>
      <h3>{words('scorecards.right.calibration')}</h3>
      <CurvePicture
        label={sentence}
        across={{ title: words('scorecards.right.calibration.said'), ticks }}
        up={{ title: words('scorecards.right.calibration.came'), ticks }}
        lines={[
          ...(calibration
            ? [
                {
                  name: words('scorecards.right.calibration.curve'),
                  kind: 'ours' as const,
                  points: calibration.curve.map(({ forecast, rate }) => ({ x: forecast, y: rate })),
                },
              ]
            : []),
          {
            name: words('scorecards.right.calibration.perfect'),
            kind: 'quiet',
            points: [
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ],
          },
        ]}
        band={calibration?.curve.map(({ forecast, low, high }) => ({ x: forecast, low, high })) ?? []}
        marks={reliability.map(({ forecast, rate, low, high }) => ({ x: forecast, y: rate, low, high }))}
      />
      <p className={styles.quiet}>{sentence}</p>
    </section>
  );
}

function Acting({ evaluation: { decisionCurve } }: CurveProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const worth = decisionCurve.filter(({ beyond }) => beyond.low > 0);
  const [first, last] = [worth[0], worth.at(-1)];
  const best = worth.reduce<(typeof worth)[number] | undefined>(
    (most, each) => (most && most.beyond.mean >= each.beyond.mean ? most : each),
    undefined,
  );
  const sentence =
    first && last && best
      ? words('scorecards.right.acting.pays', {
          low: share(first.threshold),
          high: share(last.threshold),
          isOne: String(first === last),
          best: share(best.threshold),
          more: intl.formatNumber(100 * best.beyond.mean, { maximumFractionDigits: 1 }),
        })
      : words('scorecards.right.acting.nowhere');
  const top = Math.max(0.05, ...decisionCurve.map(({ scorecard, everybody }) => Math.max(scorecard, everybody)));
  const place = scaleBetween(-0.25 * top, 1.05 * top);
  const line = (of: 'scorecard' | 'everybody') =>
    decisionCurve
      .filter((point) => place(point[of]) >= 0)
      .map((point) => ({ x: point.threshold, y: place(point[of]) }));
  return (
    <section className={styles.curve}>
      <h3>{words('scorecards.right.acting')}</h3>
      <CurvePicture
        label={sentence}
        across={{
          title: words('scorecards.right.acting.threshold'),
          ticks: QUARTERS.map((at) => ({ at, text: share(at) })),
        }}
        up={{
          title: words('scorecards.right.acting.worth'),
          ticks: evenTicks(0, top).map((value) => ({
            at: place(value),
            text: intl.formatNumber(100 * value, { maximumFractionDigits: 1 }),
          })),
        }}
        lines={[
          { name: words('scorecards.right.model.scorecard'), kind: 'ours', points: line('scorecard') },
          { name: words('scorecards.right.acting.everybody'), kind: 'other', points: line('everybody') },
          {
            name: words('scorecards.right.acting.nobody'),
            kind: 'quiet',
            points: [
              { x: 0, y: place(0) },
              { x: 1, y: place(0) },
            ],
          },
        ]}
      />
      <p className={styles.quiet}>{sentence}</p>
    </section>
  );
}

function Learning({ evaluation: { learningCurve, models, outcomes } }: CurveProps) {
  const intl = useIntl();
  const words = useWords();
  const { figure } = useFigureWords();
  const { points, state, why, from, fromLow, fromHigh, doubled } = learningCurve;
  const now = points.at(-1);
  const least = points[0]?.outcomes ?? 0;
  const more = (size: number | null) => intl.formatNumber(Math.max(1, (size ?? 0) - outcomes));
  const sentences = [
    state === 'unclear'
      ? words(`scorecards.right.learning.${why ?? 'too-wide'}`, { outcomes })
      : words(`scorecards.right.learning.${state}`, {
          isLeast: String((from ?? 0) <= least),
          from: Math.max(from ?? 0, least),
          more: more(from),
          low: more(fromLow),
          high: fromHigh === null ? intl.formatNumber(9 * outcomes) : more(fromHigh),
          isOpen: String(fromHigh === null),
        }),
    ...(state === 'reached' && doubled && now
      ? [
          words('scorecards.right.learning.doubled', {
            isWorth: String(now.logLoss - doubled.logLoss >= WORTH_COLLECTING),
            now: figure(now.logLoss),
            later: figure(doubled.logLoss),
            low: figure(doubled.low),
            high: figure(doubled.high),
          }),
        ]
      : []),
  ].join(' ');
  const base = models.find(({ name }) => name === 'base-rate')?.logLoss;
  if (points.length < 2 || base === undefined || !now) {
    return (
      <section className={styles.curve}>
        <h3>{words('scorecards.right.learning')}</h3>
        <p className={styles.quiet}>{sentences}</p>
      </section>
    );
  }
  const across = scaleBetween(Math.log(least), Math.log(now.outcomes));
  const [bottom, top] = [
    Math.min(base, ...points.map(({ low }) => low)),
    Math.max(base, ...points.map(({ high }) => high)),
  ];
  const air = 0.05 * (top - bottom);
  const up = scaleBetween(bottom - air, top + air);
  const placed = points.map((point) => ({ ...point, x: across(Math.log(point.outcomes)) }));
  return (
    <section className={styles.curve}>
      <h3>{words('scorecards.right.learning')}</h3>
      <CurvePicture
        label={sentences}
        across={{
          title: words('scorecards.right.learning.outcomes'),
          ticks: placed.map(({ x, outcomes: size }) => ({ at: x, text: intl.formatNumber(size) })),
        }}
        up={{
          title: words('scorecards.right.learning.loss'),
          ticks: evenTicks(bottom, top).map((value) => ({
            at: up(value),
            text: intl.formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })),
        }}
        lines={[
          {
            name: words('scorecards.right.model.scorecard'),
            kind: 'ours',
            points: placed.map(({ x, logLoss }) => ({ x, y: up(logLoss) })),
          },
          {
            name: words('scorecards.right.model.base-rate'),
            kind: 'quiet',
            points: [
              { x: 0, y: up(base) },
              { x: 1, y: up(base) },
            ],
          },
        ]}
        band={placed.map(({ x, low, high }) => ({ x, low: up(low), high: up(high) }))}
      />
      <p className={styles.quiet}>{sentences}</p>
    </section>
  );
}

/** Nats; a smaller gain nobody would notice. */
const WORTH_COLLECTING = 0.005;

function InTime({ evaluation: { backTest } }: CurveProps) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { figure, between } = useFigureWords();
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'medium' });
  const columns: DataColumn<NonNullable<ShownEvaluation['backTest']>['parts'][number]>[] = [
    {
      key: 'when',
      label: words('scorecards.right.time.when'),
      cell: ({ from, to }) => words('scorecards.right.time.span', { from: day(from), to: day(to) }),
    },
    {
      key: 'taught',
      label: words('scorecards.right.time.taught'),
      kind: 'number',
      cell: ({ taught }) => intl.formatNumber(taught),
    },
    {
      key: 'judged',
      label: words('scorecards.right.time.judged'),
      kind: 'number',
      cell: ({ judged }) => intl.formatNumber(judged),
    },
    { key: 'rate', label: words('scorecards.right.time.rate'), kind: 'number', cell: ({ rate }) => share(rate) },
    { key: 'logLoss', label: words('scorecards.logLoss'), kind: 'number', cell: ({ logLoss }) => figure(logLoss) },
    {
      key: 'baseRate',
      label: words('scorecards.baseRate'),
      kind: 'number',
      cell: ({ baseRateLogLoss }) => figure(baseRateLogLoss),
    },
  ];
  return (
    <section className={styles.curve}>
      <h3>{words('scorecards.right.time')}</h3>
      <p className={styles.quiet}>
        {backTest
          ? words('scorecards.right.time.says', {
              way: backTest.gain.low > 0 ? 'nearer' : backTest.gain.high < 0 ? 'further' : 'alike',
              judged: backTest.judged,
              ...between(backTest.gain),
            })
          : words('scorecards.right.time.none')}
      </p>
      {backTest && (
        <DataTable
          label={words('scorecards.right.time')}
          columns={columns}
          rows={backTest.parts}
          keyOf={({ from }) => from}
        />
      )}
    </section>
  );
}
