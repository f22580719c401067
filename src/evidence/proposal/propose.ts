import type { ColumnMap } from '../mapping/mapping.ts';
import { recogniseQuestion } from '../questionnaire/recognise.ts';
import type { SignalKind } from '../signal.ts';
import { told } from '../told.ts';
import { axisClaim } from './axisClaim.ts';
import { columnWords } from './columnWords.ts';
import { type CustomerCount, type Identification, identify, identifyForm } from './identifierColumn.ts';
import { unscorableReason } from './ignoredColumn.ts';
import { knownOnlyAfterwards, outcomeCandidates } from './outcomeColumn.ts';
import { personalReason } from './personalColumn.ts';
import { type ProposalReason, proposalReasonText } from './proposalReason.ts';
import { segmentReason } from './segmentReason.ts';
import { isOfSites, ratingRange, type SignalShape, signalShape } from './signalColumn.ts';
import type { ColumnSummary } from './summary.ts';

/** What one column seems to be; `map.why` is `reasons` in English. Where `isSure` is false a person should look. */
export interface ColumnProposal {
  readonly column: string;
  readonly map: ColumnMap & { readonly why: string };
  readonly reasons: readonly ProposalReason[];
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
  const personal = new Map<string, ProposalReason>();
  for (const summary of summaries) {
    if (questions.has(summary.column) || summary.present === 0) continue;
    const reason = personalReason(summary, columns);
    if (reason !== undefined) personal.set(summary.column, reason);
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
  readonly personal: ReadonlyMap<string, ProposalReason>;
  readonly questions: ReadonlySet<string>;
  readonly outcome: string | undefined;
  readonly outcomeTexts: ReadonlyMap<string, string>;
  readonly identification: Identification;
  readonly batteries: ReadonlySet<string>;
}

/** Says what a column seems to be, and why. */
interface Found {
  readonly map: ColumnMap;
  readonly reasons: readonly ProposalReason[];
  readonly isSure: boolean;
  readonly isSuspicious?: true;
}

function proposeColumn(summary: ColumnSummary, context: Context): ColumnProposal {
  const { map, ...found } = findOut(summary, context);
  return { column: summary.column, map: { ...map, why: proposalReasonText(found.reasons) }, ...found };
}

function findOut(summary: ColumnSummary, context: Context): Found {
  const { column } = summary;
  const { identifier, name } = context.identification;
  if (context.questions.has(column)) return question(column);
  if (summary.present === 0) return ignored(told('empty'), true);
  const person = context.personal.get(column);
  if (person !== undefined) {
    const map = { role: 'ignore', personal: true } as const;
    return { map, reasons: [person, told('person-left-out')], isSure: true };
  }
  if (column === context.outcome) return outcomeFound(context.outcomeTexts.get(column));
  if (column === identifier?.column) {
    return { map: { role: 'identifier' }, reasons: [identifier.reason], isSure: true };
  }
  if (column === name?.column) return { map: { role: 'name' }, reasons: [name.reason], isSure: true };
  if (context.outcome !== undefined) {
    const reason = context.outcomeTexts.has(column) ? told('afterwards-outcome') : knownOnlyAfterwards(summary);
    if (reason !== undefined) return { ...ignored(reason, false), isSuspicious: true };
  }
  if (context.identification.otherIds.has(column)) return ignored(told('numbers-something-else'), false);
  const unscorable = unscorableReason(summary);
  if (unscorable !== undefined) return ignored(unscorable, true);
  const shape = signalShape(summary, context.batteries.has(column));
  if (!shape) return ignored(tooManyTexts(summary), false);
  const segment = segmentReason(summary);
  return segment === undefined ? signal(column, shape) : segmented(shape, segment);
}

function question(column: string): Found {
  const found = recogniseQuestion(column)?.signal;
  const { kind, answers, axis, label } = found ?? {};
  return {
    map: {
      role: 'signal',
      ...(kind ? { kind } : {}),
      ...(label === undefined ? {} : { label }),
      ...(answers ? { answers: [...answers] } : {}),
      ...(axis ? claimOf(axis) : {}),
    },
    reasons: [told('question')],
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

function outcomeFound(good: string | undefined): Found {
  const reason = good === undefined ? told('outcome-stated') : told('outcome-good', { good });
  return { map: { role: 'outcome', kind: 'choice' }, reasons: [reason], isSure: good !== undefined };
}

function signal(column: string, shape: SignalShape): Found {
  const claim = axisClaim(columnWords(column), shape.kind);
  return {
    map: { role: 'signal', ...shapeMap(shape), ...(claim ? claimOf(claim) : {}) },
    reasons: claim ? [shape.reason, told(claim.reason)] : [shape.reason],
    isSure: shape.isSure && !claim,
  };
}

function segmented(shape: SignalShape, reason: ProposalReason): Found {
  return { map: { role: 'segment', ...shapeMap(shape) }, reasons: [reason], isSure: shape.isSure };
}

function shapeMap(shape: SignalShape): { kind: SignalKind; answers?: string[] } {
  return { kind: shape.kind, ...(shape.answers ? { answers: [...shape.answers] } : {}) };
}

function ignored(reason: ProposalReason, isSure: boolean): Found {
  return { map: { role: 'ignore' }, reasons: [reason], isSure };
}

function tooManyTexts(summary: ColumnSummary): ProposalReason {
  if (isOfSites(summary)) return told('texts-sites');
  return summary.meanTextLength > 60
    ? told('texts-free')
    : told('texts-too-many', { texts: Math.round(summary.distinct) });
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
