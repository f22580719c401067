import type { OutputOf } from '../../platform/operation/operation.ts';
import { decodedText } from '../reading/decodedText.ts';
import { fileBytes } from '../reading/fileBytes.ts';
import type { Reading } from '../reading/table.ts';
import type { listImportLines } from './contract.ts';
import { openUpload, type UploadedFile } from './openUpload.ts';
import { storable } from './storable.ts';

/** Lines beyond so many characters are not worth more reading. */
const MOST_CHARACTERS = 200_000;
const LONGEST_LINE = 1000;

/** The first lines of an uploaded file as they are written, before anything is made of them. */
export async function shownLines(
  file: UploadedFile,
  reading: Partial<Reading>,
  limit: number,
): Promise<OutputOf<typeof listImportLines>> {
  const { reading: found } = await openUpload(file, reading);
  if (found.format !== 'delimited' && found.format !== 'json-lines') return { items: [] };
  let text = '';
  for await (const piece of decodedText(fileBytes(file.path, found.compression), found.encoding)) {
    text += piece;
    if (text.length >= MOST_CHARACTERS || linesOf(text, limit + 1).length > limit) break;
  }
  const lines = linesOf(text.replace(/(?:\r\n|\n|\r)$/u, ''), limit);
  return {
    items: lines.map((each, index) => ({ line: index + 1, text: storable(each.slice(0, LONGEST_LINE)) })),
  };
}

function linesOf(text: string, limit: number): string[] {
  return text.split(/\r\n|\n|\r/u, limit);
}
