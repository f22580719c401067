import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { InputOf, OutputOf } from '../../platform/operation/operation.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import type { Caller } from '../../platform/operation/performer.ts';
import { uploadFailure } from '../../platform/upload/failures.ts';
import { evidenceWorkspace } from '../evidenceWorkspace.fixture.ts';
import { livingBases } from '../living/store.ts';
import { verifyRoutes } from '../living/verify/routes.ts';
import { getProfile } from '../observation/contract.ts';
import { savedMapRoutes } from '../savedMap/routes.ts';
import { runImport } from './contract.ts';
import { type ImportPowers, importRoutes } from './routes.ts';

/** A workspace that files can be imported into, by their path or their text. */
export interface ImportWorkspace extends TestWorkspace {
  /** Makes a file an upload, and gives its id. */
  upload(
    file: { readonly path: string } | { readonly text: string | Uint8Array; readonly fileName?: string },
  ): Promise<string>;
  importText(
    text: string | Uint8Array,
    input?: Omit<InputOf<typeof runImport>, 'upload'>,
    caller?: Partial<Caller>,
  ): Promise<OutputOf<typeof runImport>>;
  /** Current values of a customer by signal id. */
  values(customer: string): Promise<Record<string, unknown>>;
  count(table: string): Promise<number>;
}

export async function importWorkspace(
  customers = 0,
  powers: Pick<ImportPowers, 'bytesUnindexed'> = {},
): Promise<ImportWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'bellwether-import-'));
  const files = new Map<string, { path: string; fileName: string; bytes: number; sha256: string }>();
  const workspace = await evidenceWorkspace(customers, (database) => [
    ...verification(database),
    ...savedMapRoutes,
    ...importRoutes({
      ...powers,
      async uploadedFile(_, upload) {
        const file = files.get(upload);
        if (!file) throw uploadFailure('upload-unknown', 'There is no such upload.', 'Upload it.');
        return file;
      },
    }),
  ]);
  await sql`insert into counter (workspace, name, last) values (${workspace.workspace}, 'customer', ${customers})`.execute(
    workspace.db,
  );
  const upload: ImportWorkspace['upload'] = async (file) => {
    const id = `u${files.size + 1}`;
    const path = 'path' in file ? file.path : join(folder, id);
    if ('text' in file) await writeFile(path, file.text);
    const fileName = 'path' in file ? basename(file.path) : (file.fileName ?? 'customers.csv');
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    files.set(id, { path, fileName, bytes: (await stat(path)).size, sha256 });
    return id;
  };
  return {
    ...workspace,
    upload,
    async importText(text, input = {}, caller = {}) {
      return workspace.call(runImport, { ...input, upload: await upload({ text }) }, caller);
    },
    async values(customer) {
      const { signals } = await workspace.call(getProfile, { customer });
      return Object.fromEntries(signals.map(({ signal, value }) => [signal, value]));
    },
    async count(table) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)}`.execute(workspace.db);
      return rows[0]?.count ?? -1;
    },
    async close() {
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function verification(database: Database) {
  const connect = () => database.connect();
  const now = () => new Date('2026-11-21T12:00:00Z');
  return verifyRoutes({ living: livingBases({ db: database.kysely, connect, now }), connect });
}
