import iconv from 'iconv-lite';
import { evidenceFailure } from '../failures.ts';

/** A sample of bytes as text; a last character that the sample cuts in two is left out unless `isWhole`. */
export function sampleText(bytes: Buffer, encoding: string, isWhole: boolean): string {
  const decoder = iconv.getDecoder(encoding);
  const text = decoder.write(bytes);
  return isWhole ? text + (decoder.end() ?? '') : text;
}

/** Share of control characters from which bytes are no text. */
const MOST_CONTROLS = 0.01;

/** Refuses bytes that no encoding turns into text: programs, keys, noise. */
export function refuseBinary(text: string, path: string): void {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 26) || code === 127)
      controls++;
  }
  if (controls <= 3 || controls <= MOST_CONTROLS * text.length) return;
  throw evidenceFailure(
    'file-not-a-table',
    `${path} is not text: ${controls} of its first ${text.length} characters are control characters.`,
    'Export the table as CSV or save it as an Excel workbook (.xlsx).',
    { file: path },
  );
}

export function nothingInside(path: string) {
  const remedy = 'Export it again and check that rows were selected.';
  return evidenceFailure('file-empty', `${path} holds no text.`, remedy, { file: path });
}
