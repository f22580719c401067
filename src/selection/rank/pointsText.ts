import { shareBar } from '../../platform/textBar.ts';
import type { Paint } from '../../platform/textColour.ts';
import { textTable } from '../../platform/textTable.ts';
import { visible } from '../../platform/visible.ts';
import { wrap } from '../../platform/wrap.ts';
import type { RankedCustomer } from '../contract.ts';
import { signedPoints } from './arguments.ts';

/** How a customer's odds come about, as a sum that can be checked on paper: base, points largest first, log-odds. */
export function pointsText({ row, id, odds, explanation }: RankedCustomer, width: number, paint: Paint): string {
  const title = paint(`Row ${row}${id === String(row) ? '' : ` (${visible(id)})`}: how its odds come about`, 'bold');
  if (!odds || !explanation) return `${title}\nIt has no odds.`;
  const largest = Math.max(...explanation.points.map(({ points }) => Math.abs(points)), 1e-9);
  const rows = [...explanation.points]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ signal, band, points, low, high }) => [
      visible(signal),
      visible(band),
      signedPoints(points, 3),
      `${signedPoints(low, 3)} to ${signedPoints(high, 3)}`,
      paint(shareBar(Math.abs(points) / largest, 10).replaceAll('░', ' '), points < 0 ? 'red' : 'green'),
    ]);
  const table = textTable(
    [
      { title: 'signal', shrinks: true },
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
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const sentence = `Odds of a good deal ${percent(odds.mean)} (${percent(odds.low)} to ${percent(odds.high)}), averaged over the uncertainty of the points.`;
  return `${title}\n${table}\n${wrap(sentence, width)}`;
}
