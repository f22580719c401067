import pg from 'pg';

const { builtins } = pg.types;

/**
 * How columns arrive: counts (`bigint`) as numbers, instants as ISO 8601 in UTC, dates as their text. Counts here stay far
 * below 2^53; one that does not is refused rather than rounded. Give it to every pool and client as `types`.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(id, 'binary');
    if (id === builtins.INT8) return safeNumber;
    if (id === builtins.TIMESTAMPTZ) return (text: string) => (parseInstant(text) as Date).toISOString();
    if (id === builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(id, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

const parseInstant = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text');

function safeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`The database holds ${text}, which is more than can be counted exactly.`);
}
