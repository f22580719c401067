import type { JsonSchema } from './fieldText.ts';

/**
 * Lets every larger object shape that occurs more than once in the schemas of a document stand there once, among the
 * components, under the name of where it occurs first. Validators see the same; the document is a fraction as long.
 */
export function withSharedSchemas(
  named: ReadonlyMap<string, JsonSchema>,
  least = LEAST_SHARED_LENGTH,
): { readonly schemas: Map<string, JsonSchema>; readonly shared: Map<string, JsonSchema> } {
  const seen = new Map<string, { count: number; name: string }>();
  for (const [name, schema] of named) {
    visit(schema, name, (text, place) => {
      const known = seen.get(text);
      if (known) known.count++;
      else seen.set(text, { count: 1, name: place });
    });
  }
  const names = uniqueNames([...seen].filter(([text, { count }]) => count > 1 && text.length >= least));
  const shared = new Map<string, JsonSchema>();
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isObject(value)) return value;
    const inner = () => Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]));
    const name = isShape(value) ? names.get(shapeText(value)) : undefined;
    if (name === undefined) return inner();
    if (!shared.has(name)) {
      shared.set(name, {});
      const { description: _, ...shape } = inner();
      shared.set(name, shape);
    }
    const reference = { $ref: `#/components/schemas/${name}` };
    return typeof value['description'] === 'string' ? { ...reference, description: value['description'] } : reference;
  };
  const schemas = new Map([...named].map(([name, schema]) => [name, replaced(schema) as JsonSchema]));
  return { schemas, shared };
}

const LEAST_SHARED_LENGTH = 250;

function visit(value: unknown, place: string, found: (text: string, place: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, place, found);
    return;
  }
  if (!isObject(value)) return;
  if (isShape(value)) found(shapeText(value), place);
  for (const [key, inner] of Object.entries(value)) {
    const isName = key !== 'items' && key !== 'properties' && !/^\d+$/.test(key) && isObject(inner);
    visit(inner, isName ? `${place}${capitalised(key)}` : key === 'items' ? `${place}Item` : place, found);
  }
}

function isShape(value: Readonly<Record<string, unknown>>): boolean {
  return value['type'] === 'object' && isObject(value['properties']);
}

/** What it is called beside is not part of a shape. */
function shapeText(shape: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...shape, description: undefined });
}

function uniqueNames(shapes: readonly (readonly [string, { readonly name: string }])[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    shapes.map(([text, { name }]) => {
      let free = name;
      for (let i = 2; taken.has(free); i++) free = `${name}${i}`;
      taken.add(free);
      return [text, free];
    }),
  );
}

function capitalised(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replaceAll(/[^A-Za-z0-9]/g, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
