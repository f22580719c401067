import { type CustomTypesConfig, types } from 'pg';

const INT8: number = types.builtins.INT8;
const TIMESTAMPTZ: number = types.builtins.TIMESTAMPTZ;
const DATE: number = types.builtins.DATE;

/**
 * How columns arrive: counts (`bigint`) as numbers, instants as ISO 8601 in UTC, dates as their text. Counts here stay far
 * below 2^53; one that does not is refused rather than rounded. Give it to every pool and client as `types`.
 */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(id, 'binary');
    if (id === INT8) return safeNumber;
    if (id === TIMESTAMPTZ) return (text: string) => (parseInstant(text) as Date).toISOString();
    if (id === DATE) return (text: string) => text;
    return types.getTypeParser(id, 'text');
  }) as CustomTypesConfig['getTypeParser'],
};

const parseInstant = types.getTypeParser(TIMESTAMPTZ, 'text');

function safeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`The database holds ${text}, which is more than can be counted exactly.`);
}
