import { intervalBar, shareBar } from '../../platform/textBar.ts';
import { type Colour, type Paint, painter } from '../../platform/textColour.ts';
import { fit, type TextColumn, textTable } from '../../platform/textTable.ts';
import { visible } from '../../platform/visible.ts';
import { wrap } from '../../platform/wrap.ts';
import { groupPortraits } from '../../readiness/approach.ts';
import { type GroupName, groupNames, leadingGroup } from '../../readiness/group.ts';
import type { RankedCustomer, RankResult } from '../contract.ts';
import { argumentsText } from './arguments.ts';
import { pointsText } from './pointsText.ts';
import type { Ranking } from './ranking.ts';

export interface TextLayout {
  readonly width: number;
  readonly colour: boolean;
  /** How many customers outside the wave are listed. */
  readonly top: number;
  /** How the file was read, in a line. */
  readonly file: string;
}

const groupColours: Readonly<Record<GroupName, Colour>> = {
  conservative: 'blue',
  experiential: 'green',
  picky: 'yellow',
  radical: 'magenta',
};

/** A ranking as a page of text: what it rests on, the four groups, the wave with reasons, the rest, the disappointments. */
export function rankText(ranking: Ranking, layout: TextLayout): string {
  const paint = painter(layout.colour);
  const wave = ranking.order.filter((index) => ranking.customerAt(index).chosen);
  const others = ranking.order.filter((index) => !ranking.customerAt(index).chosen);
  const explained = Array.from(ranking.order, (index) => ranking.customerAt(index)).filter(
    ({ explanation }) => explanation,
  );
  const parts = [
    head(ranking, layout, paint),
    groupsText(ranking.rest.matrix, layout, paint),
    waveText(ranking, wave, layout, paint),
    justOutsideText(ranking.rest.wave, layout, paint),
    askNextText(ranking.rest.wave, layout, paint),
    othersText(ranking, others, layout, paint),
    ...explained.map((customer) => pointsText(customer, layout.width, paint)),
    disappointmentsText(ranking.rest, layout, paint),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ rest, size }: Ranking, { file, width }: TextLayout, paint: Paint): string {
  const { model, restsOn, wave } = rest;
  const taught = `${model.outcomes} outcomes of "${model.outcome}", ${percent(model.good / model.outcomes)} of them good`;
  const what = {
    outcomes: `Judged by ${taught}.`,
    prior: 'Judged by assumptions: no outcome has been seen, the odds are those of a published prior.',
    insufficient:
      wave.chosen.length > 0
        ? 'Judged by assumptions: there are neither outcomes nor a prior that applies, so groups alone decide.'
        : 'Not judged: there are neither outcomes, nor a prior that applies, nor groups.',
  }[restsOn];
  const lines = [`${file}, ${size} rows.`, what, ...model.statements];
  return [paint(wrap(lines[0] ?? '', width), 'bold'), ...lines.slice(1).map((line) => wrap(line, width))].join('\n');
}

/** The matrix as a table of its four quadrants, needs upwards and willingness to the right. */
function groupsText({ cuts, counts }: RankResult['matrix'], { width }: TextLayout, paint: Paint): string {
  const placed = groupNames.reduce((sum, name) => sum + counts[name], 0);
  const title = paint('Groups', 'bold');
  if (placed === 0) return `${title}\nNobody can be placed: willingness and needs must both be known (see the end).`;
  const cell = (name: GroupName) => {
    const count = counts[name];
    const text = `${fit(name, 12)} ${String(count).padStart(6)} ${percent(count / placed).padStart(5)}  ${fit(groupPortraits[name].approach, 9)}`;
    return `${paint(text, groupColours[name])} ${paint(shareBar(count / placed, 8), groupColours[name])}`;
  };
  const isWide = width >= 100;
  const rows: GroupName[][] = isWide
    ? [
        ['picky', 'radical'],
        ['conservative', 'experiential'],
      ]
    : groupNames.map((name) => [name]);
  const unknown = counts.unknown > 0 ? `, ${counts.unknown} unknown` : '';
  return [
    wrap(
      `${title} (${placed} placed${unknown}; high is ${cuts.willingness} and more in willingness, ${cuts.needs} and more in needs, of 100)`,
      width,
    ),
    ...rows.map((names) => `  ${names.map(cell).join('   │ ')}`),
  ].join('\n');
}

function waveText(ranking: Ranking, indices: Uint32Array, { width }: TextLayout, paint: Paint): string {
  const { wave } = ranking.rest;
  const drawn = wave.isRetrospective ? ', in retrospect: every row has its outcome already' : '';
  const title = paint('Trial wave', 'bold');
  if (indices.length === 0) return `${title}\n${wrap(`Nobody can be chosen. ${wave.statements.join(' ')}`, width)}`;
  const expected = wave.expectedGood
    ? `\n${wrap(`Expected good deals among them: ${wave.expectedGood.mean.toFixed(1)} (${wave.expectedGood.low} to ${wave.expectedGood.high}).`, width)}`
    : '';
  const customers = Array.from(indices, (index) => ranking.customerAt(index));
  const argumentOf = (place: number) => {
    const explanation = ranking.explainAt(indices[place] as number);
    return explanation ? argumentsText(explanation) : '';
  };
  return [
    `${wrap(`${title} (${indices.length} of ${wave.candidates} candidates${drawn})`, width)}${expected}`,
    ...wave.statements.map((statement) => wrap(statement, width)),
    customerTable(customers, width, paint, (place) =>
      paint(wrap(`     ${visible(argumentOf(place))}`, width, '      '), 'grey'),
    ),
    reasonsText(customers, width, paint),
  ].join('\n');
}

function justOutsideText({ justOutside }: RankResult['wave'], { width }: TextLayout, paint: Paint): string {
  if (justOutside.length === 0) return '';
  const lines = justOutside.map(({ row, text }) => wrap(`  row ${row}: ${text}`, width, '    '));
  return [paint('Just outside', 'bold'), ...lines].join('\n');
}

/** Each question once, with the rows it is for; the question that would tell most comes first. */
function askNextText({ askNext }: RankResult['wave'], { width }: TextLayout, paint: Paint): string {
  if (askNext.length === 0) return '';
  const questions = new Map<string, { text: string; rows: number[]; gainBits: number }>();
  for (const { question, text, row, gainBits } of askNext) {
    const entry = questions.get(question) ?? { text, rows: [], gainBits: 0 };
    questions.set(question, { text, rows: [...entry.rows, row], gainBits: entry.gainBits + gainBits });
  }
  const lines = [...questions]
    .sort(([, a], [, b]) => b.gainBits - a.gainBits)
    .map(([question, { text, rows }]) => {
      const asked = question === text ? `"${question}"` : `"${text}" (${question})`;
      return wrap(`  ${visible(asked)}: ${rowsText(rows)}`, width, '    ');
    });
  return [paint('Ask next, to be surer of the group', 'bold'), ...lines].join('\n');
}

function rowsText(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
}

function othersText(ranking: Ranking, indices: Uint32Array, { width, top }: TextLayout, paint: Paint): string {
  if (top === 0 || indices.length === 0 || ranking.customerAt(ranking.order[0] as number).worth === null) return '';
  const shown = Array.from(indices.subarray(0, top), (index) => ranking.customerAt(index));
  const left = indices.length - shown.length;
  const more =
    left > 0
      ? `\n${paint(wrap(`... and ${left} more: --top ${indices.length}, --csv or --json lists them all.`, width), 'grey')}`
      : '';
  return `${paint('The others, best first', 'bold')}\n${customerTable(shown, width, paint)}${more}`;
}

function disappointmentsText({ disappointments }: Ranking['rest'], { width }: TextLayout, paint: Paint): string {
  if (disappointments.length === 0) return '';
  return [
    paint('Where the file disappoints', 'bold'),
    ...disappointments.map((line) => wrap(`- ${visible(line)}`, width, '  ')),
  ].join('\n');
}

function customerTable(
  customers: RankedCustomer[],
  width: number,
  paint: Paint,
  lineBelow?: (place: number) => string,
): string {
  const isNarrow = width < 90;
  const barWidth = width >= 110 ? 17 : 11;
  const hasIds = customers.some(({ id, row }) => id !== String(row));
  const hasNames = customers.some(({ name }) => name);
  const hasSegments = customers.some(({ segment }) => segment !== undefined) && !isNarrow;
  const hasGroups = customers.some(({ group }) => group);
  const columns: (TextColumn & { cell: (customer: RankedCustomer) => string })[] = [
    { title: 'row', align: 'right', cell: ({ row }) => String(row) },
    ...(hasIds ? [{ title: 'id', shrinks: true, cell: ({ id }: RankedCustomer) => visible(id) }] : []),
    ...(hasNames ? [{ title: 'name', shrinks: true, cell: ({ name }: RankedCustomer) => visible(name ?? '') }] : []),
    ...(hasSegments
      ? [{ title: 'segment', shrinks: true, cell: ({ segment }: RankedCustomer) => visible(segment ?? '?') }]
      : []),
    {
      title: isNarrow ? 'odds %' : `${fit('odds', barWidth)}    %`,
      cell: ({ odds }) => oddsCell(odds, isNarrow ? 0 : barWidth),
    },
    ...(hasGroups
      ? [
          { title: 'willing', cell: ({ measures }: RankedCustomer) => measureCell(measures.willingness, isNarrow) },
          { title: 'needs', cell: ({ measures }: RankedCustomer) => measureCell(measures.needs, isNarrow) },
          { title: 'most likely', cell: ({ group }: RankedCustomer) => groupCell(group, paint) },
        ]
      : []),
    { title: 'worth', align: 'right', cell: ({ worth }) => (worth === null ? '?' : worth.toFixed(2)) },
  ];
  const lines = textTable(
    columns,
    customers.map((customer) => columns.map(({ cell }) => cell(customer))),
    width,
  ).split('\n');
  if (!lineBelow) return lines.join('\n');
  return lines.flatMap((line, index) => (index === 0 ? [line] : [line, lineBelow(index - 1)])).join('\n');
}

/** Reasons once each, with the rows they apply to: 25 near-equal sentences under one another say less. */
function reasonsText(customers: readonly RankedCustomer[], width: number, paint: Paint): string {
  const rowsOfReason = new Map<string, number[]>();
  for (const { row, reasons } of customers) {
    for (const { text } of reasons) {
      const gist = text.split(':')[0] ?? text;
      rowsOfReason.set(gist, [...(rowsOfReason.get(gist) ?? []), row]);
    }
  }
  const lines = [...rowsOfReason].map(([gist, rows]) => wrap(`  ${gist}: ${rowsText(rows)}.`, width, '    '));
  return [paint('Why', 'bold'), ...lines].join('\n');
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

function groupCell(group: RankedCustomer['group'], paint: Paint): string {
  if (!group) return '?';
  const { group: name, probability } = leadingGroup(group);
  return paint(`${name} ${percent(probability)}`, groupColours[name]);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
