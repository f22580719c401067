import type { SignalValue } from '../observation/observation.ts';
import type { ProposalReason } from '../proposal/proposalReason.ts';
import type { Signal } from '../signal.ts';
import type { ColumnMap } from './mapping.ts';

/** One column of a file, ready to be read: what it is and how a cell of it becomes a value. */
export interface ColumnReader {
  readonly column: string;
  /** Position among the table's columns. */
  readonly index: number;
  readonly map: ColumnMap;
  /** Absent for identifiers, names and ignored columns. */
  readonly signal?: Signal;
  /** Why it is what it is, where neither a map nor the command line says so. */
  readonly reasons?: readonly ProposalReason[];
  /** Whether the map names this column (or the command line did), as against a proposal. */
  readonly isStated: boolean;
  /** The value of a cell: null where it says that nothing is known, undefined where it cannot be read as the signal's kind. */
  read(cell: string): SignalValue | undefined;
}
