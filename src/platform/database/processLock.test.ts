import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withProcessLock } from './processLock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bellwether-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('of many that come at once each has its turn alone', async () => {
  let inside = 0;
  let most = 0;
  const turns: number[] = [];
  const comers = Array.from({ length: 12 }, (_, comer) =>
    withProcessLock(folder, async () => {
      most = Math.max(most, ++inside);
      await pause(2);
      inside--;
      turns.push(comer);
    }),
  );
  await Promise.all(comers);
  expect(most).toBe(1);
  expect(turns.toSorted((a, b) => a - b)).toEqual(comers.map((_, comer) => comer));
  expect(readdirSync(folder)).toEqual([]);
});

test('what dead processes and zombies held or waited for is free', async () => {
  const gone = 2 ** 22 - 3;
  for (const name of [`ticket-1.${gone}.x1.aa`, `choosing.${gone}.x1.bb`, `ticket-1.${process.pid}.earlier.cc`]) {
    writeFileSync(join(folder, name), '');
  }
  expect(await withProcessLock(folder, async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

test('a turn that fails is given back', async () => {
  await expect(withProcessLock(folder, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withProcessLock(folder, async () => 'next')).toBe('next');
});
