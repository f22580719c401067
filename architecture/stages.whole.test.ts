import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-stages-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bill = `test('bills', () => {}); test.skip('sends by post', () => {});`;
const brokenBill = `test('refunds', () => { throw new Error('no refund'); });`;

describe('the report of the tests', () => {
  test('ends with the counts alone on a line, and names what was skipped', async () => {
    const { status, lines } = await reportOf({ 'bill.test.ts': bill });
    expect({ status, last: lines.at(-1) }).toEqual({ status: 0, last: '1 passed, 0 failed, 1 skipped' });
    expect(lines).toContain('  bill.test.ts > sends by post');
    expect(lines.length).toBeLessThan(15);
  });

  test('names what failed', async () => {
    const { status, lines, stderr } = await reportOf({ 'bill.test.ts': bill, 'refund.test.ts': brokenBill });
    expect({ status, last: lines.at(-1) }).toEqual({ status: 1, last: '1 passed, 1 failed, 1 skipped' });
    expect(stderr).toContain('refund.test.ts > refunds');
  });

  test('counts a file that does not load and a set-up that fails as failures', async () => {
    const { lines } = await reportOf({
      'bill.test.ts': `import './nowhere.ts';\n${bill}`,
      'refund.test.ts': `beforeAll(() => { throw new Error('no till'); });\n${bill}`,
    });
    expect(lines.at(-1)).toMatch(/^0 passed, 2 failed/);
  });
});

test('no script has to ask whether it is the one that was started', () => {
  for (const name of readdirSync('scripts')) expect(readFileSync(`scripts/${name}`, 'utf8')).not.toContain('argv[1]');
});

test('every stage is run, and the failed ones are named at the end', () => {
  const { status, stderr } = ended(`
    import { runStages } from './scripts/stages.mjs';
    const types = (what, words) => [what, '@typescript/native-preview', 'tsgo', words];
    runStages([types('first', ['--noSuchOption']), types('second', ['--version']), types('third', ['--noSuchOption'])]);
  `);
  expect(status).toBe(1);
  expect(stderr).toMatch(/first\n[^]*second\n[^]*third\n[^]*failed: first, third\n$/);
});

async function reportOf(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(folder, 'report-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  const { status, stdout, stderr } = ended(`
    import { runStages, testStage } from './scripts/stages.mjs';
    runStages([testStage('tests', ['--globals', '--root', ${JSON.stringify(root)}])]);
  `);
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

function ended(script: string) {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
}
