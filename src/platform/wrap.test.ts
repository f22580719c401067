import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test('breaks at spaces; the first line keeps its own indent, the others get theirs', () => {
  expect(wrap('one two three seventh eighth', 14, '  ')).toBe('one two three\n  seventh\n  eighth');
  expect(wrap('   one two three seventh', 14, '  ')).toBe('   one two\n  three\n  seventh');
});

test('breaks between Chinese characters, never before a closing or after an opening mark', () => {
  const lines = wrap('随时可以回答“不知道”，没有任何影响。', 14).split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => !/^[，。”？]/u.test(line) && !line.endsWith('“'))).toBe(true);
  expect(lines.join('')).toBe('随时可以回答“不知道”，没有任何影响。');
});

test('keeps French marks with their word', () => {
  const lines = wrap('Que font les gens ? « Ne sait pas » est permis.', 18).split('\n');
  expect(lines.every((line) => !/^[?»]/u.test(line) && !line.endsWith('«'))).toBe(true);
});

test('a word longer than the line stands alone on it', () => {
  expect(wrap('a incomprehensibilities b', 10)).toBe('a\nincomprehensibilities\nb');
});
