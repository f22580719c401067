import { expect, it } from 'vitest';
import { localeOf } from './languages.ts';

it('writes dates and numbers as where the reader lives, if the browser says where', () => {
  expect(localeOf('en', ['fr-CH', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(localeOf('fr', ['fr-CH', 'en-GB'])).toBe('fr-CH');
  expect(localeOf('zh', ['en-GB', 'zh'])).toBe('zh');
});
