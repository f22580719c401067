import { percent } from '../../platform/percent.ts';
import { intervalBar } from '../../platform/textBar.ts';
import type { Colour, Paint } from '../../platform/textColour.ts';
import { fit, type TextColumn, textTable } from '../../platform/textTable.ts';
import { visible } from '../../platform/visible.ts';
import { type GroupName, leadingGroup } from '../../readiness/group.ts';
import type { RankedCustomer } from '../contract.ts';

export const groupColours: Readonly<Record<GroupName, Colour>> = {
  conservative: 'blue',
  experiential: 'green',
  picky: 'yellow',
  radical: 'magenta',
};

/** A row per customer: odds and measures with their intervals, the likeliest group, what a place is worth. */
export function customerTable(
  customers: readonly RankedCustomer[],
  { width, hasGroups }: { readonly width: number; readonly hasGroups: boolean },
  paint: Paint,
  lineBelow?: (place: number) => string | null,
): string {
  const hasIds = customers.some(({ id, row }) => id !== String(row));
  const hasNames = customers.some(({ name }) => name);
  const longestId = Math.max(...customers.map(({ id }) => id.length));
  const isNarrow = width < (hasNames ? 120 : 90);
  const isTight = hasNames && width < 80;
  const barWidth = width >= 110 ? 17 : 11;
  const hasSegments = customers.some(({ segment }) => segment !== undefined) && !isNarrow;
  const columns: (TextColumn & { cell: (customer: RankedCustomer) => string })[] = [
    { title: 'row', align: 'right', cell: ({ row }) => String(row) },
    ...(hasIds
      ? [{ title: 'id', shrinks: longestId > LEGIBLE_ID, cell: ({ id }: RankedCustomer) => visible(id) }]
      : []),
    ...(hasNames ? [{ title: 'name', shrinks: true, cell: ({ name }: RankedCustomer) => visible(name ?? '') }] : []),
    ...(hasSegments
      ? [{ title: 'segment', shrinks: true, cell: ({ segment }: RankedCustomer) => visible(segment ?? '?') }]
      : []),
    {
      title: isNarrow ? 'odds %' : `${fit('odds', barWidth)}    %`,
      cell: ({ odds }) => oddsCell(odds, isNarrow ? 0 : barWidth),
    },
    ...(hasGroups && !isTight
      ? [
          { title: 'willing', cell: ({ measures }: RankedCustomer) => measureCell(measures.willingness, isNarrow) },
          { title: 'needs', cell: ({ measures }: RankedCustomer) => measureCell(measures.needs, isNarrow) },
        ]
      : []),
    ...(hasGroups ? [{ title: 'most likely', cell: ({ group }: RankedCustomer) => groupCell(group, paint) }] : []),
    { title: 'worth', align: 'right', cell: ({ worth }) => (worth === null ? '?' : worth.toFixed(2)) },
  ];
  const lines = textTable(
    columns,
    customers.map((customer) => columns.map(({ cell }) => cell(customer))),
    width,
  ).split('\n');
  if (!lineBelow) return lines.join('\n');
  const below = (index: number) => (index === 0 ? null : lineBelow(index - 1));
  return lines.flatMap((line, index) => [line, below(index)].filter((each) => each !== null)).join('\n');
}

function oddsCell(odds: RankedCustomer['odds'], barWidth: number): string {
  if (!odds) return barWidth === 0 ? '?' : `${fit('unknown', barWidth)}    ?`;
  const [mean, low, high] = [odds.mean, odds.low, odds.high].map((share) => Math.round(100 * share));
  if (barWidth === 0) return `${mean} ${low}-${high}`;
  return `${intervalBar(odds, barWidth)} ${String(mean).padStart(4)}`;
}

/** The mean with its interval: as a bar where there is room, else as figures. */
function measureCell(measure: RankedCustomer['measures']['needs'], isNarrow: boolean): string {
  if (!('mean' in measure)) return '?';
  const [mean, low, high] = [measure.mean, measure.low, measure.high].map((figure) => String(Math.round(figure)));
  if (isNarrow) return `${mean} ${low}-${high}`;
  const share = { mean: measure.mean / 100, low: measure.low / 100, high: measure.high / 100 };
  return `${intervalBar(share, 7)} ${String(Math.round(measure.mean)).padStart(3)}`;
}

/** Codes of this length are kept whole: cut, they all look alike. */
const LEGIBLE_ID = 12;

/** Four even groups have a quarter each; a lead of a few hundredths is no lead worth a word. */
const LEAST_LEAD = 0.3;

function groupCell(group: RankedCustomer['group'], paint: Paint): string {
  if (!group) return '?';
  const { group: name, probability } = leadingGroup(group);
  if (probability < LEAST_LEAD) return 'undecided';
  return paint(`${name} ${percent(probability)}`, groupColours[name]);
}
