import { z } from 'zod';
import type { JsonSchema } from './fieldText.ts';

/** Schemas of the document by name, added as they are met. */
export type Components = Map<string, JsonSchema>;

/**
 * The JSON Schema of a zod schema as it stands in the document. What it defines for itself, and what carries an id, moves
 * to the components.
 */
export function documentSchema(
  schema: z.ZodType,
  { name, io, components }: { readonly name: string; readonly io: 'input' | 'output'; readonly components: Components },
): JsonSchema {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io }) as JsonSchema & {
    readonly $defs?: Record<string, JsonSchema>;
  };
  const nameOf = (definition: string) => (definition.startsWith('__') ? `${name}${definition.slice(2)}` : definition);
  const isRecursive = JSON.stringify(own).includes('"$ref":"#"');
  const moved = (value: JsonSchema) =>
    withReferences(value, (reference) => {
      if (reference === '#') return `#/components/schemas/${name}`;
      return `#/components/schemas/${nameOf(reference.slice('#/$defs/'.length))}`;
    }) as JsonSchema;
  for (const [definition, value] of Object.entries($defs)) {
    const { id: _id, ...rest } = value;
    components.set(nameOf(definition), moved(rest));
  }
  const { id, ...rest } = moved(own);
  const component = typeof id === 'string' ? id : isRecursive ? name : undefined;
  if (component === undefined) return rest;
  components.set(component, rest);
  return { $ref: `#/components/schemas/${component}` };
}

function withReferences(value: unknown, renamed: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' ? [key, renamed(inner)] : [key, withReferences(inner, renamed)],
    ),
  );
}

/** `customers.exportPersonal` becomes `CustomersExportPersonal`. */
export function componentName(id: string, suffix: string): string {
  return `${id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}${suffix}`;
}
