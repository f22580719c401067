import { parseOutcome } from '../../evidence/mapping/outcome.ts';
import { outcomeMissing } from '../../evidence/mapping/outcomeMissing.ts';
import type { CaseFile } from '../../evidence/openCases.ts';
import { problemText } from '../../evidence/problemText.ts';
import type { AxisName } from '../../evidence/signal.ts';
import { capitalised } from '../../platform/capitalised.ts';
import { FEW_OUTCOMES } from '../scorecard/outOfFold.ts';
import { askFirst } from './askNext.ts';
import type { RankedCases } from './rankCases.ts';

const axisNames: Readonly<Record<AxisName, string>> = {
  willingness: 'willingness to change',
  needs: 'needs',
  strategicView: 'how strategically technology is seen',
};

/** Where a file falls short of what a good ranking needs, each with what to do about it; the gravest first. */
export function disappointmentsOf(file: CaseFile, ranked: RankedCases, past?: CaseFile): string[] {
  return [
    ...problems(file, isAboutMap),
    ...outcomeGaps(file, ranked, past),
    ...axisGaps(ranked),
    ...repeatedCustomers(file),
    ...pastGaps(file, past),
    ...personalColumns(file),
    ...suspiciousColumns(file),
    ...leaks(ranked),
    ...problems(file, (code) => !isAboutMap(code)),
  ];
}

/** What of filled-in questionnaires could not be used. */
export function answerGaps(
  strangers: readonly string[],
  repeated: readonly string[],
  forms: readonly CaseFile[],
): string[] {
  const named = (names: readonly string[]) =>
    `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;
  const unread = forms.flatMap(({ table }) =>
    table.log.problems.map((problem) => `${table.path}: ${problemText(problem)}`),
  );
  return [
    ...unread,
    ...(strangers.length > 0 ? [`Forms name customers that are not in the file: ${named(strangers)}.`] : []),
    ...(repeated.length > 0
      ? [`Several forms name the same customer, and the last one counts: ${named(repeated)}.`]
      : []),
  ];
}

function outcomeGaps(file: CaseFile, { judgement }: RankedCases, past: CaseFile | undefined): string[] {
  if (!past && !file.outcome) {
    const mapped = file.readers.find(({ map, isStated }) => isStated && map.role === 'outcome');
    if (mapped) {
      const { message, remedy } = outcomeMissing(file);
      return [`${message} Nothing was learnt. ${remedy}`];
    }
    const suggested = suggestedOutcome(file);
    return suggested
      ? [`No outcome was stated, so nothing was learnt. "${suggested}" looks like one: add --outcome "${suggested}".`]
      : ['No column says how it ended. Learn from past customers: --learn PAST.csv --outcome "Status=Won".'];
  }
  const { outcomes = 0, good = 0 } = judgement.scorecards[0] ?? {};
  if (outcomes >= FEW_OUTCOMES) return [];
  return [
    `Only ${outcomes} outcomes (${good} good): the odds lean on assumptions. About ${FEW_OUTCOMES}, good and bad, are needed to calibrate them.`,
  ];
}

/** The outcome that the file seems to hold, unless its column was left out on request. */
export function suggestedOutcome({ proposal, readers }: CaseFile): string | undefined {
  if (proposal.outcome === undefined) return undefined;
  const { column } = parseOutcome(proposal.outcome);
  const isLeftOut = readers.some(
    (reader) => reader.column === column && reader.isStated && reader.map.role === 'ignore',
  );
  return isLeftOut ? undefined : proposal.outcome;
}

function askFirstText(): string {
  const { question, text } = askFirst();
  return ` First of all: "${text}" (${question}).`;
}

function axisGaps({ measures, unfitItems }: RankedCases): string[] {
  const missing = (Object.keys(axisNames) as AxisName[]).filter(
    (axis) => !measures[axis].evidence.some((count) => count > 0),
  );
  const isGroupless = missing.includes('willingness') || missing.includes('needs');
  const first = isGroupless ? askFirstText() : '';
  const gaps =
    missing.length === 0
      ? []
      : [
          `Nothing in this file speaks to ${missing.map((axis) => axisNames[axis]).join(', nor to ')}. ` +
            `Say in a map which columns do (--map), or ask: bellwether questionnaire --csv makes a form to send out.${first}`,
        ];
  return [...gaps, ...unfitItems.map(({ signal, why }) => `"${signal}" cannot speak to its axis: ${why}`)];
}

/** Counted exactly where a column names the customers, else as the proposal estimates it. */
function repeatedCustomers({ proposal, readers, cases }: CaseFile): string[] {
  const identifier = readers.find(({ map }) => map.role === 'identifier')?.column;
  if (identifier !== undefined && cases.ids) {
    const named = cases.ids.filter((id) => id !== null);
    const customers = new Set(named).size;
    if (customers === named.length) return [];
    return [
      `"${identifier}" names ${customers} customers in ${named.length} rows: every row is judged, and a customer takes one place at most.`,
    ];
  }
  const { customers } = proposal;
  if (proposal.rowsPerCustomer === 'one' || !customers) return [];
  return [
    `"${customers.column}" seems to name about ${customers.count} customers in ${customers.rows} rows: with --id "${customers.column}" each takes one place at most.`,
  ];
}

function pastGaps({ readers }: CaseFile, past: CaseFile | undefined): string[] {
  if (!past) return [];
  const here = new Set(readers.map(({ signal }) => signal?.id));
  const missing = past.cases.portfolio.columns
    .filter(({ signal }) => !here.has(signal.id))
    .map(({ signal }) => `"${signal.label}"`);
  if (missing.length === 0) return [];
  return [
    `${missing.join(', ')} taught, but ${missing.length === 1 ? 'is' : 'are'} not in this file and count${missing.length === 1 ? 's' : ''} as missing for everybody.`,
  ];
}

function personalColumns({ readers }: CaseFile): string[] {
  const personal = readers.filter(({ map }) => map.personal).map(({ column }) => `"${column}"`);
  if (personal.length === 0) return [];
  return [
    `Taken to be about persons, and so never scored: ${personal.join(', ')}. A map can say otherwise ("personal": false).`,
  ];
}

function suspiciousColumns({ proposal, readers }: CaseFile): string[] {
  return proposal.columns
    .filter(({ isSuspicious }, index) => isSuspicious && readers[index]?.isStated === false)
    .map(({ column, map }) => `"${column}" was left out. ${map.why} State its role in a map if this is wrong.`);
}

/** Columns that only the past can have. */
function leaks({ judgement }: RankedCases): string[] {
  return (judgement.scorecards[0]?.leftOut ?? [])
    .filter(({ isFilledAfterwards }) => isFilledAfterwards)
    .map(({ signal, why }) => `"${signal}" was left out of the odds. ${why}`);
}

/** Each kind of problem of the reading once, with where it was met first and how often it occurs. */
function problems({ table }: CaseFile, isAsked: (code: string) => boolean): string[] {
  const counts = Object.entries(table.log.counts).filter(([code]) => isAsked(code));
  return counts.flatMap(([code, count]) => {
    const first = table.log.problems.find((problem) => problem.code === code);
    if (!first) return [];
    return [`${capitalised(problemText(first))}${count > 1 ? ` (the first of ${count} such problems)` : ''}`];
  });
}

function isAboutMap(code: string): boolean {
  return code.startsWith('map-');
}
