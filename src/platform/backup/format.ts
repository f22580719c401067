import { z } from 'zod';

/**
 * A backup is a gzip of lines: the header; then for every table its heading, its rows as PostgreSQL's COPY writes them and
 * `\.`, and its ending; then the footer. COPY doubles every backslash of the data, so a row is never `\.`. A file without
 * its footer was not written to the end.
 */
export const header = z.object({
  backup: z.literal('bellwether'),
  format: z.literal(1),
  appVersion: z.string(),
  serverVersion: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ id: z.string(), checksum: z.string() })),
});
export type BackupHeader = z.infer<typeof header>;

export const heading = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type TableHeading = z.infer<typeof heading>;

export const ending = z.object({ table: z.string(), rows: z.number(), sha256: z.string() });
export type TableEnding = z.infer<typeof ending>;

export const footer = z.object({ end: z.literal('bellwether'), tables: z.number(), rows: z.number() });

export const END_OF_ROWS = '\\.';
