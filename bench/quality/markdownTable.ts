/** Rows of text as Markdown: the first column to the left, figures to the right. */
export function markdownTable(titles: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(line)].join('\n');
}
