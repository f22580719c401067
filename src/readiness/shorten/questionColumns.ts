import type { ColumnReader } from '../../evidence/mapping/columnReader.ts';
import type { SignalValue } from '../../evidence/observation/observation.ts';
import { signalShape } from '../../evidence/proposal/signalColumn.ts';
import type { ColumnSummary } from '../../evidence/proposal/summary.ts';
import { cellReader } from '../../evidence/value/cellReader.ts';

/** A column of answers whose order is known. */
export interface QuestionColumn {
  readonly column: string;
  /** Position among the table's columns. */
  readonly index: number;
  /** The answers that occur, from low to high. */
  readonly answers: readonly string[];
  /** Position of the answer in a cell; -1 where nothing was answered, undefined where the cell is no answer. */
  categoryOf(cell: string): number | undefined;
}

export interface LeftOutColumn {
  readonly question: string;
  readonly why: string;
}

const MOST_ANSWERS = 10;

/**
 * The columns that hold answers: those stated, else those that look like answers to questions (two to ten answers in an evident
 * order, nothing personal). What was stated and cannot be used is given back with the reason.
 */
export function questionColumns(
  readers: readonly ColumnReader[],
  summaries: readonly ColumnSummary[],
  stated?: readonly string[],
): { readonly questions: readonly QuestionColumn[]; readonly leftOut: readonly LeftOutColumn[] } {
  const wanted = readers.filter((reader) => (stated ? stated.includes(reader.column) : looksLikeAnswers(reader)));
  const found = wanted.map((reader) => questionOf(reader, summaries[reader.index] as ColumnSummary));
  return {
    questions: found.filter((each) => 'answers' in each),
    leftOut: found.filter((each): each is LeftOutColumn => 'why' in each),
  };
}

function looksLikeAnswers({ map, signal }: ColumnReader): boolean {
  return map.role === 'signal' && map.personal !== true && (signal?.kind === 'scale' || signal?.kind === 'yesno');
}

function questionOf(reader: ColumnReader, summary: ColumnSummary): QuestionColumn | LeftOutColumn {
  const { column, index } = reader;
  const leftOut = (why: string): LeftOutColumn => ({ question: column, why });
  if (summary.present === 0) return leftOut('Nobody answered it.');
  if (!summary.isComplete || summary.distinct > 2 * MOST_ANSWERS) return leftOut(tooMany(Math.round(summary.distinct)));
  const { read, answers } = answerReader(reader, summary);
  const given = [...new Set([...summary.values.keys()].map((text) => read(text)))].filter(
    (value) => value !== null && value !== undefined,
  );
  if (given.length < 2) return leftOut('Everybody who answered it said the same.');
  if (given.length > MOST_ANSWERS) return leftOut(tooMany(given.length));
  const ordered = inOrder(given, answers);
  if (!ordered) {
    return leftOut('The order of its answers is not evident: state "answers" from low to high in a map (--map).');
  }
  const positions = new Map<SignalValue, number>(ordered.map((answer, position) => [answer, position]));
  return {
    column,
    index,
    answers: ordered.map(String),
    categoryOf(cell) {
      const value = read(cell);
      return value === null ? -1 : value === undefined ? undefined : positions.get(value);
    },
  };
}

/** How a column's cells are read as answers, whatever role it seems to have. */
function answerReader(
  reader: ColumnReader,
  summary: ColumnSummary,
): { readonly read: (cell: string) => SignalValue | undefined; readonly answers?: readonly string[] | undefined } {
  const { map, signal } = reader;
  if (signal && (signal.kind === 'scale' || signal.kind === 'yesno')) {
    return { read: (cell) => reader.read(cell), answers: signal.answers };
  }
  const shape = signalShape(summary, true) ?? { kind: 'choice' as const, answers: undefined };
  const answers = map.answers ?? shape.answers ?? [...summary.values.keys()];
  const kind = map.answers ? 'scale' : shape.kind;
  const read = cellReader({
    kind,
    answers,
    decimal: summary.decimal,
    dateOrder: summary.dateOrder,
    missing: summary.missing.keys(),
    present: summary.values,
  });
  return { read, answers: kind === 'yesno' ? ['no', 'yes'] : (map.answers ?? shape.answers) };
}

/** Of two answers the order need not be known: a question that runs against the others is turned. */
function inOrder(
  given: readonly NonNullable<SignalValue>[],
  answers: readonly string[] | undefined,
): readonly NonNullable<SignalValue>[] | undefined {
  if (answers) return given.toSorted((one, other) => answers.indexOf(String(one)) - answers.indexOf(String(other)));
  const numbers = given.filter((value) => typeof value === 'number');
  if (numbers.length === given.length) return numbers.toSorted((one, other) => one - other);
  const texts = given.map(String);
  return texts.length === 2 && numbers.length === 0 ? texts.toSorted() : undefined;
}

function tooMany(answers: number): string {
  return `It has ${answers} different answers; a question has two to ten.`;
}
