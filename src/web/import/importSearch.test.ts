import { expect, test } from 'vitest';
import { importSearch, importsSearch } from './importSearch.ts';

test('an address names the step, the file, and the cell that is looked at', () => {
  const search = { step: 'check', upload: 'a1', row: 7, column: 'size' };
  expect(importSearch(search)).toEqual(search);
  expect(importSearch({ step: 'done', import: '3' })).toEqual({ step: 'done', import: 3 });
});

test('an address that makes no sense begins with the file', () => {
  expect(importSearch({ step: 'columns' })).toEqual({});
  expect(importSearch({ step: 'elsewhere', upload: 'a1' })).toEqual({});
  expect(importSearch({ step: 'check', upload: 'a1', row: -4, column: 3 })).toEqual({ step: 'check', upload: 'a1' });
});

test('the imports in force are listed unless told', () => {
  expect(importsSearch({ withdrawn: true })).toEqual({ withdrawn: true });
  expect(importsSearch({ withdrawn: 'perhaps' })).toEqual({});
});
