import type { InputOf } from '../../platform/operation/operation.ts';
import { type checkPositioningFile, positioningFormat } from '../../positioning/positioningFile/contract.ts';

type PositioningFile = InputOf<typeof checkPositioningFile>['file'];

/** The parts of the file of a positioning that have a page of their own. */
export type DocumentPart = 'statement' | 'perfectCustomer' | 'screen';

/** A part as files may write it: what is as usual may be left out. */
export type Filed<Part extends DocumentPart> = NonNullable<PositioningFile[Part]>;

/** What stands in the way of a file: it is no JSON, no file of a positioning, without this part, or a field of it cannot be used. */
export type FileTrouble =
  | { readonly kind: 'notJson' | 'notPositioning' | 'noPart' }
  | { readonly kind: 'field'; readonly field: string };

/** A file that holds one part of a positioning; `bellwether positioning --import` takes it too. */
export function positioningFileText<Part extends DocumentPart>(part: Part, content: Filed<Part>): string {
  return `${JSON.stringify({ format: positioningFormat, [part]: content }, null, 2)}\n`;
}

/** One part of the file of a positioning, alone or beside the others. Whether it can be used the service says. */
export function partInFile(
  text: string,
  part: DocumentPart,
): { readonly stated: object } | { readonly trouble: FileTrouble } {
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { trouble: { kind: 'notJson' } };
  }
  if (!isRecord(whole) || whole['format'] !== positioningFormat) return { trouble: { kind: 'notPositioning' } };
  const stated = whole[part];
  if (stated === undefined || stated === null) return { trouble: { kind: 'noPart' } };
  return isRecord(stated) ? { stated } : { trouble: { kind: 'field', field: part } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
