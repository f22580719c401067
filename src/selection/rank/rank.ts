import { joinAnswers } from '../../evidence/joinAnswers.ts';
import { outcomeMissing } from '../../evidence/mapping/outcomeMissing.ts';
import { outcomeStatement } from '../../evidence/mapping/outcomeStatement.ts';
import { type CaseFile, openCases, type StatedCases } from '../../evidence/openCases.ts';
import { optionFailure, refuseSeveral, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { selectionFailure } from '../failures.ts';
import { answerGaps, disappointmentsOf, suggestedOutcome } from './disappointments.ts';
import { gatesOf } from './gates.ts';
import { printCsv, printJson } from './printRanking.ts';
import { rankCases } from './rankCases.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { cutsOf, limitsOf, rowsNamed, wrongCallOf } from './rankOptions.ts';
import { rankText } from './rankText.ts';
import { withColumnsOf } from './withColumnsOf.ts';

/** The options of `rank` as typed; numbers are still text. */
export interface RankOptions extends StatedCases {
  readonly learn?: string;
  readonly answers?: readonly string[];
  readonly take?: string;
  readonly reserve?: string;
  readonly limit?: readonly string[];
  readonly gate?: readonly string[];
  readonly lockIn?: readonly string[];
  readonly lockOut?: readonly string[];
  readonly cuts?: string;
  readonly explain?: readonly string[];
  readonly top?: string;
  readonly wrongCall?: string;
  readonly folds?: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const DEFAULT_TOP = 15;

/** The command `rank`: reads the file, judges, chooses, prints. */
export async function rank(path: string, options: RankOptions, terminal: Terminal): Promise<void> {
  refuseSeveral({ '--json': options.json, '--csv': options.csv });
  if (options.csv && options.explain)
    throw optionInvalid('--csv has no place for --explain.', 'Use --json, or neither.');
  const top = wholeNumber('--top', options.top, { least: 0 }) ?? DEFAULT_TOP;
  const { ranking, file, explained } = await rankFile(path, options, terminal);
  if (options.json) return printJson(ranking, terminal);
  if (options.csv) return printCsv(ranking, terminal);
  const { width, colour } = terminal;
  const { outcome } = ranking.rest.model;
  const command = [
    options.learn ?? path,
    ...(options.map ? ['--map', options.map] : []),
    ...(outcome ? ['--outcome', `"${outcome}"`] : []),
  ].join(' ');
  terminal.out(rankText(ranking, { width, colour, top, file: describe(file), command, explained }));
}

/** A file judged and chosen from, as its options say; `cases` are those of the file with the answers of its forms. */
export async function rankedFile(path: string, options: RankOptions, terminal: Pick<Terminal, 'progress'>) {
  const rules = {
    ...defined('take', wholeNumber('--take', options.take, { least: 1 })),
    ...defined('reservedOutside', wholeNumber('--reserve', options.reserve, { least: 0 })),
    ...defined('folds', wholeNumber('--folds', options.folds, { least: 2, most: 100 })),
    ...defined('seed', wholeNumber('--seed', options.seed, { least: 0, most: 2 ** 31 - 1 })),
    ...defined('cuts', cutsOf(options.cuts)),
    segmentLimits: limitsOf(options.limit),
  };
  const past = options.learn === undefined ? undefined : await openPast(options.learn, options, terminal);
  const file = await openCases(path, options, terminal, past);
  if (past) requireCommonSignal(file, past);
  const joined = await withAnswers(file, options.answers ?? [], terminal);
  const cases = past
    ? { ...joined.cases, portfolio: withColumnsOf(joined.cases.portfolio, past.cases.portfolio) }
    : joined.cases;
  const lockedIn = rowsNamed('--lock-in', options.lockIn, cases);
  const lockedOut = rowsNamed('--lock-out', options.lockOut, cases);
  const gates = gatesOf(options.gate, cases);
  // Named before anything long is begun, so that a name that is none is refused at once.
  const isAll = options.explain?.includes('all') ?? false;
  const explain = new Set(isAll ? cases.rowNumbers : rowsNamed('--explain', options.explain, cases));
  const ranked = await rankCases(cases, { ...rules, gates, lockedIn, lockedOut }, past?.cases);
  return { ranked, cases, file, past, joined, explain };
}

/** Ranks a file without a server; the whole main job. `explained` are the cases that `--explain` names. */
export async function rankFile(
  path: string,
  options: RankOptions,
  terminal: Pick<Terminal, 'progress'>,
): Promise<{ ranking: Ranking; file: CaseFile; explained: number[] }> {
  const wrongCall = wrongCallOf(options.wrongCall);
  const { ranked, cases, file, past, joined, explain } = await rankedFile(path, options, terminal);
  const taught = past ?? file;
  const ranking = rankingOf(ranked, {
    outcome: taught.outcomeText ?? null,
    outcomeStatement: taught.outcome ? outcomeStatement(taught.outcome.decision) : null,
    suggestedOutcome: suggestedOutcome(taught) ?? null,
    readers: file.readers,
    problems: file.table.log.problems,
    disappointments: [...joined.disappointments, ...disappointmentsOf(file, ranked, past)],
    explain,
    ...defined('wrongCall', wrongCall),
  });
  const explained = Array.from(cases.rowNumbers.keys()).filter((index) =>
    explain.has(cases.rowNumbers[index] as number),
  );
  return { ranking, file, explained };
}

/** The cases with the answers of forms beside them, and what of the forms could not be used. */
async function withAnswers(file: CaseFile, paths: readonly string[], terminal: Pick<Terminal, 'progress'>) {
  if (paths.length === 0) return { cases: file.cases, disappointments: [] };
  const forms: CaseFile[] = [];
  for (const path of paths) forms.push(await openCases(path, {}, terminal));
  const { cases, matched, strangers, repeated } = joinAnswers(
    file.cases,
    forms.map((form) => form.cases),
  );
  if (matched === 0) {
    throw selectionFailure(
      'nothing-in-common',
      `${paths.join(', ')}: no form names a customer of ${file.table.path}.`,
      'Write the identifier or the name of the customer into the first column of the form (in the long layout, into its first row), as the file has it; one form in the long layout is one file.',
      { file: file.table.path },
    );
  }
  return { cases, disappointments: answerGaps(strangers, repeated, forms) };
}

function requireCommonSignal(file: CaseFile, past: CaseFile): void {
  const taught = new Set(past.cases.portfolio.columns.map(({ signal }) => signal.id));
  if (file.cases.portfolio.columns.some(({ signal }) => taught.has(signal.id))) return;
  throw selectionFailure(
    'nothing-in-common',
    `${past.table.path} and ${file.table.path} have no signal in common, so nothing learnt there says anything here.`,
    'Name the columns of the two files alike, or check with bellwether preview what each is read as.',
    { file: file.table.path },
  );
}

/** The map and the outcome speak of both files; how a file is written is stated of FILE only and guessed for the past. */
async function openPast(path: string, options: RankOptions, terminal: Pick<Terminal, 'progress'>): Promise<CaseFile> {
  const { outcome, map, drop, id } = options;
  const stated = {
    ...defined('outcome', outcome),
    ...defined('map', map),
    ...defined('drop', drop),
    ...defined('id', id),
  };
  const past = await openCases(path, stated, terminal);
  if (!past.outcome) throw outcomeMissing(past);
  return past;
}

function describe({ table }: CaseFile): string {
  const { path, columns, reading } = table;
  return `${path}: ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}, ${reading.format}, ${reading.encoding}`;
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
}

function optionInvalid(message: string, remedy: string) {
  return optionFailure('option-invalid', message, remedy);
}
