import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import type { Scorecard, ScorecardSignal } from '../scorecard/scorecard.ts';
import { type ScoredColumn, scoredColumns } from '../scorecard/scoredColumn.ts';
import type { ScorecardFileProblem } from './contract.ts';

/** Everything that stands in the way of using a scorecard on a portfolio; no problem means that it can judge it. */
export function scorecardProblems(scorecard: Scorecard, portfolio: Portfolio): ScorecardFileProblem[] {
  const columns = new Map(scoredColumns(portfolio).map((column) => [column.signal, column]));
  return [
    ...figureProblems(scorecard),
    ...scorecard.signals.flatMap((signal) => signalProblems(signal, scorecard, columns)),
    ...repeated(scorecard.signals.map(({ signal }) => signal)).map((signal) =>
      problem('signal-twice', `"${signal}" is there twice.`, signal),
    ),
    ...covarianceProblems(scorecard),
    ...monotoneProblems(scorecard),
  ];
}

/** The scorecard with the banding versions of this portfolio, whose bands are the same. */
export function withOwnBandings(scorecard: Scorecard, portfolio: Portfolio): Scorecard {
  const versions = new Map(scoredColumns(portfolio).map(({ signal, bandingVersion }) => [signal, bandingVersion]));
  return {
    ...scorecard,
    signals: scorecard.signals.map((signal) => ({
      ...signal,
      bandingVersion: versions.get(signal.signal) ?? signal.bandingVersion,
    })),
  };
}

function figureProblems({ base, restsOn, outcomes, good }: Scorecard): ScorecardFileProblem[] {
  return [
    ...(good > outcomes ? [problem('good-too-many', `${good} of ${outcomes} outcomes are said to be good.`)] : []),
    ...(base === null && restsOn !== 'insufficient'
      ? [problem('base-missing', 'It has no base to add points to.')]
      : []),
  ];
}

function signalProblems(
  own: ScorecardSignal,
  scorecard: Scorecard,
  columns: ReadonlyMap<string, ScoredColumn>,
): ScorecardFileProblem[] {
  if (own.pair) return pairProblems(own, scorecard);
  const { signal, label, bands } = own;
  const column = columns.get(signal);
  const labels = bands.map((band) => band.label);
  const twice = repeated(labels).map((band) =>
    problem('band-twice', `"${label}" has the band "${band}" twice.`, signal, band),
  );
  if (!column) return [...twice, problem('signal-missing', `There is no signal "${label}" (${signal}) here.`, signal)];
  const isSame = column.labels.length === labels.length && column.labels.every((each, b) => each === labels[b]);
  if (isSame) return twice;
  const differing = labels.find((each, b) => each !== column.labels[b]) ?? column.labels[labels.length] ?? null;
  return [
    ...twice,
    problem('bands-differ', `"${label}" is cut into other bands here, from "${differing}" on.`, signal, differing),
  ];
}

function pairProblems({ signal, label, bands, pair }: ScorecardSignal, { signals }: Scorecard): ScorecardFileProblem[] {
  const widths = (pair ?? []).map(({ signal: name, joinedBands }) => {
    const alone = signals.find((each) => !each.pair && each.signal === name);
    return alone?.bands.length === joinedBands.length ? Math.max(...joinedBands) + 1 : 0;
  });
  const cells = widths.reduce((product, width) => product * width, 1);
  return cells === bands.length
    ? []
    : [problem('pair-invalid', `The bands of the pair "${label}" are not those of its signals.`, signal)];
}

function covarianceProblems({ base, signals, covariance }: Scorecard): ScorecardFileProblem[] {
  if (base === null) return [];
  const size = signals.reduce((sum, { bands }) => sum + bands.length, 1);
  const expected = (size * (size + 1)) / 2;
  if (covariance.length !== expected) {
    return [
      problem('covariance-size', `Its covariance has ${covariance.length} entries where its bands need ${expected}.`),
    ];
  }
  const problems: ScorecardFileProblem[] = [];
  let at = 0;
  const variance = () => covariance[(at * (at + 3)) / 2] as number;
  if (variance() < 0) problems.push(problem('variance-negative', 'The variance of the base is negative.'));
  for (const { signal, label, bands } of signals) {
    for (const { label: band, standardError } of bands) {
      at++;
      if (variance() < 0) {
        problems.push(problem('variance-negative', `The variance of "${label}", "${band}" is negative.`, signal, band));
      } else if (Math.abs(Math.sqrt(variance()) - standardError) > 1e-6 * (1 + standardError)) {
        const text = `The standard error of "${label}", "${band}" is not that of the covariance.`;
        problems.push(problem('error-differs', text, signal, band));
      }
    }
  }
  return problems;
}

function monotoneProblems({ monotone = [], signals }: Scorecard): ScorecardFileProblem[] {
  return monotone.flatMap(({ signal, direction }) => {
    const own = signals.find((each) => each.signal === signal);
    const points = (own?.bands.slice(1) ?? []).map((band) => (direction === 'rising' ? band.points : -band.points));
    const isKept = points.every((value, b) => b === 0 || value >= (points[b - 1] as number));
    return isKept
      ? []
      : [problem('not-monotone', `The points of "${own?.label}" are not ${direction} as stated.`, signal)];
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function problem(
  code: ScorecardFileProblem['code'],
  text: string,
  signal: string | null = null,
  band: string | null = null,
): ScorecardFileProblem {
  return { code, signal, band, text };
}
