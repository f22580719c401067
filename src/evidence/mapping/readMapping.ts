import { complaint } from '../../platform/operation/complaint.ts';
import { evidenceFailure } from '../failures.ts';
import { signalKinds } from '../signal.ts';
import { type ColumnMap, columnMapSchema, type Mapping, mappingSchema } from './mapping.ts';

/**
 * Checks the content of a map file, `{ "columns": { "RFP": { "role": "signal", "axis": "needs", "direction": "raises" } } }`.
 * Raises `map-invalid`, naming the column, what is wrong with it and what is allowed.
 */
export function readMapping(json: unknown, path: string): Mapping {
  const parsed = mappingSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = issue?.path[0] === 'columns' ? issue.path[1] : undefined;
    if (!issue || typeof column !== 'string') {
      const what = issue ? complaint(issue, json).text : 'it is not a map';
      throw evidenceFailure('map-invalid', `${path}: ${what}.`, MAP_SHAPE, { file: path });
    }
    const { columns } = json as { readonly columns: Readonly<Record<string, unknown>> };
    const { field, text } = complaint({ ...issue, path: issue.path.slice(2) }, columns[column]);
    const said = field !== '' && text.startsWith(field) ? `"${field}"${text.slice(field.length)}` : text;
    throw evidenceFailure(
      'map-invalid',
      `Column "${column}" in ${path}: ${said}.`,
      `Each column takes ${Object.keys(columnMapSchema.shape).join(', ')}; docs/maps.md says what each means.`,
      { file: path, column },
    );
  }
  for (const [column, map] of Object.entries(parsed.data.columns)) {
    const fault = contradiction(map);
    if (fault)
      throw evidenceFailure('map-invalid', `Column "${column}" in ${path}: ${fault[0]}`, fault[1], {
        file: path,
        column,
      });
  }
  for (const role of ['identifier', 'outcome'] as const) {
    const [first, second] = Object.keys(parsed.data.columns).filter(
      (column) => parsed.data.columns[column]?.role === role,
    );
    if (first === undefined || second === undefined) continue;
    const message = `"${first}" and "${second}" in ${path} both have the role "${role}", and a file has one.`;
    throw evidenceFailure('map-invalid', message, 'Give one of them the role "ignore".', {
      file: path,
      column: second,
    });
  }
  return parsed.data;
}

const MAP_SHAPE =
  'A map is { "columns": { "<column name>": { "role": "signal", ... } } }; preview --propose-map writes one to begin with.';

type Fault = readonly [what: string, remedy: string];

/** What is wrong with a column's map although each of its fields is allowed. */
function contradiction(map: ColumnMap): Fault | undefined {
  const isSignal = map.role === 'signal' || map.role === 'segment';
  if (map.axis !== undefined && map.direction === undefined) {
    return ['it names an axis without a direction.', 'Add "direction": "raises" or "lowers".'];
  }
  if (map.axis === undefined && (map.direction !== undefined || map.strength !== undefined)) {
    return [
      'it has a direction or strength without an axis.',
      'Add "axis": "willingness", "needs" or "strategicView".',
    ];
  }
  if (map.axis !== undefined && !isSignal)
    return [`a column with the role "${map.role}" speaks to no axis.`, 'Make it a signal, or remove the axis.'];
  if (map.axis !== undefined && map.kind !== undefined && !signalKinds[map.kind].maySpeakToAxis) {
    return [
      `a ${map.kind} has no order, so it cannot raise or lower an axis.`,
      'Make it a scale and list its answers from low to high.',
    ];
  }
  if (map.axis !== undefined && map.personal === true)
    return [
      'a column about a person is never scored.',
      'Remove the axis, or "personal" if it is about the organisation.',
    ];
  if (map.kind === 'yesno' && map.answers && map.answers.length !== 2) {
    return ['a yesno has two answers.', 'List the text that means no, then the one that means yes.'];
  }
  if (map.answers && new Set(map.answers.map((answer) => answer.trim().toLowerCase())).size < map.answers.length) {
    return ['an answer is listed twice.', 'List each answer once.'];
  }
  return undefined;
}
