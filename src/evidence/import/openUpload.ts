import { Failure } from '../../platform/failure.ts';
import { wideTable } from '../questionnaire/longForm.ts';
import { openTable } from '../reading/openTable.ts';
import type { Reading, Table } from '../reading/table.ts';
import { throughEach } from '../reading/throughEach.ts';

/** A file that was handed in, and what the person calls it. */
export interface UploadedFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Opens an uploaded file under the name that the person gave it: where it lies here is nobody's business. */
export async function openUpload(file: UploadedFile, reading: Partial<Reading>): Promise<Table> {
  const table = await renaming(file, async () => wideTable(await openTable(file.path, reading)));
  const named = async function* <Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    try {
      yield* batches;
    } catch (error) {
      throw renamed(error, file);
    }
  };
  return { ...table, path: file.fileName, batches: throughEach(table.batches, named) };
}

async function renaming<Result>(file: UploadedFile, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw renamed(error, file);
  }
}

function renamed(error: unknown, { path, fileName }: UploadedFile): unknown {
  if (!(error instanceof Failure)) return error;
  const place = error.place.file === undefined ? error.place : { ...error.place, file: fileName };
  const inWords = (text: string) => text.replaceAll(path, fileName);
  return new Failure(error.code, error.kind, inWords(error.message), inWords(error.remedy), place);
}
