import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from './builtSite.ts';

let folder: string;
let site: BuiltSite;
const script = `export const text = ${JSON.stringify('long '.repeat(200))};`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-site-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta name="style-nonce" content="%NONCE%">');
  await writeFile(join(folder, 'assets', 'page-abc.js'), script);
  await writeFile(join(folder, 'assets', 'page-abc.js.map'), '{}');
  await writeFile(join(folder, 'assets', 'tight-abc.js'), script);
  await writeFile(join(folder, 'assets', 'tight-abc.js.br'), brotliCompressSync(script));
  site = builtSite(folder) as BuiltSite;
});

afterAll(() => rm(folder, { recursive: true }));

const page = new Headers({ accept: 'text/html,*/*' });

it('is not there where nothing was built', () => {
  expect(builtSite(join(folder, 'assets'))).toBeUndefined();
});

it('answers every address that may be a page with the page, under another nonce each time', async () => {
  const [first, second] = [site.answer('/', page), site.answer('/matrix', page)];
  const nonce = /content="(?<nonce>[^"]{20,})"/.exec((await first?.text()) ?? '')?.groups?.['nonce'] ?? 'none';
  expect(first?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(first?.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(await second?.text()).not.toContain(nonce);
});

it('gives a page only to who asks for one, and never in the place of the API or of a file', () => {
  expect(site.answer('/matrix', new Headers({ accept: 'application/json' }))).toBeUndefined();
  expect(site.answer('/api/v1/nothing', page)).toBeUndefined();
  expect(site.answer('/assets/gone-123.js', page)).toBeUndefined();
  expect(site.answer('/assets/page-abc.js.map', page)).toBeUndefined();
});

it('packs files for who can unpack them, to be kept for good', async () => {
  const packed = site.answer('/assets/page-abc.js', new Headers({ 'accept-encoding': 'br, gzip' })) as Response;
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script);
  const plain = site.answer('/assets/page-abc.js', new Headers()) as Response;
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('content-type')).toContain('text/javascript');
  expect(await plain.text()).toBe(script);
});

it('sends what the build has packed tighter to who can unpack that, and never as a file of its own', async () => {
  const ask = (encodings: string) => site.answer('/assets/tight-abc.js', new Headers({ 'accept-encoding': encodings }));
  expect(ask('gzip, deflate, br')?.headers.get('content-encoding')).toBe('br');
  const sent = await (ask('br') as Response).arrayBuffer();
  expect(Buffer.from(sent)).toEqual(brotliCompressSync(script));
  expect(ask('gzip')?.headers.get('content-encoding')).toBe('gzip');
  expect(site.answer('/assets/tight-abc.js.br', page)).toBeUndefined();
});
