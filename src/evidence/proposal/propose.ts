import type { ColumnMap } from '../mapping/mapping.ts';
import { recogniseQuestion } from '../questionnaire/recognise.ts';
import type { SignalKind } from '../signal.ts';
import { axisClaim } from './axisClaim.ts';
import { columnWords } from './columnWords.ts';
import { type CustomerCount, type Identification, identify, identifyForm } from './identifierColumn.ts';
import { unscorableReason } from './ignoredColumn.ts';
import { knownOnlyAfterwards, outcomeCandidates } from './outcomeColumn.ts';
import { personalReason } from './personalColumn.ts';
import { segmentReason } from './segmentReason.ts';
import { ratingRange, type SignalShape, signalShape } from './signalColumn.ts';
import type { ColumnSummary } from './summary.ts';

/** What one column seems to be; `map.why` is a sentence for people. Where `isSure` is false a person should look. */
export interface ColumnProposal {
  readonly column: string;
  readonly map: ColumnMap & { readonly why: string };
  readonly isSure: boolean;
  /** It looks filled in only after the outcome; a score must not use it. */
  readonly isSuspicious?: boolean;
}

/** What a file seems to be. */
export interface FileProposal {
  readonly columns: readonly ColumnProposal[];
  readonly rowsPerCustomer: 'one' | 'several';
  /** How many customers, counted in which column; absent where no column says whose row it is. */
  readonly customers?: CustomerCount;
  /** The outcome to state, such as `Status=Won`; absent where no column looks like one. */
  readonly outcome?: string;
  /** Sentences about the file as a whole. */
  readonly notes: readonly string[];
}

/**
 * Proposes a role for each column from its name (English, French, Chinese) and its cells.
 *
 * ```ts
 * const proposal = proposeMapping(await summariseColumns(table));
 * proposal.outcome; // 'Status=Won'
 * proposal.columns[0]?.map; // { role: 'signal', kind: 'scale', answers: ['Low', 'Mid', 'High'], why: 'Its answers have an order: ...' }
 * ```
 *
 * `stated.outcome` names the outcome's column where a person has said it: columns that look like outcomes beside it, or like
 * something filled in afterwards, are then left out as well.
 */
export function proposeMapping(
  summaries: readonly ColumnSummary[],
  stated: { readonly outcome?: string } = {},
): FileProposal {
  const columns = summaries.map((summary) => summary.column);
  const questions = new Set(columns.filter((column) => recogniseQuestion(column)));
  const personal = new Map<string, string>();
  for (const summary of summaries) {
    const why = questions.has(summary.column) || summary.present === 0 ? undefined : personalReason(summary, columns);
    if (why !== undefined) personal.set(summary.column, why);
  }
  const impersonal = summaries.filter((summary) => !personal.has(summary.column) && !questions.has(summary.column));
  const candidates = outcomeCandidates(impersonal);
  const outcome = stated.outcome ?? candidates[0]?.column;
  const context: Context = {
    personal,
    questions,
    outcome,
    outcomeTexts: new Map(candidates.map((each) => [each.column, each.good])),
    identification: (questions.size > 0 ? identifyForm : identify)(
      impersonal.filter((summary) => summary.column !== outcome),
    ),
    batteries: batteriesOf(impersonal),
  };
  const { customers } = context.identification;
  const rowsPerCustomer = customers && customers.count < customers.rows * 0.999 ? 'several' : 'one';
  const good = candidates[0];
  return {
    columns: summaries.map((summary) => proposeColumn(summary, context)),
    rowsPerCustomer,
    ...(customers ? { customers } : {}),
    ...(good ? { outcome: `${good.column}=${good.good}` } : {}),
    notes: notesOf(
      rowsPerCustomer,
      context.identification,
      candidates.slice(1).map((each) => each.column),
    ),
  };
}

interface Context {
  readonly personal: ReadonlyMap<string, string>;
  readonly questions: ReadonlySet<string>;
  readonly outcome: string | undefined;
  readonly outcomeTexts: ReadonlyMap<string, string>;
  readonly identification: Identification;
  readonly batteries: ReadonlySet<string>;
}

/** What a map can do about it is said, since a proposal alone keeps nothing. */
const ABOUT_PERSONS =
  'It is left out, because nothing about persons is ever scored; a map that calls it a signal with "personal": true has it kept for people to read.';

function proposeColumn(summary: ColumnSummary, context: Context): ColumnProposal {
  const { column } = summary;
  const { identifier, name } = context.identification;
  if (context.questions.has(column)) return question(summary);
  if (summary.present === 0) return ignored(column, 'It is empty.', true);
  const person = context.personal.get(column);
  if (person !== undefined)
    return {
      column,
      map: { role: 'ignore', personal: true, why: `${person} ${ABOUT_PERSONS}` },
      isSure: true,
    };
  if (column === context.outcome) return outcomeProposal(summary, context.outcomeTexts.get(column));
  if (column === identifier?.column) return { column, map: { role: 'identifier', why: identifier.why }, isSure: true };
  if (column === name?.column) return { column, map: { role: 'name', why: name.why }, isSure: true };
  if (context.outcome !== undefined) {
    const isOther = context.outcomeTexts.has(column);
    const why = isOther ? 'It looks like another outcome, known only after the fact.' : knownOnlyAfterwards(summary);
    if (why !== undefined)
      return {
        ...ignored(column, `Suspicious: ${lowerFirst(why)} A score must not use it.`, false),
        isSuspicious: true,
      };
  }
  if (context.identification.otherIds.has(column))
    return ignored(column, 'It numbers something else, not the customer.', false);
  const unscorable = unscorableReason(summary);
  if (unscorable !== undefined) return ignored(column, unscorable, true);
  const shape = signalShape(summary, context.batteries.has(column));
  if (!shape) return ignored(column, tooManyTexts(summary), false);
  const segment = segmentReason(summary);
  return segment === undefined ? signal(column, shape) : segmented(column, shape, segment);
}

function question(summary: ColumnSummary): ColumnProposal {
  const { column } = summary;
  const found = recogniseQuestion(column)?.signal;
  const { kind, answers, axis, label } = found ?? {};
  return {
    column,
    map: {
      role: 'signal',
      ...(kind ? { kind } : {}),
      ...(label === undefined ? {} : { label }),
      ...(answers ? { answers: [...answers] } : {}),
      ...(axis ? claimOf(axis) : {}),
      why: 'It is a question of the built-in questionnaire.',
    },
    isSure: true,
  };
}

function claimOf(axis: {
  axis: ColumnMap['axis'] & string;
  direction: 1 | -1;
  strength: ColumnMap['strength'] & string;
}) {
  return { axis: axis.axis, direction: axis.direction === 1 ? 'raises' : 'lowers', strength: axis.strength } as const;
}

function outcomeProposal(summary: ColumnSummary, good: string | undefined): ColumnProposal {
  const why =
    good === undefined
      ? 'It was stated to be the outcome.'
      : `It says how the matter ended; "${good}" seems to be the good end.`;
  return { column: summary.column, map: { role: 'outcome', kind: 'choice', why }, isSure: good !== undefined };
}

function signal(column: string, shape: SignalShape): ColumnProposal {
  const claim = axisClaim(columnWords(column), shape.kind);
  return {
    column,
    map: {
      role: 'signal',
      ...shapeMap(shape),
      ...(claim ? claimOf(claim) : {}),
      why: claim ? `${shape.why} ${claim.why}` : shape.why,
    },
    isSure: shape.isSure && !claim,
  };
}

function segmented(column: string, shape: SignalShape, why: string): ColumnProposal {
  return { column, map: { role: 'segment', ...shapeMap(shape), why }, isSure: shape.isSure };
}

function shapeMap(shape: SignalShape): { kind: SignalKind; answers?: string[] } {
  return { kind: shape.kind, ...(shape.answers ? { answers: [...shape.answers] } : {}) };
}

function ignored(column: string, why: string, isSure: boolean): ColumnProposal {
  return { column, map: { role: 'ignore', why }, isSure };
}

function tooManyTexts(summary: ColumnSummary): string {
  const count = Math.round(summary.distinct).toLocaleString('en');
  return summary.meanTextLength > 60
    ? 'It is free text.'
    : `It holds too many different texts (${count}) for its rows to be compared.`;
}

/** Columns whose range of small whole numbers at least two others share. */
function batteriesOf(summaries: readonly ColumnSummary[]): ReadonlySet<string> {
  const ranges = summaries.map((summary) => ratingRange(summary)?.join('-'));
  const isShared = (range: string | undefined) =>
    range !== undefined && ranges.filter((each) => each === range).length >= 3;
  return new Set(summaries.filter((_, position) => isShared(ranges[position])).map((summary) => summary.column));
}

function notesOf(
  rowsPerCustomer: 'one' | 'several',
  identification: Identification,
  otherOutcomes: readonly string[],
): string[] {
  const notes: string[] = [];
  const { customers } = identification;
  if (customers && rowsPerCustomer === 'several') {
    const count = Math.round(customers.count).toLocaleString('en');
    notes.push(
      `Several rows belong to one customer: ${count} customers in "${customers.column}" over ${customers.rows.toLocaleString('en')} rows.`,
    );
  }
  if (otherOutcomes.length > 0) notes.push(`These columns look like outcomes too: ${otherOutcomes.join(', ')}.`);
  return notes;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
