import { groupNames, leadingGroup } from '../../readiness/group.ts';
import type { RankedCustomer } from '../contract.ts';

type Measures = RankedCustomer['measures'];

const columns: readonly (readonly [string, (customer: RankedCustomer) => string | number])[] = [
  ['row', ({ row }) => row],
  ['id', ({ id }) => id],
  ['name', ({ name }) => name ?? ''],
  ['segment', ({ segment }) => segment ?? ''],
  ['odds', ({ odds }) => odds?.mean ?? ''],
  ['odds_low', ({ odds }) => odds?.low ?? ''],
  ['odds_high', ({ odds }) => odds?.high ?? ''],
  ['log_odds', ({ odds }) => odds?.logOdds ?? ''],
  ...(['willingness', 'needs', 'strategicView'] as const).flatMap(measureColumns),
  ...groupNames.map((name) => [name, ({ group }: RankedCustomer) => group?.[name] ?? ''] as const),
  ['leading_group', ({ group }) => (group ? leadingGroup(group).group : '')],
  ['worth', ({ worth }) => worth ?? ''],
  ['candidate', ({ isCandidate }) => (isCandidate ? 'yes' : 'no')],
  ['chosen', ({ chosen }) => (chosen ? 'yes' : 'no')],
  ['reason', ({ reasons }) => reasons.map(({ text }) => text).join(' ')],
];

/** The header of `rank --csv`; what is unknown is an empty cell. */
export const rankCsvHeader: readonly string[] = columns.map(([name]) => name);

/** One customer as cells under `rankCsvHeader`; a text that a spreadsheet would run as a formula is led by an apostrophe. */
export function rankCsvCells(customer: RankedCustomer): string[] {
  return columns.map(([, cell]) => {
    const value = cell(customer);
    return typeof value === 'number' ? String(value) : disarmed(value);
  });
}

function measureColumns(axis: keyof Measures) {
  const figure = (part: 'mean' | 'low' | 'high') => (customer: RankedCustomer) => {
    const measure = customer.measures[axis];
    return 'mean' in measure ? measure[part] : '';
  };
  const name = axis === 'strategicView' ? 'strategic_view' : axis;
  return [
    [name, figure('mean')],
    [`${name}_low`, figure('low')],
    [`${name}_high`, figure('high')],
  ] as const;
}

/** OWASP, CSV injection: `=`, `+`, `-`, `@`, tab and carriage return start a formula in spreadsheet programs. */
function disarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
