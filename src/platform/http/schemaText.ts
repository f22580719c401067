import type { JsonSchema } from './fieldText.ts';
import type { OpenApiDocument } from './openApiDocument.ts';

/**
 * A schema as a person reads it: `{ id: integer >= 1, name?: text <= 200 | null }`. Shapes of shapes are spelled out to
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
  if (allOf) return (allOf as JsonSchema[]).map((each) => schemaText(each, document, depth)).join(' and ');
  if (Array.isArray(type))
    return type.map((each) => schemaText({ ...schema, type: each }, document, depth)).join(' | ');
  if (type === 'object') return objectText(schema, document, depth);
  if (type === 'array') return arrayText(schema, document, depth);
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
  const from = type === 'string' ? minLength : minimum;
  const to = type === 'string' ? maxLength : maximum;
  const isFar = typeof to === 'number' && to >= Number.MAX_SAFE_INTEGER;
  return [
    typeof format === 'string' ? ` (${format})` : '',
    typeof from === 'number' && from > -Number.MAX_SAFE_INTEGER ? ` >= ${from}` : '',
    typeof to === 'number' && !isFar ? ` <= ${to}` : '',
    standard === undefined ? '' : ` = ${JSON.stringify(standard)}`,
  ].join('');
}
