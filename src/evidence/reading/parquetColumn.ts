import type { FileMetaData, ParquetParsers, SchemaElement } from 'hyparquet';
import {
  bytesText,
  dayText,
  decimalText,
  doubleText,
  floatText,
  instantText,
  nestedText,
  timeText,
  wholeNumberOfBytes,
} from './parquetCell.ts';

/** A column of a Parquet file: how its decoded values become text. */
export interface ParquetColumn {
  readonly name: string;
  /** Whether its values are lists, maps or structures. */
  readonly isNested: boolean;
  readonly textOf: (value: unknown) => string;
}

/** The columns, and the same metadata so changed that values come out exact where hyparquet would round or refuse them. */
export interface ParquetSchema {
  readonly columns: readonly ParquetColumn[];
  readonly metadata: FileMetaData;
}

/** Moments and documents as text at once, since a `Date` holds no microseconds and parsed JSON is not the text that was written. */
export const textParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (units) => instantText(units, 3),
  timestampFromMicroseconds: (units) => instantText(units, 6),
  timestampFromNanoseconds: (units) => instantText(units, 9),
  // Absent values reach the parsers too.
  dateFromDays: (days: number | undefined) => (days === undefined || days === null ? undefined : dayText(days)),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
};

const decoder = new TextDecoder();

/** The top-level columns of a schema, which lists every element before its children. */
export function parquetSchema(metadata: FileMetaData): ParquetSchema {
  const columns: ParquetColumn[] = [];
  const schema: SchemaElement[] = metadata.schema.slice(0, 1);
  let at = 1;
  while (at < metadata.schema.length) {
    const end = elementEnd(metadata.schema, at);
    const element = metadata.schema[at] as SchemaElement;
    const isNested = end > at + 1 || element.repetition_type === 'REPEATED';
    columns.push({ name: element.name, isNested, textOf: isNested ? orBlank(nestedText) : orBlank(textOf(element)) });
    for (const one of metadata.schema.slice(at, end)) schema.push(isLeftRaw(one, isNested) ? raw(one) : one);
    at = end;
  }
  return { columns, metadata: { ...metadata, schema } };
}

function elementEnd(schema: readonly SchemaElement[], at: number): number {
  let end = at + 1;
  for (let open = schema[at]?.num_children ?? 0; open > 0 && end < schema.length; open--, end++) {
    open += schema[end]?.num_children ?? 0;
  }
  return end;
}

/** What hyparquet would turn into a rounded number, or refuses to read. */
function isLeftRaw({ converted_type: converted, logical_type: logical }: SchemaElement, isNested: boolean): boolean {
  const isDecimal = converted === 'DECIMAL' || logical?.type === 'DECIMAL';
  return (isDecimal && !isNested) || converted === 'INTERVAL' || converted === 'BSON';
}

function raw({ converted_type: _converted, logical_type: _logical, ...element }: SchemaElement): SchemaElement {
  return element;
}

function orBlank(textOfValue: (value: unknown) => string): (value: unknown) => string {
  return (value) => (value === null || value === undefined ? '' : textOfValue(value));
}

function textOf(element: SchemaElement): (value: unknown) => string {
  const { converted_type: converted, logical_type: logical, type } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0;
    return (value) => decimalText(unscaled(value), scale);
  }
  const clock = timeDecimals(element);
  if (clock !== undefined) return (value) => timeText(BigInt(value as number | bigint), clock);
  if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC) return (value) => String(value).replace(/Z$/u, '');
  const numberText = type === 'FLOAT' ? floatText : doubleText;
  const isText = type === 'BYTE_ARRAY' && converted !== 'BSON';
  return (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return numberText(value);
    if (value instanceof Uint8Array) return isText ? decoder.decode(value) : bytesText(value);
    return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : nestedText(value);
  };
}

function unscaled(value: unknown): bigint {
  return value instanceof Uint8Array ? wholeNumberOfBytes(value) : BigInt(value as number | bigint);
}

const UNIT_DECIMALS = { MILLIS: 3, MICROS: 6, NANOS: 9 } as const;

/** Decimal places of a second in which a time of day is counted; undefined for anything else. */
function timeDecimals({ converted_type: converted, logical_type: logical }: SchemaElement): number | undefined {
  if (logical?.type === 'TIME') return UNIT_DECIMALS[logical.unit];
  return converted === 'TIME_MILLIS' ? 3 : converted === 'TIME_MICROS' ? 6 : undefined;
}
