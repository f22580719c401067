import { counted } from '../platform/counted.ts';
import { percent } from '../platform/percent.ts';
import { textTable } from '../platform/textTable.ts';
import type { BenchmarkResult } from '../positioning/contract.ts';
import { type SaidLanguage, saidText } from './saidText.ts';

type Everybody = Exclude<BenchmarkResult, { customer: string }>;

interface Reader {
  readonly language: SaidLanguage;
  readonly width: number;
}

/** What `benchmark` says of everybody: how many are over the line, how each trait stands, and the best fits. */
export function benchmarkText(result: Everybody, { language, width }: Reader): string {
  const { perfectCustomer, isExample, name, line, customers, traits, items, matched, filter, measured } = result;
  const { total, over, likelyOver, likelyUnder, under, unknown } = customers;
  const version = `version ${perfectCustomer}${isExample ? ', an example that came with a sample' : ''}`;
  const head = `${counted(total, 'customer')} against ${saidText(name, language) ?? 'the perfect customer'} (${version}), line at ${percent(line)}`;
  const standing = `${over} over it, ${likelyOver} likely over, ${likelyUnder} likely under, ${under} under, ${unknown} of whom nothing is known`;
  const named = new Map(traits.map((trait) => [trait.id, saidText(trait.name, language) ?? trait.id]));
  const traitRows = traits.map(({ id, importance, counts, measure, problem }) => {
    const cells = counts ? [counts.match, counts.near, counts.gap, counts.unknown].map(String) : ['', '', '', ''];
    const why = problem ?? (measure === null ? 'told, not measured' : '');
    return [named.get(id) ?? id, '*'.repeat(importance), ...cells, why];
  });
  const found = items.map(({ customer, name: called, fit, states }) => {
    const gaps = measured.filter((_, at) => states[at] === 'G').map((id) => named.get(id) ?? id);
    const figure = fit ? [percent(fit.mean), `${percent(fit.low)} to ${percent(fit.high)}`] : ['?', 'nothing known'];
    return [customer, called ?? '', ...figure, gaps.join('; ')];
  });
  const whom = filter === null ? '' : ` of the ${counted(matched, 'customer')} that match ${filter}`;
  return [
    `${head}:\n${standing}.`,
    textTable(traitColumns, traitRows, width),
    items.length === 0
      ? `Nobody matches ${filter ?? ''}.`
      : `The best fits${whom} (80 % interval of what is unknown):\n${textTable(foundColumns, found, width)}`,
    'bellwether benchmark CUSTOMER shows one of them with its shortest way to the line.\n',
  ].join('\n\n');
}

const right = 'right' as const;

const traitColumns = [
  { title: 'trait', shrinks: true },
  { title: 'importance' },
  ...['match', 'near', 'gap', 'unknown'].map((title) => ({ title, align: right })),
  { title: '' },
];

const foundColumns = [
  { title: 'customer' },
  { title: 'name', shrinks: true },
  { title: 'fit', align: right },
  { title: 'interval', align: right },
  { title: 'gaps', shrinks: true },
];
