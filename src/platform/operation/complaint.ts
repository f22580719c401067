import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What a schema complains of, as a short plain sentence without a full stop, and the field it is about.
 *
 * ```ts
 * const { error } = z.strictObject({ id: z.string().min(1) }).safeParse({ id: 7 });
 * complaint(error.issues[0], { id: 7 }); // { field: 'id', text: 'id must be text, not a number' }
 * ```
 */
export function complaint(issue: Issue, input: unknown): { readonly field: string; readonly text: string } {
  const { field, path } = placeOf(issue);
  const subject = field === '' ? 'it' : field;
  if (issue.code === 'unrecognized_keys') {
    const parent = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`;
    return { field, text: `there is no field ${issue.keys.map(quoted).join(', ')}${parent}` };
  }
  return { field, text: `${subject} ${predicate(issue, valueAt(input, path))}` };
}

/** What all issues say, the first ten of them, and the field of the first. */
export function complaints(
  { issues }: Pick<z.core.$ZodError, 'issues'>,
  input: unknown,
): { readonly field: string; readonly text: string } {
  const said = issues.slice(0, MOST_COMPLAINTS).map((issue) => complaint(issue, input));
  const more = issues.length > MOST_COMPLAINTS ? [`and ${issues.length - MOST_COMPLAINTS} more`] : [];
  return { field: said[0]?.field ?? '', text: [...said.map(({ text }) => text), ...more].join('; ') };
}

const MOST_COMPLAINTS = 10;

function placeOf(issue: Issue): { readonly field: string; readonly path: readonly PropertyKey[] } {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return { field: path.map(String).join('.'), path: issue.path };
}

function predicate(issue: Issue, value: unknown): string {
  if (!isOfZod.test(issue.message)) return issue.message;
  if (value === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && typeof value === 'number') return 'must be a whole number';
      return `must be ${kindNames[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_value':
      return `must be ${oneOf(issue.values.map(quoted))}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it must be';
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return noneOf(issue, value);
    case 'invalid_key':
    case 'invalid_element':
      return `holds ${quoted(issue.origin === 'record' ? lastOf(issue.path) : 'something')}, which it may not`;
    default:
      return 'cannot be that';
  }
}

/** How the messages of zod begin; whatever else stands there a room has worded. */
const isOfZod = /^(Invalid|Too (big|small)|Unrecognized)/;

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `is longer than ${maximum} characters`;
  if (origin === 'array' || origin === 'set') return `holds more than ${maximum} items`;
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${maximum}`;
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return Number(minimum) === 1 ? 'is empty' : `is shorter than ${minimum} characters`;
  if (origin === 'array' || origin === 'set')
    return Number(minimum) === 1 ? 'is an empty list' : `holds fewer than ${minimum} items`;
  return `must be ${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
}

/** Of several shapes none fits: the kinds, where that is what is wrong; else what the nearest shape lacks. */
function noneOf({ errors, path }: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  const kinds = errors.map(([first, ...more]) => (more.length === 0 ? wantedKind(first) : undefined));
  if (kinds.length > 0 && kinds.every((kind) => kind !== undefined)) {
    return `must be ${oneOf([...new Set(kinds)])}, not ${kindOf(value)}`;
  }
  const sameKind = errors.filter(([first]) => wantedKind(first) === undefined);
  const [nearest] = sameKind.toSorted((a, b) => deepest(b) - deepest(a));
  const [first] = nearest ?? [];
  if (!first) return 'cannot be that';
  const { field, text } = complaint(first, value);
  return field === '' ? text.replace(/^it /, '') : `does not fit: ${text}${path.length === 0 ? ' there' : ''}`;
}

function wantedKind(issue: Issue | undefined): string | undefined {
  if (issue?.code !== 'invalid_type' || issue.path.length > 0) return undefined;
  return kindNames[issue.expected] ?? issue.expected;
}

function deepest(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be an instant in UTC such as 2026-11-21T08:30:00.000Z',
  date: 'must be a day such as 2026-11-21',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return kindNames[typeof value] ?? typeof value;
}

function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, MOST_WORDS);
  if (words.length > MOST_WORDS) return `one of ${shown.join(', ')} and ${words.length - MOST_WORDS} more`;
  const last = shown.at(-1) ?? 'nothing';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`;
}

const MOST_WORDS = 12;

function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
}

function lastOf(path: readonly PropertyKey[]): string {
  return String(path.at(-1) ?? '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    input,
  );
}
