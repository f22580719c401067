import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEvents } from '../event/contract.ts';
import { clientOver } from '../http/client.ts';
import { insideTransport } from '../http/insideTransport.ts';
import { type TestWorkspace, testWorkspace } from '../operation/performed.fixture.ts';
import { OWNER, workspaceVersion } from '../workspace/store.ts';
import { addUpload, getUpload, listUploads, removeUpload } from './contract.ts';
import { uploadRoutes } from './routes.ts';
import { removeOldUploads, uploadedFile } from './store.ts';
import { type UploadFolder, uploadFolder } from './uploadFolder.ts';

let folder: string;
let uploads: UploadFolder;
let it: TestWorkspace;
const kept = () => readdir(uploads.folder).catch(() => []);
const found = (id: string) => uploadedFile({ db: it.db, folder: uploads.folder, workspace: it.workspace }, id);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-uploads-'));
  uploads = uploadFolder(join(folder, 'uploads'));
  it = await testWorkspace({ migrations: [], routes: () => uploadRoutes({ uploads }) });
});
afterEach(async () => {
  await it.close();
  await rm(folder, { recursive: true, force: true });
});

function client() {
  return clientOver(insideTransport(it.performer, { workspace: it.workspace, actor: OWNER }, uploads));
}

test('a file is kept where only its owner can read it, and found by its id until it is removed', async () => {
  const added = await client().call(addUpload, { fileName: 'a.csv' }, { file: new Blob(['abc']) });
  expect(added).toMatchObject({ fileName: 'a.csv', bytes: 3, actor: OWNER, isRemoved: false });
  expect(added.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const file = await found(added.id);
  expect(await readFile(file.path, 'utf8')).toBe('abc');
  const modes = [(await stat(file.path)).mode & 0o777, (await stat(uploads.folder)).mode & 0o777];
  expect(process.platform === 'win32' ? [0o600, 0o700] : modes).toEqual([0o600, 0o700]);
  expect(await client().call(removeUpload, { upload: added.id })).toEqual({ ...added, isRemoved: true });
  expect(await kept()).toEqual([]);
  await expect(found(added.id)).rejects.toMatchObject({ code: 'upload-unknown' });
});

test('an upload changes nothing that is known: no version, no event, and yet it is noted who uploaded what', async () => {
  const before = await workspaceVersion(it.db, it.workspace);
  const removed = await client().call(addUpload, { fileName: 'a.csv' }, { file: new Blob(['1']) });
  const stays = await client().call(addUpload, { fileName: 'b.csv' }, { file: new Blob(['2']) });
  await client().call(removeUpload, { upload: removed.id });
  expect(await workspaceVersion(it.db, it.workspace)).toBe(before);
  expect((await it.call(listEvents, {})).items).toEqual([]);
  expect((await it.call(listUploads, {})).items).toEqual([stays]);
  expect((await it.call(listUploads, { removed: true })).items).toEqual([{ ...removed, isRemoved: true }]);
  expect(await it.call(getUpload, { upload: removed.id })).toMatchObject({ fileName: 'a.csv', actor: OWNER });
  await expect(it.call(removeUpload, { upload: removed.id })).rejects.toMatchObject({ code: 'upload-unknown' });
});

test('a file is removed only once its removal counts', async () => {
  const added = await client().call(addUpload, { fileName: 'a.csv' }, { file: new Blob(['1']) });
  await it.database.pool.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
  );
  await it.database.pool.query(
    `create constraint trigger refuse after update on upload deferrable initially deferred
     for each row execute function refuse()`,
  );
  await expect(it.call(removeUpload, { upload: added.id })).rejects.toThrow('refused');
  expect(await readFile((await found(added.id)).path, 'utf8')).toBe('1');
});

test('a file of this machine is added without moving it, and what it says later does not change the upload', async () => {
  const path = join(folder, 'mine.csv');
  await writeFile(path, 'abc');
  const added = await client().call(addUpload, { fileName: 'mine.csv' }, { file: { path } });
  await writeFile(path, 'xyz', { flag: 'r+' });
  const file = await found(added.id);
  expect(await readFile(file.path, 'utf8')).toBe('abc');
  expect(process.platform === 'win32' ? 0o600 : (await stat(file.path)).mode & 0o777).toBe(0o600);
  await it.call(removeUpload, { upload: added.id });
  expect(await readFile(path, 'utf8')).toBe('xyz');
});

test('nothing stays of an upload that is refused, too large or sent twice', async () => {
  const file = new Blob(['abc']);
  await expect(client().call(addUpload, { fileName: '' }, { file })).rejects.toMatchObject({ code: 'input-invalid' });
  await expect(client().call(addUpload, { fileName: 'a' })).rejects.toMatchObject({ code: 'upload-missing' });
  await expect(uploads.receive(pieces(), 5)).rejects.toMatchObject({ code: 'body-too-large' });
  expect(await kept()).toEqual([]);
  const first = await client().call(addUpload, { fileName: 'a' }, { file, idempotencyKey: 'k' });
  const second = await client().call(addUpload, { fileName: 'a' }, { file, idempotencyKey: 'k' });
  expect(second).toEqual(first);
  expect(await kept()).toEqual([first.id]);
  const [one, two] = await Promise.all(
    ['at once', 'at once'].map((idempotencyKey) =>
      client().call(addUpload, { fileName: 'b' }, { file, idempotencyKey }),
    ),
  );
  expect(one).toEqual(two);
  expect(await kept()).toHaveLength(2);
});

test('old uploads and leftovers go, new ones stay', async () => {
  const old = await client().call(addUpload, { fileName: 'old' }, { file: new Blob(['1']) });
  const recent = await client().call(addUpload, { fileName: 'new' }, { file: new Blob(['2']) });
  const leftover = join(uploads.folder, 'leftover');
  await writeFile(leftover, 'x');
  await utimes(leftover, 0, 0);
  const soon = new Date(Date.now() + 60_000).toISOString();
  expect(await removeOldUploads(it.db, uploads.folder, { before: recent.at, now: soon })).toBe(1);
  expect(new Set(await kept())).toEqual(new Set([recent.id, 'leftover']));
  await expect(found(old.id)).rejects.toMatchObject({ code: 'upload-unknown' });
  expect(await removeOldUploads(it.db, uploads.folder, { before: soon, now: soon })).toBeGreaterThan(0);
  expect(await kept()).not.toContain('leftover');
});

async function* pieces(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(3);
  yield new Uint8Array(3);
}
