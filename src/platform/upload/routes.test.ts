import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoEvent } from '../event/contract.ts';
import { clientOver } from '../http/client.ts';
import { insideTransport } from '../http/insideTransport.ts';
import { type TestWorkspace, testWorkspace } from '../operation/performed.fixture.ts';
import { OWNER } from '../workspace/store.ts';
import { addUpload, removeUpload } from './contract.ts';
import { uploadRoutes } from './routes.ts';
import { removeOldUploads, type UploadStore, uploadedFile, uploadStore } from './store.ts';

let folder: string;
let uploads: UploadStore;
let it: TestWorkspace;
const kept = () => readdir(uploads.folder).catch(() => []);
const found = (id: string) => uploadedFile({ db: it.db, folder: uploads.folder, workspace: it.workspace }, id);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-uploads-'));
  uploads = uploadStore(join(folder, 'uploads'));
  it = await testWorkspace({ migrations: [], routes: () => uploadRoutes({ uploads }) });
});
afterEach(async () => {
  await it.close();
  await rm(folder, { recursive: true, force: true });
});

function client() {
  return clientOver(insideTransport(it.performer, { workspace: it.workspace, actor: OWNER }, uploads));
}

test('a file is kept where only its owner can read it, found by its id, and gone when its upload is undone', async () => {
  const { output, event } = await client().perform(addUpload, { fileName: 'a.csv' }, { file: new Blob(['abc']) });
  expect(output).toMatchObject({ fileName: 'a.csv', bytes: 3 });
  expect(output.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const file = await found(output.id);
  expect(await readFile(file.path, 'utf8')).toBe('abc');
  const modes = [(await stat(file.path)).mode & 0o777, (await stat(uploads.folder)).mode & 0o777];
  expect(process.platform === 'win32' ? [0o600, 0o700] : modes).toEqual([0o600, 0o700]);
  await it.call(undoEvent, { event: event as number });
  expect(await kept()).toEqual([]);
  await expect(found(output.id)).rejects.toMatchObject({ code: 'upload-unknown' });
});

test('a file of this machine is added without moving it', async () => {
  const path = join(folder, 'mine.csv');
  await writeFile(path, 'abc');
  const added = await client().call(addUpload, { fileName: 'mine.csv' }, { file: { path } });
  expect(await readFile((await found(added.id)).path, 'utf8')).toBe('abc');
  await it.call(removeUpload, { upload: added.id });
  expect(await readFile(path, 'utf8')).toBe('abc');
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
});

test('old uploads and leftovers go, new ones stay', async () => {
  const old = await client().call(addUpload, { fileName: 'old' }, { file: new Blob(['1']) });
  const recent = await client().call(addUpload, { fileName: 'new' }, { file: new Blob(['2']) });
  const leftover = join(uploads.folder, 'leftover');
  await writeFile(leftover, 'x');
  await utimes(leftover, 0, 0);
  const soon = new Date(Date.now() + 60_000).toISOString();
  expect(await removeOldUploads(it.db, uploads.folder, recent.at)).toBe(1);
  expect(new Set(await kept())).toEqual(new Set([recent.id, 'leftover']));
  await expect(found(old.id)).rejects.toMatchObject({ code: 'upload-unknown' });
  expect(await removeOldUploads(it.db, uploads.folder, soon)).toBeGreaterThan(0);
  expect(await kept()).not.toContain('leftover');
});

async function* pieces(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(3);
  yield new Uint8Array(3);
}
