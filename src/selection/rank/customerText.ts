import { percent } from '../../platform/percent.ts';
import { shareBar } from '../../platform/textBar.ts';
import type { Paint } from '../../platform/textColour.ts';
import { textTable } from '../../platform/textTable.ts';
import { visible } from '../../platform/visible.ts';
import { wrap } from '../../platform/wrap.ts';
import { groupNames } from '../../readiness/group.ts';
import { probabilityOf } from '../../stats/logistic.ts';
import type { RankedCustomer } from '../contract.ts';
import { signedPoints } from './arguments.ts';
import type { Ranking } from './ranking.ts';

/** One customer on a page: where it stands and why, what would change that, how measures and odds come about. */
export function customerText(ranking: Ranking, index: number, width: number, paint: Paint): string {
  const customer = ranking.customerAt(index);
  const { row, id, name } = customer;
  const title = `Row ${row}${id === String(row) ? '' : ` (${visible(id)})`}${name ? `, ${visible(name)}` : ''}`;
  return [
    paint(title, 'bold'),
    ...standing(ranking, index, customer).map((line) => wrap(line, width)),
    '',
    ...measuresText(customer).map((line) => wrap(line, width, '    ')),
    '',
    pointsText(customer, width, paint),
  ].join('\n');
}

function standing(ranking: Ranking, index: number, { worth, reasons, explanation }: RankedCustomer): string[] {
  const place = ranking.order.indexOf(index) + 1;
  return [
    ...reasons.map(({ text }) => visible(text)),
    ...(explanation?.margin ? [`What would bring it in: ${visible(explanation.margin)}`] : []),
    ...(worth === null
      ? []
      : [`By what a place is worth (${worth.toFixed(3)}) it is number ${place} of ${ranking.size} rows.`]),
  ];
}

const axisTitles = { willingness: 'Willingness', needs: 'Needs', strategicView: 'Strategic view' } as const;

function measuresText({ measures, group, explanation }: RankedCustomer): string[] {
  const axes = (Object.keys(axisTitles) as (keyof typeof axisTitles)[]).map((axis) => {
    const measure = measures[axis];
    const answers = (explanation?.answers ?? [])
      .filter((answer) => answer.axis === axis)
      .map(({ label, answer }) => `${label}: ${answer}`);
    if (!('mean' in measure))
      return `${axisTitles[axis]}: unknown; it would help to know ${measure.unknown.slice(0, 3).join(', ') || 'any answer on it'}.`;
    const [mean, low, high] = [measure.mean, measure.low, measure.high].map((figure) => Math.round(figure));
    return visible(`${axisTitles[axis]} ${mean} of 100 (${low} to ${high}), from ${answers.join('; ')}.`);
  });
  const groups = group
    ? [...groupNames]
        .sort((a, b) => group[b] - group[a])
        .map((name) => `${name} ${percent(group[name])}`)
        .join(', ')
    : 'unknown until both willingness and needs are known';
  return [...axes, `Group: ${groups}.`];
}

/** The odds as a sum that can be checked on paper: base, points largest first, log-odds. */
function pointsText({ odds, explanation }: RankedCustomer, width: number, paint: Paint): string {
  if (!odds || !explanation || explanation.base === null) return 'It has no odds: there is nothing to judge them by.';
  const largest = Math.max(...explanation.points.map(({ points }) => Math.abs(points)), 1e-9);
  const rows = [...explanation.points]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ label, band, points, low, high }) => [
      visible(label),
      visible(band),
      signedPoints(points, 3),
      `${signedPoints(low, 3)} to ${signedPoints(high, 3)}`,
      paint(shareBar(Math.abs(points) / largest, 10).replaceAll('░', ' '), points < 0 ? 'red' : 'green'),
    ]);
  const table = textTable(
    [
      { title: 'odds', shrinks: true },
      { title: 'value', shrinks: true },
      { title: 'points', align: 'right' },
      { title: '80 % interval', align: 'right' },
      { title: '' },
    ],
    [
      ['base', '', signedPoints(explanation.base, 3), '', ''],
      ...rows,
      ['log-odds', '', signedPoints(odds.logOdds, 3), '', ''],
    ],
    width,
  );
  const exact = (share: number) => `${(100 * share).toFixed(1)} %`;
  const sentence =
    `Points are log-odds and add up; ${signedPoints(odds.logOdds, 3)} is ${exact(probabilityOf(odds.logOdds))}. Averaged over the uncertainty of ` +
    `the points the odds of a good deal are ${exact(odds.mean)} (80 % interval ${exact(odds.low)} to ${exact(odds.high)}).`;
  return `${table}\n${wrap(sentence, width)}`;
}
