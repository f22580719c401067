/**
 * What the log keeps of a fault. The words of the database and of parsers quote what they choke on, which may be somebody's
 * data: of theirs only code, table, column and constraint are kept, and where in the program it was.
 *
 * ```ts
 * describedError(error) // { name: 'error', code: '23505', table: 'customer', constraint: 'customer_id', frames: ['at ...'] }
 * ```
 */
export function describedError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack } = error;
  const { code, schema, table, column, constraint, routine } = error as Readonly<Record<string, unknown>> & Error;
  const quotesValues = SQL_STATE.test(String(code)) || error instanceof SyntaxError || 'severity' in error;
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  const stated = Object.entries({ code, schema, table, column, constraint, routine });
  return {
    name,
    ...(!quotesValues && { message }),
    ...Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
    frames: frames.map((line) => line.trim()),
  };
}

const SQL_STATE = /^[0-9A-Z]{5}$/;
