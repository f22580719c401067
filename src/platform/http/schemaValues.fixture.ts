import * as fc from 'fast-check';
import type { JsonSchema } from './fieldText.ts';

/** Follows a reference of the document. */
export type Resolve = (schema: JsonSchema) => JsonSchema;

/** Values that a schema allows, or nearly: texts of a pattern that we do not understand may miss it. */
export function fittingValues(schema: JsonSchema, resolve: Resolve, depth = 0): fc.Arbitrary<unknown> {
  const { const: constant, enum: values, type, anyOf, oneOf } = resolve(schema);
  if (constant !== undefined) return fc.constant(constant);
  if (values) return fc.constantFrom(...values);
  const choices = anyOf ?? oneOf;
  if (choices) return fc.oneof(...choices.map((each) => fittingValues(each, resolve, depth)));
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((each: string) => fittingValues({ ...resolve(schema), type: each }, resolve, depth)));
  }
  if (type === 'string') return texts(resolve(schema));
  if (type === 'integer' || type === 'number') return numbers(resolve(schema));
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return lists(resolve(schema), resolve, depth);
  if (type === 'object') return objects(resolve(schema), resolve, depth);
  return depth > MOST_DEEP ? fc.constant(null) : fc.jsonValue({ maxDepth: 2 });
}

/** Values that break things: wrong kinds, extremes, texts that cannot be stored, shown or compared. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    -0,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e308,
    5e-324,
    '',
    ' ',
    '.',
    '..',
    '../../etc/passwd',
    '%00',
    'a\u0000b',
    '\ud800',
    '\u202egnp.exe',
    "' or 1=1 --",
    '%_\\',
    '{{7*7}}${7*7}',
    '<script>alert(1)</script>',
    'ﷺ'.repeat(400),
    'a'.repeat(5000),
    'İıſK\u0301',
    '🐑🐑',
    '9'.repeat(400),
    'NaN',
    '2026-02-30',
    '0000-00-00T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '275760-09-13',
    [],
    {},
    [[[[]]]],
    { __proto__: null, constructor: 1 },
    ['', null, 0],
  ),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.double(),
  fc.maxSafeInteger(),
  fc.jsonValue({ maxDepth: 3 }),
);

function texts({ minLength = 0, maxLength = 40, format, pattern }: JsonSchema): fc.Arbitrary<unknown> {
  const least = Number(minLength);
  const most = Math.min(Number(maxLength), least + 60);
  if (format === 'date-time') return dates.map((date) => date.toISOString());
  if (format === 'date') return dates.map((date) => date.toISOString().slice(0, 10));
  const plain = fc.oneof(
    fc.string({ minLength: least, maxLength: most }),
    fc.string({ unit: 'grapheme', minLength: least, maxLength: most }),
    fc.integer({ min: 1, max: 20 }).map(String),
  );
  if (typeof pattern !== 'string' || pattern.includes('\\uD800')) return plain;
  try {
    return fc.oneof(fc.stringMatching(new RegExp(pattern, 'u')), plain);
  } catch {
    return plain;
  }
}

const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

function numbers(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { type, minimum = -1e9, maximum = 1e9, exclusiveMinimum, exclusiveMaximum } = schema;
  const min = Number(exclusiveMinimum ?? minimum);
  const max = Number(exclusiveMaximum ?? maximum);
  if (type === 'integer') {
    const from = Math.max(Math.ceil(min), Number.MIN_SAFE_INTEGER);
    const to = Math.min(Math.floor(max), Number.MAX_SAFE_INTEGER);
    return fc.oneof(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: Math.min(to, from + 12) }));
  }
  return fc.double({ min, max, noNaN: true });
}

function lists(schema: JsonSchema, resolve: Resolve, depth: number): fc.Arbitrary<unknown> {
  const { items, prefixItems, minItems = 0, maxItems = 5 } = schema;
  if (Array.isArray(prefixItems)) {
    return fc.tuple(...(prefixItems as JsonSchema[]).map((item) => fittingValues(item, resolve, depth + 1)));
  }
  const least = Number(minItems);
  const most = depth > MOST_DEEP ? least : Math.max(least, Math.min(Number(maxItems), least + 4));
  const item = typeof items === 'object' ? fittingValues(items, resolve, depth + 1) : fc.jsonValue({ maxDepth: 1 });
  return fc.array(item, { minLength: least, maxLength: most });
}

function objects(schema: JsonSchema, resolve: Resolve, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const isDeep = depth > MOST_DEEP;
  const fields = Object.entries(properties).filter(([name]) => !isDeep || required.includes(name));
  const named = fc.record(
    Object.fromEntries(fields.map(([name, inner]) => [name, fittingValues(inner, resolve, depth + 1)])),
    { requiredKeys: fields.map(([name]) => name).filter((name) => required.includes(name)) },
  );
  if (typeof additionalProperties !== 'object' || additionalProperties === null || isDeep) return named;
  const others = fc.dictionary(
    fc.string({ maxLength: 12 }),
    fittingValues(additionalProperties as JsonSchema, resolve, depth + 1),
    { maxKeys: 4 },
  );
  return fc.tuple(others, named).map(([other, own]) => ({ ...other, ...own }));
}

const MOST_DEEP = 3;
