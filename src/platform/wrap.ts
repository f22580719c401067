import stringWidth from 'string-width';

const LEAST_ROOM = 10;

/**
 * Breaks text into lines of at most `width` columns: at spaces, and between Chinese characters, which stand two columns
 * wide and have no spaces. A closing mark never begins a line, an opening one never ends it, and French marks stay with
 * the word they stand beside. The first line keeps its own indent, the others get `indent`.
 *
 * ```ts
 * wrap('one two three four', 12, '  ') // 'one two\n  three four'
 * ```
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.trim().matchAll(pieces)) {
    const room = Math.max(LEAST_ROOM, width - (lines.length === 0 ? lead : indent).length);
    if (stringWidth((line + piece).trimEnd()) > room && line.trim()) {
      lines.push((lines.length === 0 ? lead : indent) + line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, (lines.length === 0 ? lead : indent) + line.trim()].join('\n');
}

const pieces =
  /[“‘《（]*\p{Script=Han}[^\p{Script=Han}\s“‘《（]*|(?:«\s)?[^\p{Script=Han}\s“‘《（]+(?:\s[?!:;»]+)*|[“‘《（]+|\s+/gu;
