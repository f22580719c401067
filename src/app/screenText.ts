import { counted } from '../platform/counted.ts';
import type { OutputOf } from '../platform/operation/operation.ts';
import { textTable } from '../platform/textTable.ts';
import { wrap } from '../platform/wrap.ts';
import type { currentScreen, resultOfScreen } from '../positioning/screen/contract.ts';
import { type SaidLanguage, saidText } from './saidText.ts';

type Result = OutputOf<typeof resultOfScreen>;

interface Reader {
  readonly language: SaidLanguage;
  readonly width: number;
}

/** What `screen` says to a person. */
export function screenText(
  result: Result,
  screen: OutputOf<typeof currentScreen>['current'],
  { language, width }: Reader,
): string {
  if (!screen || result.problems.length === 0) {
    return `Offering ${result.offering} has no problem on its screen yet: state some on the page, or bellwether positioning --import FILE.\n`;
  }
  const stated = new Map(screen.content.problems.map((problem) => [problem.id, problem]));
  const titleOf = (id: string) => saidText(stated.get(id)?.title ?? {}, language) ?? id;
  const example = screen.isExample ? ' (an example that came with a sample)' : '';
  const focus = result.focus.flatMap((id) => {
    const { message = {}, work = {} } = stated.get(id) ?? {};
    return [
      wrap(`  ${titleOf(id)}`, width, '  '),
      wrap(`    message: ${saidText(message, language) ?? 'not written yet'}`, width, '      '),
      wrap(`    work: ${saidText(work, language) ?? 'not written yet'}`, width, '      '),
    ];
  });
  return `${[
    `Problem screen of offering ${result.offering}, version ${screen.id}${example}: ${counted(result.problems.length, 'problem')}, ${result.focus.length} pass.`,
    textTable(funnelColumns, funnelRows(result), width),
    textTable(problemColumns, problemRows(result, titleOf), width),
    ...(focus.length === 0 ? [] : [`Focus problems\n${focus.join('\n')}`]),
    ...nothingLeftText(result, titleOf).map((text) => wrap(text, width)),
  ].join('\n\n')}\n`;
}

const right = 'right' as const;
const funnelColumns = [
  { title: 'gate' },
  ...['passed', 'open', 'failed'].map((title) => ({ title, align: right })),
  { title: '' },
];
const problemColumns = [
  { title: 'problem', shrinks: true },
  { title: 'state' },
  { title: 'worth', align: right },
  { title: 'held back by', shrinks: true },
];

function funnelRows({ funnel }: Result): string[][] {
  return funnel.map(({ gate, isRelaxed, passed, open, failed }) => [
    gateNames[gate],
    ...[passed, open, failed].map(String),
    isRelaxed ? 'relaxed' : '',
  ]);
}

const gateNames = {
  urgent: 'urgent',
  goodAtIt: 'we are good at it',
  canCarryOut: 'they can carry it out',
  effectSoon: 'effect soon and plain',
  willPay: 'they will pay',
  meetsProfit: 'price meets our profit',
} as const;

function problemRows({ problems, price }: Result, titleOf: (id: string) => string): string[][] {
  return problems.map(({ id, state, value, heldBackBy }) => {
    const figures = value && [value.low, value.high].map((each) => Math.round(each).toLocaleString('en-US'));
    const range = figures && (figures[0] === figures[1] ? figures[0] : `${figures[0]} to ${figures[1]}`);
    const worth = range ? `${range} ${price?.currency ?? ''}`.trim() : 'unknown';
    return [titleOf(id), state, worth, heldBackBy.map((gate) => gateNames[gate]).join(', ')];
  });
}

function nothingLeftText({ nothingLeft }: Result, titleOf: (id: string) => string): string[] {
  if (!nothingLeft) return [];
  const { relax, findOut, nearest } = nothingLeft;
  const [first] = relax?.lets ?? [];
  return [
    'Nothing is left: no problem passes every gate.',
    relax && first !== undefined
      ? `Without the gate "${gateNames[relax.gate]}" the most valuable problem passes: ${titleOf(first)}.`
      : `No single gate would let one through; nearest is ${titleOf(nearest.problem)}, held back by ${nearest.gates.map((gate) => gateNames[gate]).join(', ')}.`,
    ...(findOut
      ? [`Find out first: ${titleOf(findOut.problem)}, ${findOut.gates.map((gate) => gateNames[gate]).join(', ')}.`]
      : []),
  ];
}
