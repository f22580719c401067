import { type ClientBase, escapeIdentifier } from 'pg';
import type { TableHeading } from './format.ts';

/** The table of applied migrations travels in the header, not as rows. */
export const MIGRATION_TABLE = 'migration';

/** All tables of the product in the order in which they were made, so that none refers to a later one. */
export async function tablesOf(connection: ClientBase): Promise<TableHeading[]> {
  const { rows } = await connection.query<{ table: string; columns: string[] }>(
    `select c.relname as "table",
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> $1
     order by c.oid`,
    [MIGRATION_TABLE],
  );
  return rows;
}

/** `"record" ("workspace", "customer")`, for COPY. */
export function tableAndColumns({ table, columns }: TableHeading): string {
  return `${escapeIdentifier(table)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`;
}
