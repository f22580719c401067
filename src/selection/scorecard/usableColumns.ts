import type { Portfolio, PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import { isScored } from '../../evidence/portfolio/scoredSignal.ts';
import type { LeftOut } from './scorecard.ts';
import { type ScoredColumn, scoredColumns } from './scoredColumn.ts';

/** Fewer present rows than this, and a column of all different values may still be a signal. */
const FEWEST_FOR_IDENTIFIER = 20;

/** The columns that can teach something, and those that cannot with the reason of each. `signals` limits the choice. */
export function usableColumns(
  portfolio: Portfolio,
  signals?: readonly string[],
): { columns: readonly ScoredColumn[]; leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  for (const column of portfolio.columns) {
    if (!isScored(column.signal)) leftOut.push({ signal: column.signal.id, why: unscorableReason(column) });
  }
  const columns = scoredColumns(portfolio).filter((column) => {
    const source = portfolio.columns.find(({ signal }) => signal.id === column.signal);
    const why =
      signals && !signals.includes(column.signal)
        ? 'It was not among the signals asked for.'
        : (constantReason(column) ?? (source && identifierReason(source)));
    if (why) leftOut.push({ signal: column.signal, why });
    return !why;
  });
  return { columns, leftOut };
}

function unscorableReason({ signal }: PortfolioColumn): string {
  return signal.about === 'person'
    ? 'It says something about a person, and persons are never scored.'
    : 'It is an outcome, and outcomes are what the scorecard foretells.';
}

/** A derived column carries a published prior: that all customers are alike there says something about all of them. */
function constantReason({ bands, labels, isDerived }: ScoredColumn): string | undefined {
  const first = bands[0];
  if (first === undefined || !bands.every((band) => band === first)) return undefined;
  if (isDerived && first !== 0) return undefined;
  return first === 0 ? 'It is missing everywhere.' : `It is the same everywhere: ${labels[first]}.`;
}

/** Names, codes and running numbers tell rows apart without telling anything about them. */
function identifierReason({ banding, bands, numbers }: PortfolioColumn): string | undefined {
  const present = bands.reduce((count, band) => count + (band === 0 ? 0 : 1), 0);
  if (present < FEWEST_FOR_IDENTIFIER) return undefined;
  if (banding.order === 'unordered') {
    const answers = Object.keys(banding.bandOfAnswer ?? {}).length;
    const rare = bands.reduce((count, band) => count + (band === banding.other ? 1 : 0), 0);
    if (answers + rare > present / 2) return 'Nearly every row has an answer of its own, as an identifier would.';
  }
  if (numbers && isRunningNumber(numbers)) return 'It counts the rows.';
  return undefined;
}

function isRunningNumber(numbers: Float32Array): boolean {
  const step = (numbers[1] as number) - (numbers[0] as number);
  if (Math.abs(step) !== 1) return false;
  return numbers.every((value, i) => i === 0 || value - (numbers[i - 1] as number) === step);
}
