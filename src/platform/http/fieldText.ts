/** A JSON Schema of draft 2020-12, as far as we look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema | boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly description?: string;
}

/**
 * How a field is written in a path or query: `text`, `number` and `boolean` as they are, `list` as a parameter that is
 * repeated, anything else as JSON.
 */
export type FieldCoding = 'text' | 'number' | 'boolean' | 'json' | { readonly listOf: 'text' | 'number' | 'boolean' };

export function codingOf(schema: JsonSchema): FieldCoding {
  const scalar = scalarOf(schema);
  if (scalar) return scalar;
  const item = schema.type === 'array' && typeof schema.items === 'object' ? scalarOf(schema.items) : undefined;
  return item ? { listOf: item } : 'json';
}

/** The texts that stand for a value, one for each time the parameter is repeated. */
export function textsOf(value: unknown, coding: FieldCoding): string[] {
  if (typeof coding === 'object') return (value as unknown[]).map(String);
  return [coding === 'json' ? JSON.stringify(value) : String(value)];
}

/** The value that texts stand for. What does not fit is given as it came, for the schema to refuse. */
export function fieldValue(texts: readonly string[], coding: FieldCoding): unknown {
  if (typeof coding === 'object') return texts.map((text) => scalarValue(text, coding.listOf));
  if (texts.length !== 1) return texts;
  return scalarValue(texts[0] as string, coding);
}

function scalarOf({ type, enum: values, const: constant }: JsonSchema): 'text' | 'number' | 'boolean' | undefined {
  if (type === 'string') return 'text';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'boolean';
  const stated = values ?? (constant === undefined ? [] : [constant]);
  return stated.length > 0 && stated.every((value) => typeof value === 'string') ? 'text' : undefined;
}

function scalarValue(text: string, coding: 'text' | 'number' | 'boolean' | 'json'): unknown {
  if (coding === 'number') return isNumber.test(text) ? Number(text) : text;
  if (coding === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (coding === 'text') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isNumber = /^-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,4})?$/;
