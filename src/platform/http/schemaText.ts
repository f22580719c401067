import type { JsonSchema } from './fieldText.ts';
import type { OpenApiDocument } from './openApiDocument.ts';

/**
 * A schema as a person reads it: `{ id: integer (at least 1), name?: text (at most 200 characters) | null }`. Shapes of shapes are spelled out to
 * some depth, then shortened to `...`.
 */
export function schemaText(schema: JsonSchema, document: OpenApiDocument, depth = 0): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const found = document.components.schemas[reference.split('/').at(-1) ?? ''];
    return found && depth < MOST_DEEP ? schemaText(found, document, depth + 1) : '...';
  }
  const { const: constant, enum: values, type, anyOf, oneOf, allOf } = schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  const choices = anyOf ?? oneOf;
  if (choices) return choices.map((each) => schemaText(each, document, depth)).join(' | ');
  if (allOf && type === undefined)
    return (allOf as JsonSchema[]).map((each) => schemaText(each, document, depth)).join(' and ');
  if (Array.isArray(type))
    return type.map((each) => schemaText({ ...schema, type: each }, document, depth)).join(' | ');
  if (type === 'object') return objectText(schema, document, depth);
  if (type === 'array') return arrayText(schema, document, depth);
  if (type === 'null') return 'null';
  return `${typeof type === 'string' ? (type === 'string' ? 'text' : type) : 'anything'}${limitsText(schema)}`;
}

const MOST_DEEP = 4;

function objectText(schema: JsonSchema, document: OpenApiDocument, depth: number): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties).map(
    ([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${inside(inner, document, depth)}`,
  );
  if (typeof additionalProperties === 'object' && additionalProperties !== null) {
    fields.push(`[any name]: ${inside(additionalProperties as JsonSchema, document, depth)}`);
  }
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function arrayText({ items, prefixItems }: JsonSchema, document: OpenApiDocument, depth: number): string {
  if (Array.isArray(prefixItems)) {
    return `[${(prefixItems as JsonSchema[]).map((item) => inside(item, document, depth)).join(', ')}]`;
  }
  return `[${typeof items === 'object' ? inside(items, document, depth) : 'anything'}, ...]`;
}

function inside(schema: JsonSchema, document: OpenApiDocument, depth: number): string {
  return depth < MOST_DEEP ? schemaText(schema, document, depth + 1) : '...';
}

function limitsText({ type, minimum, maximum, minLength, maxLength, default: standard, format }: JsonSchema): string {
  const isText = type === 'string';
  const range = isText ? rangeText(minLength === 0 ? undefined : minLength, maxLength) : rangeText(minimum, maximum);
  const limits = typeof format === 'string' ? format : range && isText ? `${range} characters` : range;
  return [limits ? ` (${limits})` : '', standard === undefined ? '' : ` = ${JSON.stringify(standard)}`].join('');
}

/** Limits that only say what a machine can count to are left out. */
function rangeText(least: unknown, most: unknown): string {
  const from = typeof least === 'number' && least > -Number.MAX_SAFE_INTEGER ? least : undefined;
  const to = typeof most === 'number' && most < LARGEST_INTEGER ? most : undefined;
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (from !== undefined) return `at least ${from}`;
  return to === undefined ? '' : `at most ${to}`;
}

const LARGEST_INTEGER = 2_147_483_647;
