import { z } from 'zod';
import { evidenceFailure } from '../failures.ts';

/**
 * A condition on customers as a tree that can be stored, sent and turned into text or a link.
 *
 * ```ts
 * { all: [
 *   { field: 'country', operator: 'is', value: 'France' },
 *   { any: [
 *     { field: 'revenue', operator: 'atLeast', value: 1000 },
 *     { not: { field: 'client', operator: 'is', value: 'New' } } ] } ] }
 * ```
 *
 * A value that is not known makes its clause neither true nor false but unknown, and so its negation (three-valued
 * logic, Kleene 1938); only what is true matches. So `revenue >= 1000` and `not revenue >= 1000` both leave out the
 * customers whose revenue is not known; `isUnknown` finds them.
 */
export type Filter = All | Any | Not | Clause;
interface All {
  readonly all: readonly Filter[];
}
interface Any {
  readonly any: readonly Filter[];
}
interface Not {
  readonly not: Filter;
}
export type Clause = z.infer<typeof clauseSchema>;
export type Operator = Clause['operator'];
export type FilterValue = string | number;

/** Matches every customer; the only list without conditions that is allowed, and only as the whole filter. */
export const everything: All = { all: [] };

export function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

/**
 * A filter from JSON. Raises `filter-invalid` for anything that is not one, for an empty list that is not the whole
 * filter, and for one beyond 200 clauses or 20 levels. Whether its fields and values exist is asked of `checkFilter`.
 */
export function readFilter(json: unknown): Filter {
  const budget = { clauses: MOST_CLAUSES };
  if (isRecord(json) && Array.isArray(json['all']) && json['all'].length === 0 && hasOnly(json, 'all'))
    return everything;
  return readNode(json, 'The filter', 1, budget);
}

const value = z.union([
  z.number(),
  z
    .string()
    .max(1000)
    .refine((text) => !text.includes('\0'), 'a text holds a NUL character'),
]);
const field = z.string().min(1).max(1000);

const comparison = <Operator extends string>(operator: Operator) =>
  z.strictObject({ field, operator: z.literal(operator), value });

const clauseSchema = z.discriminatedUnion('operator', [
  comparison('is'),
  comparison('isNot'),
  comparison('contains'),
  comparison('atLeast'),
  comparison('atMost'),
  comparison('before'),
  comparison('after'),
  z.strictObject({ field, operator: z.literal('isOneOf'), values: z.array(value).min(1).max(1000) }),
  z.strictObject({ field, operator: z.literal('between'), low: value, high: value }),
  z.strictObject({ field, operator: z.literal('isKnown') }),
  z.strictObject({ field, operator: z.literal('isUnknown') }),
]);

const MOST_CLAUSES = 200;
const MOST_LEVELS = 20;

function readNode(json: unknown, place: string, level: number, budget: { clauses: number }): Filter {
  if (!isRecord(json)) throw invalid(`${place} is not a condition.`);
  if (level > MOST_LEVELS) throw invalid(`The filter has more than ${MOST_LEVELS} levels.`);
  if ('all' in json) return { all: readList(json, 'all', place, level, budget) };
  if ('any' in json) return { any: readList(json, 'any', place, level, budget) };
  if ('not' in json) {
    if (!hasOnly(json, 'not')) throw invalid(`${place} has more beside "not".`);
    return { not: readNode(json['not'], `${place}, not`, level + 1, budget) };
  }
  if (--budget.clauses < 0) throw invalid(`The filter has more than ${MOST_CLAUSES} conditions.`);
  return readClause(json, place);
}

function readList(
  json: Readonly<Record<string, unknown>>,
  key: 'all' | 'any',
  place: string,
  level: number,
  budget: { clauses: number },
): Filter[] {
  const list = json[key];
  if (!hasOnly(json, key)) throw invalid(`${place} has more beside "${key}".`);
  if (!Array.isArray(list)) throw invalid(`${place}: "${key}" is not a list.`);
  if (list.length === 0) throw invalid(`${place}: "${key}" is an empty list, which would match all or nothing.`);
  return list.map((part, i) => readNode(part, `${place}, ${key} ${i + 1}`, level + 1, budget));
}

function readClause(json: Readonly<Record<string, unknown>>, place: string): Clause {
  const result = clauseSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue && issue.path.length > 0 ? ` "${issue.path.join('.')}"` : '';
  throw invalid(`${place}${where}: ${issue?.message ?? 'not a condition'}.`);
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function hasOnly(json: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.keys(json).length === 1 && key in json;
}

function invalid(message: string) {
  return evidenceFailure(
    'filter-invalid',
    message,
    'A filter is { "field", "operator", "value" }, or "all" or "any" of a list of filters, or "not" a filter.',
  );
}
