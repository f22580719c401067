import type { JsonSchema } from './fieldText.ts';
import type { OpenApiDocument } from './openApiDocument.ts';
import { schemaText } from './schemaText.ts';

/**
 * A schema written out over lines, a field on each with what it means:
 *
 * ```
 * {
 *   name: text
 *   version: integer  # workspace version at which it was last changed
 * }
 * ```
 *
 * An array stands as `[ ... ]` around its item. Shapes deeper than `MOST_DEEP` are left out.
 */
export function schemaOutline(schema: JsonSchema, document: OpenApiDocument): string {
  return outline(schema, document, 0);
}

const MOST_DEEP = 5;

function outline(schema: JsonSchema, document: OpenApiDocument, depth: number): string {
  const found = resolved(schema, document);
  const choices = (found.anyOf ?? found.oneOf)?.filter(({ type }) => type !== 'null');
  const isNullable = choices !== undefined && choices.length < (found.anyOf ?? found.oneOf ?? []).length;
  if (choices?.length === 1) return `${outline(choices[0] ?? {}, document, depth)}${isNullable ? ' | null' : ''}`;
  const { type, items } = found;
  if (type === 'array' && typeof items === 'object') return `[${outline(items, document, depth)}]`;
  if (type !== 'object') return schemaText(found, document);
  return shape(found, document, depth);
}

function shape(
  { properties = {}, required = [], ...rest }: JsonSchema,
  document: OpenApiDocument,
  depth: number,
): string {
  const fields = Object.entries(properties);
  const others = rest['additionalProperties'];
  if (typeof others === 'object' && others !== null) fields.push(['(any name)', others as JsonSchema]);
  if (fields.length === 0) return '{}';
  if (depth >= MOST_DEEP) return '{ ... }';
  const pad = '  '.repeat(depth + 1);
  const lines = fields.map(([name, inner]) => {
    const mark = required.includes(name) || name.startsWith('(') ? '' : '?';
    const description = inner.description ?? resolved(inner, document).description;
    const [first = '', ...more] = outline(inner, document, depth + 1).split('\n');
    const remark = description === undefined ? '' : `  # ${description}`;
    return [`${pad}${name}${mark}: ${first}${remark}`, ...more].join('\n');
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

function resolved(schema: JsonSchema, document: OpenApiDocument): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return resolved(document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}, document);
}
