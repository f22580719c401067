import type { Preview } from './draft.ts';

export interface RawLine {
  readonly number: number;
  readonly text: string;
  readonly part: 'preamble' | 'header' | 'data';
}

const LONGEST_LINE = 300;

/**
 * The first lines of a file, each with what it is taken for. Tabs are shown as arrows. `firstDataLine` tells where a header
 * that holds line breaks ends.
 *
 * ```ts
 * rawLines([{ line: 1, text: 'id,name' }], { preambleLines: 0, headerRows: 1 }, 2); // [{ number: 1, text: 'id,name', part: 'header' }]
 * ```
 */
export function rawLines(
  lines: readonly { readonly line: number; readonly text: string }[],
  { preambleLines, headerRows }: Pick<Preview['reading'], 'preambleLines' | 'headerRows'>,
  firstDataLine: number | undefined,
): RawLine[] {
  const firstData = firstDataLine ?? preambleLines + headerRows + 1;
  return lines.map(({ line, text }) => ({
    number: line,
    text: shown(text),
    part: line <= preambleLines ? 'preamble' : headerRows > 0 && line < firstData ? 'header' : 'data',
  }));
}

function shown(line: string): string {
  const visible = line.replaceAll('\t', '→\t');
  return visible.length > LONGEST_LINE ? `${visible.slice(0, LONGEST_LINE)}…` : visible;
}
