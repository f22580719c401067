import { expect, it } from 'vitest';
import { keyNames } from './keyNames.ts';

it('calls keys as they are called on the machine', () => {
  expect(keyNames('mod+k', true)).toEqual(['⌘', 'K']);
  expect(keyNames('mod+k', false)).toEqual(['Ctrl', 'K']);
  expect(keyNames('g w', false)).toEqual(['g', 'w']);
  expect(keyNames('ArrowDown', false)).toEqual(['↓']);
});
