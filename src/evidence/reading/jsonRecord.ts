import type { RawRecord, RecordTrouble } from './rawRecord.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object a line of JSON holds; undefined where it holds none. */
export function parseObject(line: string): JsonObject | undefined {
  try {
    const parsed: unknown = parsedJson(line);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** As `JSON.parse`, but whole numbers of sixteen digits and more, as ids are, stay the text they are written as. */
export function parsedJson(text: string): unknown {
  const json = text.replace(/^\ufeff/u, '');
  const exact = /\d{16}/u.test(json)
    ? json.replace(TEXT_OR_LONG_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`))
    : json;
  return JSON.parse(exact);
}

const TEXT_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/gu;

/** The keys of some objects, in the order they first occur. */
export function keysOf(objects: readonly JsonObject[]): string[] {
  const keys = new Set<string>();
  for (const object of objects) for (const key of Object.keys(object)) keys.add(key);
  return [...keys];
}

/** An object as a record of cells: text as it is, null and absent as blank, nested values as JSON text. */
export function jsonRecord(
  object: JsonObject,
  line: number,
  indexOf: ReadonlyMap<string, number>,
): { readonly record: RawRecord; readonly troubles: readonly RecordTrouble[] } {
  const cells = Array.from({ length: indexOf.size }, () => '');
  const troubles: RecordTrouble[] = [];
  for (const [key, value] of Object.entries(object)) {
    const index = indexOf.get(key);
    if (index === undefined) troubles.push({ code: 'key-late', line, detail: key });
    else {
      cells[index] = cellText(value);
      if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        troubles.push({ code: 'number-inexact', line, cell: index, detail: cellText(value) });
      }
    }
  }
  return { record: { line, cells }, troubles };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  return JSON.stringify(value);
}

/** A number in digits, never with an exponent: `1e21` is `1000000000000000000000`. */
export function plainNumber(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
