import { evidenceFailure } from '../failures.ts';
import { type SignalShape, signalShape } from '../proposal/signalColumn.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { signalKindNames, signalKinds } from '../signal.ts';
import { plainText } from '../value/plainText.ts';
import type { ColumnMap } from './mapping.ts';

/**
 * A stated map of one column, completed from its cells: the kind and the answers where they are left out, the personal flag where
 * it is not spoken of. An axis is never completed: a stated column without one speaks to none.
 *
 * A map inherited from an earlier file may list answers of which none occurs in this one: new texts are reported cell by cell.
 *
 * Raises `map-invalid` where a scale has no evident order and no answers, where none of the stated answers occurs, or where
 * what has no order is to speak to an axis.
 */
export function layOver(
  stated: ColumnMap,
  proposed: ColumnMap,
  summary: ColumnSummary,
  isInherited = false,
): ColumnMap {
  const personal = stated.personal ?? (stated.role === 'outcome' ? undefined : proposed.personal);
  const base: ColumnMap = { ...stated, ...(personal === undefined ? {} : { personal }) };
  if (personal === true && stated.personal === undefined) base.why = `${stated.why ?? ''} ${LOOKS_PERSONAL}`.trim();
  if (stated.role !== 'signal' && stated.role !== 'segment') return base;
  const shape = signalShape(summary, true);
  const kind = stated.kind ?? (stated.answers ? kindOfAnswers(stated) : (proposed.kind ?? shape?.kind));
  if (kind === undefined) {
    throw invalid(
      summary,
      'its cells do not tell what kind of signal it is.',
      `Add "kind": one of ${signalKindNames.map((name) => `"${name}"`).join(', ')}.`,
    );
  }
  const answers = stated.answers ?? answersOfKind(kind, proposed, shape);
  if (kind === 'scale' && !answers) {
    throw invalid(
      summary,
      'it is a scale, and the order of its answers is not evident.',
      `Add "answers" from low to high; there are ${textsOf(summary)}.`,
    );
  }
  if (stated.axis !== undefined && !signalKinds[kind].maySpeakToAxis) {
    throw invalid(
      summary,
      `it is read as a ${kind}, which has no order, so it cannot raise or lower an axis.`,
      `Add "kind": "scale" and "answers" from low to high; there are ${textsOf(summary)}.`,
    );
  }
  if (
    stated.answers &&
    !isInherited &&
    summary.present > 0 &&
    summary.isComplete &&
    !anyOccurs(stated.answers, summary)
  ) {
    throw invalid(summary, 'none of its answers occurs in the file.', `There are ${textsOf(summary)}.`);
  }
  return { ...base, kind, ...(answers ? { answers: [...answers] } : {}) };
}

const LOOKS_PERSONAL =
  'It looks like a column about a person and is not scored; if it is not, state "personal": false.';

function kindOfAnswers(stated: ColumnMap): ColumnMap['kind'] {
  return stated.answers?.length === 2 && stated.axis === undefined ? 'choice' : 'scale';
}

function answersOfKind(
  kind: ColumnMap['kind'],
  proposed: ColumnMap,
  shape: SignalShape | undefined,
): readonly string[] | undefined {
  if (proposed.kind === kind && proposed.answers) return proposed.answers;
  return shape?.kind === kind ? shape?.answers : undefined;
}

function anyOccurs(answers: readonly string[], summary: ColumnSummary): boolean {
  const texts = new Set([...summary.values.keys(), ...summary.missing.keys()].map((text) => plainText(text)));
  return answers.some((answer) => texts.has(plainText(answer)));
}

function textsOf(summary: ColumnSummary): string {
  const texts = [...summary.values.keys()];
  const named = texts.slice(0, 12).map((text) => JSON.stringify(text.slice(0, 40)));
  return texts.length > named.length ? `${named.join(', ')} and ${texts.length - named.length} more` : named.join(', ');
}

function invalid(summary: ColumnSummary, what: string, remedy: string) {
  return evidenceFailure('map-invalid', `Column "${summary.column}": ${what}`, remedy, { column: summary.column });
}
