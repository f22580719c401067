import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCustomers } from '../customers/contract.ts';
import { silentLog } from '../platform/http/log.ts';
import { type HttpService, serveHttp } from '../platform/http/serveHttp.ts';
import { type JobRunner, jobRunner } from '../platform/job/runner.ts';
import { apiGuide } from './apiGuide.ts';
import { exampleService } from './examples.fixture.ts';
import type { Service } from './openService.ts';
import { operations } from './operations.ts';
import { serviceApp } from './serviceApp.ts';
import { clientOf } from './serviceClient.ts';

const run = promisify(execFile);
const PATIENCE_MS = 600_000;

let service: Service;
let http: HttpService;
let runner: JobRunner;
let folder: string;
const faults: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bellwether-walk-'));
  service = await exampleService();
  http = await serveHttp(serviceApp(service, 'test', { ...silentLog, error: (fields) => void faults.push(fields) }), {
    host: '127.0.0.1',
    port: 0,
  });
  runner = jobRunner({ ...service, log: silentLog, pollMs: 50 });
}, PATIENCE_MS);

afterAll(async () => {
  await http.close();
  await runner.stop();
  await service.close();
  rmSync(folder, { recursive: true });
});

test('every noun of the operations has its place in the guide, once', () => {
  const nouns = [...new Set(operations.map(({ id }) => id.slice(0, id.indexOf('.'))))];
  expect(apiGuide.groups.flatMap((group) => group.nouns).toSorted()).toEqual(nouns.toSorted());
});

test.skipIf(process.platform === 'win32')(
  'the walk runs as it is written, refuses nothing, and leaves nothing behind',
  async () => {
    const page = await (await fetch(`${http.url}/api`)).text();
    const commands = [
      ...page.matchAll(/<li><h3>.*?<pre tabindex="0"><code>(?<command>.*?)<\/code><\/pre><\/li>/gs),
    ].map(({ groups }) => asText(groups?.['command'] ?? ''));
    expect(commands).toHaveLength(apiGuide.steps.length + 1);
    const said = await run('bash', ['--norc', '-euo', 'pipefail', '-c', commands.join('\necho; echo ---\n')], {
      cwd: folder,
    }).catch(({ stdout }: { readonly stdout: string }) => ({ stdout, stderr: 'refused' }));
    expect(faults).toEqual([]);
    expect(said.stderr).toBe('');
    const [, upload, preview, imported, overview, question, answered, found, wave, undone] = said.stdout.split('---');
    expect(said.stdout).not.toContain('"remedy"');
    expect(upload?.trim()).toMatch(/^[0-9a-f]{32}$/);
    expect(preview).toContain('headcount');
    expect(imported?.trim()).toMatch(/^\d+$/);
    expect(overview).toContain('"nextQuestion"');
    expect(question).toContain('"ask"');
    expect(answered?.trim()).toMatch(/^\d+\n.*"observations"/);
    expect(found).toContain('walk-1');
    expect(wave).toContain('"chosen"');
    expect(undone).toContain('"undoneBy"');
    expect(readdirSync(folder)).toEqual([]);
    expect((await clientOf(service).call(listCustomers, { q: 'walk-' })).items).toEqual([]);
  },
  60_000,
);

function asText(html: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}
