import { fileBytes } from '../../evidence/reading/fileBytes.ts';
import { complaints } from '../../platform/operation/complaint.ts';
import { positioningFailure } from '../failures.ts';
import { type PositioningFile, positioningFileSchema } from './contract.ts';

/** The positioning in a file. Raises `positioning-file-invalid`, which names the field at fault, and what reading files may. */
export async function readPositioningFile(path: string): Promise<PositioningFile> {
  return positioningOfText(await textOfFile(path), path);
}

/** The text of a file that people write. Raises `positioning-file-invalid` where it is none. */
export async function textOfFile(path: string): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of fileBytes(path, 'none')) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw invalid(path, 'is far larger than a positioning', 'Check its name.');
  }
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) throw invalid(path, 'is not written in UTF-8', 'Save it anew with the encoding UTF-8.');
  return text;
}

const MOST_BYTES = 16 * 1024 ** 2;

export function positioningOfText(text: string, path: string): PositioningFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(path, `is not JSON: ${(error as Error).message}`, 'Correct it there.');
  }
  const read = positioningFileSchema.safeParse(json);
  if (read.success) return read.data;
  const complaint = complaints(read.error, json);
  const remedy =
    'docs/schemas/positioning.schema.json says what it may hold; bellwether positioning --json prints one.';
  throw invalid(path, `cannot be read: ${complaint.text}`, remedy, complaint.field);
}

function invalid(path: string, what: string, remedy: string, field?: string) {
  const place = { file: path, ...(field !== undefined && { field }) };
  return positioningFailure('positioning-file-invalid', `${path} ${what}.`, remedy, place);
}
