import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { executable, findBinaries } from './findBinaries.ts';

test('the binaries from npm are found, with their version and why', () => {
  const { folder, version, major, source, reason } = findBinaries();
  expect(existsSync(join(folder, executable('postgres')))).toBe(true);
  expect(version).toBe(`${major}.${version.split('.')[1]}`);
  expect(source).toBe('package');
  expect(reason).toContain(version);
});

test('a folder that holds none is refused with what to name instead', () => {
  expect(() => findBinaries('/nowhere')).toThrow(/holds no postgres and no initdb/);
});
