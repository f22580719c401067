import { counted } from '../platform/counted.ts';
import type { OutputOf } from '../platform/operation/operation.ts';
import { percent } from '../platform/percent.ts';
import { wrap } from '../platform/wrap.ts';
import type { currentAgreements } from '../positioning/agreement/contract.ts';
import type { driftStatement } from '../positioning/drift/contract.ts';
import type { currentPerfectCustomer } from '../positioning/perfectCustomer/contract.ts';
import type { resultOfScreen } from '../positioning/screen/contract.ts';
import type { currentStatement } from '../positioning/statement/contract.ts';
import { oneLinerParts } from '../positioning/statement/oneLiner.ts';
import type { getTarget } from '../positioning/target/contract.ts';
import { type SaidLanguage, saidLanguages, saidText } from './saidText.ts';

/** What there is to say of the positioning of an offering. */
export interface PositioningFigures {
  readonly offering: number;
  readonly statement: OutputOf<typeof currentStatement>['current'];
  readonly perfectCustomer: OutputOf<typeof currentPerfectCustomer>['current'];
  /** Null where the statement has no filter, or one that cannot be asked any more. */
  readonly target: OutputOf<typeof getTarget> | null;
  readonly agreement: OutputOf<typeof currentAgreements>;
  readonly drift: OutputOf<typeof driftStatement>;
  readonly screen: OutputOf<typeof resultOfScreen>;
}

interface Reader {
  readonly language: SaidLanguage;
  readonly width: number;
}

/** What `positioning` says to a person. */
export function positioningText(figures: PositioningFigures, { language, width }: Reader): string {
  const { offering, statement } = figures;
  const rows = statement
    ? [...statementRows(statement, language), ...targetRows(figures), ...agreementRows(figures), ...driftRows(figures)]
    : [['Statement', 'None yet: write one on the page, or bellwether positioning --import FILE.'] as const];
  const all = [...rows, ...perfectCustomerRows(figures, language), ...screenRows(figures)];
  const head = `Positioning of offering ${offering}${statement ? `, ${versionText(statement)}` : ''}`;
  const body = all.map(([name, text]) => wrap(`  ${name.padEnd(WIDTH)}${text}`, width, ' '.repeat(WIDTH + 2)));
  return `${head}\n\n${body.join('\n')}\n`;
}

const WIDTH = 18;
type Row = readonly [name: string, text: string];

function versionText({ id, madeAt, isExample }: NonNullable<PositioningFigures['statement']>): string {
  return `version ${id} of ${madeAt.slice(0, 10)}${isExample ? ' (an example that came with a sample)' : ''}`;
}

function statementRows({ content }: NonNullable<PositioningFigures['statement']>, language: SaidLanguage): Row[] {
  const inOrder = [language, ...saidLanguages.filter((each) => each !== language)];
  const written = inOrder.find((each) => oneLinerParts(content.oneLiner, each));
  const oneLiner =
    written &&
    oneLinerParts(content.oneLiner, written)
      ?.map(({ text }) => text)
      .join('');
  const other = written === undefined || written === language ? '' : ` [${written}]`;
  const parts = {
    Target: content.target,
    Offering: content.offering,
    'Main value': content.value,
    Uniqueness: content.uniqueness,
  };
  return [
    ...Object.entries(parts).map(([name, said]): Row => [name, saidText(said, language) ?? 'not written yet']),
    ['In one line', oneLiner === undefined ? 'not written yet' : `${oneLiner}${other}`],
  ];
}

function targetRows({ statement, target }: PositioningFigures): Row[] {
  if (!statement?.content.filter)
    return [['Who it is for', 'stated in words alone, without a filter: nobody can be counted']];
  if (!target?.target) return [['Who it is for', 'its filter cannot be asked any more']];
  const { written, matches, doesNotMatch, unknown, soldAnyway, goodAmongMatches, goodAmongOthers } = target.target;
  return [
    ['Who it is for', written.text],
    [
      '',
      `${counted(matches.customers, 'customer')} match, ${doesNotMatch.customers.toLocaleString('en-US')} do not (${soldAnyway.customers.toLocaleString('en-US')} of them good deals anyway), ${unknown.customers.toLocaleString('en-US')} unknown`,
    ],
    ['', `ended well: ${shareText(goodAmongMatches)} of those who match, ${shareText(goodAmongOthers)} of the others`],
  ];
}

type Share = NonNullable<NonNullable<PositioningFigures['target']>['target']>['goodAmongMatches'];

function shareText({ mean, low, high, count, of }: Share): string {
  if (mean === null) return 'nobody knows how many';
  return `${percent(mean)} (${percent(low)} to ${percent(high)}; ${count} of ${of})`;
}

function agreementRows({ agreement }: PositioningFigures): Row[] {
  if (agreement.isAgreed) return [['Agreement', 'all five departments agree with this wording']];
  const said = agreement.departments.map(({ department, state }) => `${department} ${states[state]}`);
  return [['Agreement', said.join(', ')]];
}

const states = {
  agrees: 'agrees',
  differs: 'differs',
  restated: 'gave its own words',
  silent: 'has not said',
  older: 'spoke of an older wording',
} as const;

function driftRows({ drift }: PositioningFigures): Row[] {
  const { checks, alarms } = drift;
  if (!checks) return [];
  const { days } = checks.review;
  const due = days < 0 ? `overdue by ${counted(-days, 'day')}` : `due in ${counted(days, 'day')}`;
  const unknown = Object.entries(checks).flatMap(([name, { state }]) => (state === 'unknown' ? [name] : []));
  const calm = unknown.length === 0 ? 'no alarm' : `no alarm; cannot be told yet: ${unknown.join(', ')}`;
  return [
    ['Review', due],
    ...(alarms.length === 0 ? [['Drift', calm] as const] : []),
    ...alarms.map(({ code }, at): Row => [at === 0 ? 'Drift' : '', alarmTexts[code]]),
  ];
}

const alarmTexts: Readonly<Record<PositioningFigures['drift']['alarms'][number]['code'], string>> = {
  filterInvalid: 'the filter names a field that is gone: mend it',
  reviewOverdue: 'the review is overdue: hold it',
  changeNeeded: 'the last review found that the statement has to change: save a new version',
  targetMissed: 'fewer of the recent good customers are those it names: sharpen the target',
  soldOutside: 'more is sold outside its target: sell inside, or change the target',
  focusNotNamed: 'it does not name a focus problem: name it, or ask whether it is one',
  solvesNoFocus: 'it names a problem that is no focus problem: drop it',
  departmentsDiffer: 'departments differ: talk with them',
};

function perfectCustomerRows({ perfectCustomer }: PositioningFigures, language: SaidLanguage): Row[] {
  if (!perfectCustomer) return [['Perfect customer', 'none yet']];
  const { content, isExample } = perfectCustomer;
  const name = saidText(content.name, language);
  const figures = `${counted(content.traits.length, 'trait')}, line at ${percent(content.line)}`;
  return [
    ['Perfect customer', `${name === undefined ? '' : `${name}: `}${figures}${isExample ? ' (an example)' : ''}`],
  ];
}

function screenRows({ screen }: PositioningFigures): Row[] {
  const { id, problems, focus } = screen;
  if (id === null) return [['Problem screen', 'none yet']];
  const passed = focus.length === 0 ? 'none passes all gates' : `${focus.length} pass: ${focus.join(', ')}`;
  return [['Problem screen', `${counted(problems.length, 'problem')}, ${passed} (bellwether screen)`]];
}
