import type { Failure } from '../../platform/failure.ts';
import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from './columnReader.ts';

/** What is known of a file whose outcome is missed. */
export interface UnjudgedFile {
  readonly table: { readonly path: string };
  readonly proposal: { readonly outcome?: string };
  readonly readers: readonly ColumnReader[];
}

/** Refuses a file of which nothing says how its rows ended, with what may have been meant: `outcome-missing`. */
export function outcomeMissing({ table, proposal, readers }: UnjudgedFile): Failure {
  const mapped = readers.find(({ map, isStated }) => isStated && map.role === 'outcome');
  const place = { file: table.path };
  if (mapped) {
    return evidenceFailure(
      'outcome-missing',
      `The map calls "${mapped.column}" the outcome, but does not say which of its texts is good.`,
      `Add --outcome "${mapped.column}=TEXT", or in the map "answers": [the bad text, the good text].`,
      { ...place, column: mapped.column },
    );
  }
  return evidenceFailure(
    'outcome-missing',
    `Nothing says which rows of ${table.path} ended well.`,
    proposal.outcome ? `It looks like --outcome "${proposal.outcome}".` : 'State it: --outcome "Status=Won".',
    place,
  );
}
