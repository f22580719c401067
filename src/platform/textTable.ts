import stringWidth from 'string-width';

/** One column of a text table. A `shrinks` column gives way, with an ellipsis, when the table is wider than the terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly shrinks?: boolean;
}

const GAP = '  ';
const LEAST_SHRUNK = 8;

/**
 * Lays rows out in columns no wider than `width`; Chinese and other wide characters count two, escape sequences none.
 *
 * ```ts
 * textTable([{ title: 'customer' }, { title: 'odds', align: 'right' }], [['row 1', '62 %']], 80)
 * ```
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): string {
  const natural = columns.map(({ title }, index) =>
    Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  const widths = shrink(columns, natural, width);
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => fit(cells[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join(GAP)
      .trimEnd();
  const titles = columns.some(({ title }) => title) ? [line(columns.map(({ title }) => title))] : [];
  return [...titles, ...rows.map(line)].join('\n');
}

/** The text cut to `width` columns with an ellipsis, and padded to it. */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const short = stringWidth(text) > width ? cut(text, width) : text;
  const padding = ' '.repeat(Math.max(0, width - stringWidth(short)));
  return align === 'right' ? padding + short : short + padding;
}

function shrink(columns: readonly TextColumn[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  const shrinking = columns.flatMap(({ shrinks }, index) => (shrinks ? [index] : []));
  while (total() > width) {
    const widest = shrinking.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      shrinking[0] ?? -1,
    );
    if (widest < 0 || (widths[widest] ?? 0) <= LEAST_SHRUNK) break;
    widths[widest] = Math.max(
      LEAST_SHRUNK,
      (widths[widest] ?? 0) - Math.max(1, Math.ceil((total() - width) / shrinking.length)),
    );
  }
  return widths;
}

function cut(text: string, width: number): string {
  let short = '';
  let used = 0;
  for (const character of text) {
    const step = stringWidth(character);
    if (used + step > width - 1) break;
    short += character;
    used += step;
  }
  return `${short}…`;
}
