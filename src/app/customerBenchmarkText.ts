import type { OutputOf } from '../platform/operation/operation.ts';
import { percent } from '../platform/percent.ts';
import { wrap } from '../platform/wrap.ts';
import type { benchmarkOfCustomer } from '../positioning/benchmark/contract.ts';
import { type SaidLanguage, saidText } from './saidText.ts';

type CustomerBenchmark = OutputOf<typeof benchmarkOfCustomer>;
type Trait = CustomerBenchmark['traits'][number];

interface Reader {
  readonly language: SaidLanguage;
  readonly width: number;
}

/** What `benchmark CUSTOMER` says: fit, strengths, gaps with what would close them, what to ask, and the shortest path. */
export function customerBenchmarkText(result: CustomerBenchmark, { language, width }: Reader): string {
  const { customer, name, perfectCustomer, isExample, line, fit, standing, traits, strengths, weaknesses, unknowns } =
    result;
  const traitOf = new Map(traits.map((trait) => [trait.id, trait]));
  const section = (title: string, ids: readonly string[], told: (trait: Trait) => string) => {
    const lines = ids.flatMap((id) => {
      const trait = traitOf.get(id);
      return trait ? [wrap(`  ${told(trait)}`, width, '      ')] : [];
    });
    return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}`];
  };
  const nameOf = (trait: Trait) => `${saidText(trait.name, language) ?? trait.id} ${'*'.repeat(trait.importance)}`;
  const version = `version ${perfectCustomer}${isExample ? ', an example that came with a sample' : ''}`;
  const who = name === null || name === customer ? customer : `${customer} (${name})`;
  const problems = traits.filter(({ problem }) => problem !== null).map(({ id }) => id);
  return `${[
    wrap(
      `${who} against the perfect customer (${version}): ${fitText(fit)}, ${standings[standing]} of ${percent(line)}.`,
      width,
    ),
    ...section('Strengths', strengths, (trait) => `${nameOf(trait)}: ${valueText(trait.value)}`),
    ...section('Gaps', weaknesses, (trait) => `${nameOf(trait)}: ${gapText(trait, language)}`),
    ...section(
      'To find out',
      unknowns,
      (trait) => `${nameOf(trait)}${trait.question ? `: ${trait.question.text[language]}` : ''}`,
    ),
    ...section('Cannot be measured now, and count nowhere', problems, (trait) => `${nameOf(trait)}: ${trait.problem}`),
    pathText(result, { language, width }),
  ].join('\n\n')}\n`;
}

const standings = {
  over: 'over the line',
  likelyOver: 'likely over the line',
  likelyUnder: 'likely under the line',
  under: 'under the line',
  unknown: 'nobody knows on which side of the line',
} as const;

function fitText(fit: CustomerBenchmark['fit']): string {
  if ('unknown' in fit) return 'nothing is known of its fit';
  return `fit ${percent(fit.mean)} (${percent(fit.low)} to ${percent(fit.high)}, ${fit.evidence} traits known)`;
}

function valueText(value: Trait['value']): string {
  return value === null ? 'unknown' : String(value);
}

/** What it would add to the odds is what the scorecard associates with it, no promise. */
function gapText({ value, gap, state, isChangeable, howToClose }: Trait, language: SaidLanguage): string {
  const to = gap ? ` instead of ${gap.to}` : '';
  const near = state === 'near' ? ', which is near' : '';
  const odds = gap?.oddsChange?.odds;
  const then = odds
    ? ` The odds would then be ${percent(odds.mean)} (${percent(odds.low)} to ${percent(odds.high)}), by association.`
    : '';
  const how = saidText(howToClose, language);
  const close = isChangeable ? (how === undefined ? '' : ` ${how}.`) : ' It cannot be changed.';
  return `${valueText(value)}${to}${near}.${close}${then}`;
}

function pathText({ shortestPath, traits, line }: CustomerBenchmark, { language, width }: Reader): string {
  const { state, steps, fit, isSure, heldBy } = shortestPath;
  const nameOf = (id: string) => {
    const trait = traits.find((each) => each.id === id);
    return (trait && saidText(trait.name, language)) ?? id;
  };
  if (state === 'over') return `It is over the line already${isSure ? '' : ', but for what is unknown'}.`;
  if (state === 'unknown') return 'No way to the line can be told while nothing is known of it.';
  if (state === 'none') {
    const { unchangeable = [], unknown = [], bestFit = 0 } = heldBy ?? {};
    const held = unchangeable.length === 0 ? '' : ` Cannot be changed: ${unchangeable.map(nameOf).join('; ')}.`;
    const open = unknown.length === 0 ? '' : ` Unknown: ${unknown.map(nameOf).join('; ')}.`;
    const text = `No way to the line: with everything changeable changed its fit is ${percent(bestFit)}, below ${percent(line)}.${held}${open}`;
    return wrap(text, width);
  }
  const changes = steps.map(({ label, from, to, closes, gain }) =>
    wrap(`  ${label}: from ${from} to ${to} (+${percent(gain)}; ${closes.map(nameOf).join('; ')})`, width, '      '),
  );
  const then =
    fit && !('unknown' in fit)
      ? `: then the fit is ${percent(fit.mean)} (${percent(fit.low)} to ${percent(fit.high)})`
      : '';
  return `Shortest way to the line${then}\n${changes.join('\n')}`;
}
