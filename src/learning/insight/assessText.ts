import { percent } from '../../platform/percent.ts';
import { intervalBar } from '../../platform/textBar.ts';
import { textTable } from '../../platform/textTable.ts';
import { wrap } from '../../platform/wrap.ts';
import type { AssessResult } from '../contract.ts';
import { PLAIN } from './insights.ts';

const MOST_SIGNALS = 15;
const MOST_ANSWERS = 12;
const MOST_PAIRS = 8;

type Rate = NonNullable<AssessResult['rate']>;

/** What is worth assessing for people, no wider than `width`. */
export function assessText(result: AssessResult, file: string, width: number): string {
  const question = result.outcome === null ? '' : `, where good is ${result.outcome}`;
  const parts = [
    wrap(`What is worth assessing first in ${file}${question}?`, width),
    ...(result.restsOn === 'outcomes' ? ofOutcomes(result, width) : [wrap(nothingToCompare(result), width)]),
    published(result, width),
    listed('To know before relying on it', [...result.statements, ...warnings(result)], width),
    listed(
      'Columns not ranked',
      result.leftOut.map(({ label, why }) => `${label}: ${why}`),
      width,
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function ofOutcomes(result: AssessResult, width: number): string[] {
  const { signals, outcomes, rate, pairs, pairsTested } = result;
  const [first] = signals;
  return [
    wrap(headline(first, result), width),
    wrap(`${outcomes} rows with an outcome, ${rate ? rateText(rate) : ''} of them good.`, width),
    `${wrap('What each signal is expected to tell, of all there is to know (80 % interval)', width)}\n${signalTable(result, width)}`,
    ...(first ? [`Answers that differ from the rest\n${answerTable(result, width)}`] : []),
    pairs.length > 0
      ? `Two answers together (of ${pairsTested} pairs)\n${pairTable(result, width)}`
      : wrap(`No two answers together tell plainly more than either alone (${pairsTested} pairs looked at).`, width),
    wrap(
      `Shown are answers and pairs of which about one in ten may be chance (false-discovery rate ${percent(PLAIN)}). They say what went ` +
        'together in the past, not what causes what.',
      width,
    ),
  ];
}

function headline(first: AssessResult['signals'][number] | undefined, { suspects, signals }: AssessResult): string {
  if (!first || first.share.mean < LEAST_TOLD) return 'No single signal tells much about how these ended.';
  const { label, share } = first;
  const suspect = suspects.some(({ signal }) => signal === first.signal)
    ? ' It may know the outcome rather than foretell it: see below.'
    : '';
  return `The number one thing to assess is ${label}: it is expected to tell ${told(share.mean)} (${told(share.low)} to ${told(share.high)}) of all there is to know about how it ends.${apart(signals)}${suspect}`;
}

/** Whether the first could as well be another: a person who hears of one thing should know. */
function apart([first, ...others]: AssessResult['signals']): string {
  const rivals = others.filter(({ share }) => first && (share.high > first.share.mean || share.mean > first.share.low));
  if (rivals.length === 0) return '';
  const [next] = rivals;
  const more = rivals.length === 1 ? '' : `, nor from ${rivals.length - 1} more`;
  return ` That is not told apart yet from ${next?.label}${more}: the intervals overlap.`;
}

/** A signal that tells less is hardly worth a question. */
const LEAST_TOLD = 0.005;

function told(share: number): string {
  return share < 0.0995 ? `${(100 * share).toFixed(1)} %` : percent(share);
}

function signalTable({ signals }: AssessResult, width: number): string {
  const shown = signals.slice(0, MOST_SIGNALS);
  const most = Math.max(1e-9, ...shown.map(({ share }) => share.high));
  const bar = Math.max(10, Math.min(40, width - 44));
  return textTable(
    [
      { title: '', align: 'right' },
      { title: 'signal', shrinks: true },
      { title: 'tells', align: 'right' },
      { title: `0 to ${told(most)}` },
      { title: 'known', align: 'right' },
    ],
    shown.map(({ label, share, known }, place) => [
      `${place + 1}`,
      label,
      told(share.mean),
      intervalBar({ mean: share.mean / most, low: share.low / most, high: share.high / most }, bar),
      String(known),
    ]),
    width,
  );
}

function answerTable({ signals }: AssessResult, width: number): string {
  const answers = signals
    .flatMap(({ label, answers: own }) => own.map((answer) => ({ label, ...answer })))
    .filter(({ falseDiscovery }) => falseDiscovery <= PLAIN)
    .sort((a, b) => a.falseDiscovery - b.falseDiscovery)
    .slice(0, MOST_ANSWERS);
  if (answers.length === 0) return 'None by more than chance explains.';
  const bar = Math.max(10, Math.min(24, width - 56));
  return textTable(
    [
      { title: 'signal', shrinks: true },
      { title: 'answer', shrinks: true },
      { title: 'good', align: 'right' },
      { title: '0 to 100 %' },
      { title: 'of', align: 'right' },
      { title: 'lift', align: 'right' },
    ],
    answers.map(({ label, answer, rows, mean, low, high, lift }) => [
      label,
      answer,
      percent(mean),
      intervalBar({ mean, low, high }, bar),
      String(rows),
      lift.toFixed(2),
    ]),
    width,
  );
}

function pairTable({ pairs }: AssessResult, width: number): string {
  return textTable(
    [
      { title: 'one answer', shrinks: true },
      { title: 'the other', shrinks: true },
      { title: 'both', align: 'right' },
      { title: 'either', align: 'right' },
      { title: 'neither', align: 'right' },
    ],
    pairs
      .slice(0, MOST_PAIRS)
      .map(({ first, second, both, either, neither }) => [
        `${first.label}: ${first.answer}`,
        `${second.label}: ${second.answer}`,
        ...[both, either, neither].map(({ mean, rows }) => `${percent(mean)} of ${rows}`),
      ]),
    width,
  );
}

function rateText({ mean, low, high }: Rate): string {
  return `${percent(mean)} (${percent(low)} to ${percent(high)})`;
}

function nothingToCompare({ outcomes, good, outcome, suggestedOutcome }: AssessResult): string {
  if (outcome === null) {
    const remedy =
      suggestedOutcome === null ? '--outcome "Status=Won" says it.' : `It looks like --outcome "${suggestedOutcome}".`;
    return `Nothing says how the rows ended, so nothing can be learned from them. ${remedy} Until then there is what was published:`;
  }
  return `${outcomes} outcomes are known, ${good} of them good: at least two of either kind are needed to compare. Until then there is what was published:`;
}

/** In the published form, with the intervals that its numbers allow. */
function published({ published: survey, restsOn }: AssessResult, width: number): string {
  if (restsOn === 'outcomes') return '';
  const { both, either, neither, all, tacticalRate } = survey;
  const table = textTable(
    [
      { title: 'respondents who' },
      { title: 'good deals', align: 'right' },
      { title: '80 % interval' },
      { title: 'of', align: 'right' },
    ],
    (
      [
        ['chose both answers', both],
        ['chose either', either],
        ['chose neither', neither],
        ['all', all],
      ] as const
    ).map(([who, { mean, low, high, rows }]) => [
      who,
      percent(mean),
      `${percent(low)} to ${percent(high)}`,
      String(rows),
    ]),
    width,
  );
  const lines = [
    'First comes the attitude of the organisation toward change. Two answers reveal it: it rarely takes on new technology, and it ' +
      'avoids the cost and disruption of replacing what it has (the questions of bellwether questionnaire).',
    `Second comes how strategically it sees technology: ${percent(tacticalRate)} among those who see it tactically; of how many was not published.`,
    `${survey.source} These are others' customers: an association, and a weak prior that your own outcomes overrule.`,
  ];
  return [
    wrap(lines[0] as string, width),
    table,
    wrap(lines[1] as string, width),
    wrap(lines[2] as string, width),
  ].join('\n\n');
}

function warnings({ suspects, leftOut }: AssessResult): string[] {
  const known = suspects.map(({ label, kind, share, newest }) =>
    newest
      ? `${percent(share)} of the newest ${newest.rows} by ${label} ended ${newest.isGood ? 'good' : 'not good'}: others of those days had perhaps not ended yet. Judge by it only once they have, or leave it out with --drop.`
      : kind === 'predicts-almost-perfectly'
        ? `${label} alone puts the good before the others in ${percent(share)} of pairs: it may have been filled in when the outcome was known. If so, leave it out with --drop.`
        : `${label} was observed only after the outcome in ${percent(share)} of cases.`,
  );
  const afterwards = leftOut
    .filter(({ isFilledAfterwards }) => isFilledAfterwards)
    .map(({ label }) => `${label} seems to be filled in after the end, and was left out.`);
  return [...known, ...afterwards];
}

function listed(title: string, sentences: readonly string[], width: number): string {
  if (sentences.length === 0) return '';
  return [title, ...sentences.map((sentence) => wrap(`- ${sentence}`, width, '  '))].join('\n');
}
