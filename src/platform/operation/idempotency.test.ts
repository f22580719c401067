import { expect, test } from 'vitest';
import { queueJob } from '../job/store.ts';
import { OWNER } from '../workspace/store.ts';
import { forgetAnswers } from './idempotency.ts';
import { getNote, noteMigration, noteRoutes, setNote } from './note.fixture.ts';
import { testWorkspace } from './performed.fixture.ts';

test('answers kept for repeated requests are forgotten when they are old, those of open jobs are not', async () => {
  const kit = await testWorkspace({ migrations: [noteMigration], routes: () => noteRoutes });
  const write = (words: string, idempotencyKey: string) =>
    kit.perform(setNote, { name: 'a', words }, { idempotencyKey });
  const caller = { workspace: kit.workspace, actor: OWNER };
  const { id } = await queueJob(kit.db, setNote, { name: 'a', words: 'job' }, caller, '2026-11-21T08:00:00.000Z');
  await write('job', `job-${id}`);
  await write('old', 'old');
  const { rows } = await kit.database.pool.query(`select at from idempotency where key = 'old'`);
  await write('new', 'new');
  expect(await forgetAnswers(kit.db, new Date(Date.parse(rows[0].at) + 1).toISOString())).toBe(1);
  expect(await write('new', 'new')).toMatchObject({ isRepeated: true });
  expect(await write('job', `job-${id}`)).toMatchObject({ isRepeated: true });
  expect(await write('old', 'old')).toMatchObject({ isRepeated: false });
  expect(await kit.call(getNote, { name: 'a' })).toMatchObject({ words: 'old' });
  await kit.close();
});
