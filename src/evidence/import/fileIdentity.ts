import { customerId } from '../../customers/customerId.ts';
import { evidenceFailure } from '../failures.ts';
import type { ColumnReader } from '../mapping/columnReader.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { ImportStatement } from './importStatement.ts';

/** How a row says whose it is. */
export interface FileIdentity {
  /** `id`: a column of identifiers; `name`: the customers' names; `row`: every row is a customer of its own. */
  readonly kind: 'id' | 'name' | 'row';
  readonly column?: string;
  /** Position of the column; -1 for rows. */
  readonly index: number;
  /** Whether some texts of the column mean that a row has none. */
  readonly hasGaps: boolean;
  /** The identifier of a row; empty where it has none. */
  of(cells: readonly string[], row: number): string;
}

/**
 * The column that identifies customers: the stated one, one that has identified them in earlier files, one that looks like
 * it, else names that occur once; where the rows are to be numbered, the rows themselves. Raises `identifier-missing` where there is none of these.
 */
export function fileIdentity(
  readers: readonly ColumnReader[],
  summaries: readonly ColumnSummary[],
  { id, idPrefix, idFrom }: Pick<ImportStatement, 'id' | 'idPrefix' | 'idFrom'>,
  formerly: readonly string[] = [],
): FileIdentity {
  if (idPrefix !== undefined && id === undefined) {
    return { kind: 'row', index: -1, hasGaps: false, of: (_, row) => customerId(`${idPrefix}${idFrom - 1 + row}`) };
  }
  const stated = readers.some(({ map, isStated }) => map.role === 'identifier' && isStated);
  const former = stated ? undefined : readers.find(({ column }) => formerly.includes(column));
  if (former) return byColumn(former.map.role === 'name' ? 'name' : 'id', former, summaries);
  const identifier = readers.find(({ map }) => map.role === 'identifier');
  if (identifier) return byColumn('id', identifier, summaries);
  const name = readers.find(({ map, index }) => map.role === 'name' && summaries[index]?.isUnique === true);
  if (name && name.map.personal !== true) return byColumn('name', name, summaries);
  const repeated = readers.find(({ map }) => map.role === 'name');
  throw evidenceFailure(
    'identifier-missing',
    repeated
      ? `No column identifies the customers: "${repeated.column}" names several of them alike.`
      : 'No column identifies the customers.',
    'Name the column of the identifier ("id"), or give "idPrefix" where every row is a customer of its own.',
  );
}

function byColumn(kind: 'id' | 'name', reader: ColumnReader, summaries: readonly ColumnSummary[]): FileIdentity {
  const { column, index, map } = reader;
  const gaps = [...(summaries[index]?.missing.keys() ?? []), ...(map.missing ?? [])].filter((text) => text !== '');
  return {
    kind,
    column,
    index,
    hasGaps: gaps.length > 0,
    of(cells) {
      const text = customerId(cells[index] ?? '');
      return gaps.length > 0 && reader.read(text) === null ? '' : text;
    },
  };
}
