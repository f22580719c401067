import type { Preview } from './draft.ts';

export interface RawLine {
  readonly number: number;
  readonly text: string;
  readonly part: 'preamble' | 'header' | 'data';
}

const MOST_LINES = 40;
const LONGEST_LINE = 300;

/**
 * The first lines of a file, decoded as the reading says, each with what it is taken for. Tabs are shown as arrows.
 *
 * ```ts
 * rawLines(bytes, { encoding: 'utf-8', preambleLines: 1, headerRows: 1, ... }, 3)
 * ```
 *
 * `firstDataLine` tells where a header that holds line breaks ends.
 */
export function rawLines(
  head: Uint8Array,
  { encoding, preambleLines, headerRows }: Pick<Preview['reading'], 'encoding' | 'preambleLines' | 'headerRows'>,
  firstDataLine: number | undefined,
): RawLine[] {
  const text = decoderOf(encoding).decode(head);
  const lines = text.split(/\r\n|\n|\r/u, MOST_LINES);
  const firstData = firstDataLine ?? preambleLines + headerRows + 1;
  return lines.map((line, index) => ({
    number: index + 1,
    text: shown(line),
    part: index < preambleLines ? 'preamble' : headerRows > 0 && index + 1 < firstData ? 'header' : 'data',
  }));
}

function shown(line: string): string {
  const visible = line.replaceAll('\t', '→\t').replaceAll('\0', '␀');
  return visible.length > LONGEST_LINE ? `${visible.slice(0, LONGEST_LINE)}…` : visible;
}

/** An encoding that browsers do not know is shown as Western text. */
function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
