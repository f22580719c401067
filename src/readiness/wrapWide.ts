import stringWidth from 'string-width';

/**
 * Breaks text into indented lines of at most `width` columns: at spaces, and between Chinese characters, which stand two
 * columns wide and have no spaces. A closing mark never begins a line, an opening one never ends it, and French marks stay with
 * the word they stand beside.
 */
export function wrapWide(text: string, width: number, indent = ''): string {
  const room = Math.max(10, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (stringWidth((line + piece).trimEnd()) > room && line.trim()) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].map((each) => indent + each).join('\n');
}

const pieces =
  /[“‘《（]*\p{Script=Han}[^\p{Script=Han}\s“‘《（]*|(?:«\s)?[^\p{Script=Han}\s“‘《（]+(?:\s[?!:;»]+)*|[“‘《（]+|\s+/gu;
