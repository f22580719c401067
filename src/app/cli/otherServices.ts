import type { Database } from '../../platform/database/database.ts';

/** Under which the database knows a service: `bellwether serve http://127.0.0.1:4680`. */
export function serviceName(url: string): string {
  return `${NAME_START}${url}`;
}

/** Where other services run on the same database. They may: all of them see every change. */
export async function otherServices({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and starts_with(application_name, $1) order by name`,
    [NAME_START],
  );
  return rows.map(({ name }) => name.slice(NAME_START.length));
}

const NAME_START = 'bellwether serve ';
