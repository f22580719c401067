import { capitalised } from '../../platform/capitalised.ts';
import { percent } from '../../platform/percent.ts';
import { shareBar } from '../../platform/textBar.ts';
import { type Paint, painter } from '../../platform/textColour.ts';
import { fit } from '../../platform/textTable.ts';
import { visible } from '../../platform/visible.ts';
import { wrap } from '../../platform/wrap.ts';
import { groupPortraits } from '../../readiness/approach.ts';
import { type GroupName, groupNames } from '../../readiness/group.ts';
import type { RankedCustomer, RankResult } from '../contract.ts';
import { type ReasonCode, reasonCodes } from '../wave/reasonCode.ts';
import { argumentsText } from './arguments.ts';
import { customerTable, groupColours } from './customerTable.ts';
import { customerText } from './customerText.ts';
import type { Ranking, Standing } from './ranking.ts';

export interface TextLayout {
  readonly width: number;
  readonly colour: boolean;
  /** How many customers outside the wave are listed. */
  readonly top: number;
  /** How the file was read, in a line. */
  readonly file: string;
  /** The file and the options that say what it is, as they stand behind a command. */
  readonly command: string;
  /** Cases to explain, instead of the page. */
  readonly explained: readonly number[];
}

/**
 * A ranking as a page of text: what it rests on, the four groups, the wave with reasons, the rest, the disappointments.
 * Where customers are to be explained, a page about each of them instead.
 */
export function rankText(ranking: Ranking, layout: TextLayout): string {
  const paint = painter(layout.colour);
  const parts =
    layout.explained.length > 0
      ? layout.explained.map((index) => customerText(ranking, index, layout.width, paint))
      : [
          head(ranking, layout, paint),
          groupsText(ranking.rest.matrix, layout, paint),
          waveText(ranking, layout, paint),
          justOutsideText(ranking.rest.wave, layout, paint),
          askNextText(ranking.rest.wave, layout, paint),
          othersText(ranking, layout, paint),
          disappointmentsText(ranking.rest, layout, paint),
        ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ rest, size }: Ranking, { file, width, command }: TextLayout, paint: Paint): string {
  const { model, restsOn, wave } = rest;
  const what = {
    outcomes: `Judged by ${model.outcomes} outcomes, ${percent(model.good / model.outcomes)} of them good. Whether such odds are worth using: bellwether evaluate ${command}`,
    prior: 'Judged by assumptions: no outcome has been seen, the odds are those of a published prior.',
    insufficient:
      wave.chosen.length > 0
        ? 'Judged by assumptions: there are neither outcomes nor a prior that applies, so groups alone decide.'
        : 'Not judged: there are neither outcomes, nor a prior that applies, nor groups.',
  }[restsOn];
  const lines = [
    ...(model.outcomeStatement ? [model.outcomeStatement] : []),
    what,
    ...model.statements,
    ...(model.outcome === null && model.suggestedOutcome
      ? [`The file seems to say how it ended, and nothing was learnt of it: add --outcome "${model.suggestedOutcome}".`]
      : []),
  ];
  return [
    paint(wrap(`${visible(file)}, ${size} rows.`, width), 'bold'),
    ...lines.map((line) => wrap(visible(line), width)),
  ].join('\n');
}

/** The matrix as a table of its four quadrants, needs upwards and willingness to the right. */
function groupsText({ cuts, counts }: RankResult['matrix'], { width }: TextLayout, paint: Paint): string {
  const placed = groupNames.reduce((sum, name) => sum + counts[name], 0);
  const title = paint('Groups', 'bold');
  if (placed === 0) return `${title}\nNobody can be placed: willingness and needs must both be known (see the end).`;
  const cell = (name: GroupName) => {
    const count = counts[name];
    const text = `${fit(name, 12)} ${String(count).padStart(6)} ${percent(count / placed).padStart(9)}  ${fit(groupPortraits[name].approach, 9)}`;
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

function waveText(ranking: Ranking, { width }: TextLayout, paint: Paint): string {
  const { wave } = ranking.rest;
  const title = paint('Trial wave', 'bold');
  const indices = ranking.order.filter((index) => ranking.standingAt(index) === 'chosen');
  if (indices.length === 0) return `${title}\n${wrap(`Nobody can be chosen. ${wave.statements.join(' ')}`, width)}`;
  const drawn = wave.isRetrospective ? ', in retrospect: every row has its outcome already' : '';
  const customers = Array.from(indices, (index) => ranking.customerAt(index));
  const below = (place: number) => {
    const explanation = ranking.explainAt(indices[place] as number);
    return explanation ? paint(wrap(`     ${visible(argumentsText(explanation))}`, width, '      '), 'grey') : null;
  };
  return [
    wrap(`${title} (${indices.length} of ${wave.candidates} candidates${drawn})`, width),
    ...expectation(wave).map((line) => wrap(line, width)),
    ...wave.statements.map((statement) => wrap(statement, width)),
    customerTable(customers, { width, hasGroups: hasGroups(ranking) }, paint, below),
    reasonsText(customers, width, paint),
  ].join('\n');
}

/** What the wave promised, and where it has ended already, what became of it. */
function expectation({ expectedGood, actualGood, chosen }: RankResult['wave']): string[] {
  if (!expectedGood) return [];
  const { mean, low, high } = expectedGood;
  const promised = `Expected good deals among them: ${mean.toFixed(1)} (80 % interval ${low} to ${high})`;
  if (actualGood === null) return [`${promised}.`];
  return [
    `${promised}; in fact ${actualGood} of these ${chosen.length} were good. Nobody was judged by a scorecard that had seen it.`,
  ];
}

function hasGroups({ rest }: Ranking): boolean {
  return groupNames.some((name) => rest.matrix.counts[name] > 0);
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

/** Candidates that could have been chosen and were not; the others are only counted. */
function othersText(ranking: Ranking, { width, top }: TextLayout, paint: Paint): string {
  const others = ranking.order.filter((index) => ranking.standingAt(index) === 'outside');
  if (top === 0 || others.length === 0) return '';
  const shown = Array.from(others.subarray(0, top), (index) => ranking.customerAt(index));
  const left = others.length - shown.length;
  const standings = Array.from(ranking.order, (index) => ranking.standingAt(index));
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  const notes = [
    ...(left > 0 ? [`${left} more candidates: --top ${others.length}, --csv or --json lists them all.`] : []),
    ...(count('kept-out') > 0
      ? [`${count('kept-out')} are kept out by a gate, a lock, or another row of the same customer.`]
      : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} cannot be judged.`] : []),
    ...(count('ended') > 0 ? [`${count('ended')} have ended already: they taught and are no candidates.`] : []),
  ];
  return [
    paint('The other candidates, best first', 'bold'),
    customerTable(shown, { width, hasGroups: hasGroups(ranking) }, paint),
    ...notes.map((note) => paint(wrap(`... ${note}`, width), 'grey')),
  ].join('\n');
}

function disappointmentsText({ disappointments }: Ranking['rest'], { width }: TextLayout, paint: Paint): string {
  if (disappointments.length === 0) return '';
  return [
    paint('Where the file disappoints', 'bold'),
    ...disappointments.map((line) => wrap(`- ${visible(line)}`, width, '  ')),
  ].join('\n');
}

/** Each reason once, with the rows it applies to: 25 near-equal sentences under one another say less. */
function reasonsText(customers: readonly RankedCustomer[], width: number, paint: Paint): string {
  const rowsOfCode = new Map<string, number[]>();
  for (const { row, reasons } of customers) {
    for (const { code } of reasons) rowsOfCode.set(code, [...(rowsOfCode.get(code) ?? []), row]);
  }
  const lines = [...rowsOfCode].map(([code, rows]) =>
    wrap(`  ${reasonCodes[code as ReasonCode]} ${capitalised(rowsText(rows))}.`, width, '    '),
  );
  return [paint('Why', 'bold'), ...lines].join('\n');
}
